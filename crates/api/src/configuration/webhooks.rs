//! Where webhooks are sent to.

use clap::Args;

use super::sources::Sources;
use crate::webhooks::{Endpoint, Secret};

/// Not as a doc comment, in which the code style asks for backticks.
const WEBHOOK_SECRET_HELP: &str = "What they are signed with: whsec_ and 24 to 64 bytes in base64; \
    every user of the machine can read a flag, so give it in another way";

/// Another system that learns of events, never of what was written.
#[derive(Debug, Clone, Args)]
pub struct Webhooks {
    /// Where signed webhooks are sent to; https, or http on this machine
    #[arg(id = "webhook_url", long = "webhook-url", required = false)]
    #[arg(env = "RUANG_AMAN_WEBHOOK_URL", value_name = "URL")]
    pub endpoint: Endpoint,
    /// What they are signed with.
    #[arg(id = "webhook_secret", long = "webhook-secret", required = false)]
    #[arg(env = "RUANG_AMAN_WEBHOOK_SECRET", value_name = "SECRET")]
    #[arg(hide_env_values = true, help = WEBHOOK_SECRET_HELP)]
    pub secret: Secret,
}

/// Refuses an address without a secret, and a secret without an address.
pub(super) fn check<G>(sources: &mut Sources<G>) {
    let has_secret = sources.has("webhook_secret") || sources.has("webhook_secret_file");
    match (sources.has("webhook_url"), has_secret) {
        (true, false) => sources.refuse_flag(
            "webhook_url",
            "needs a secret to sign with; give RUANG_AMAN_WEBHOOK_SECRET or --webhook-secret-file",
        ),
        (false, true) => sources.refuse_flag(
            "webhook_secret",
            "signs nothing; give --webhook-url as well, or neither",
        ),
        _ => {}
    }
}
