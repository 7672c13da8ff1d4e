//! Where webhooks are sent to.

use super::sources::Sources;
use crate::webhooks::{Endpoint, Secret};

/// Another system that learns of events, never of what was written.
#[derive(Debug, Clone)]
pub struct Webhooks {
    /// Where signed webhooks are sent to.
    pub endpoint: Endpoint,
    /// What they are signed with.
    pub secret: Secret,
}

impl Webhooks {
    /// Nothing when neither address nor secret is given; one without the other is refused.
    pub(super) fn read(sources: &mut Sources) -> Option<Self> {
        let has_secret = sources.has("webhook_secret") || sources.has("webhook_secret_file");
        match (sources.has("webhook_url"), has_secret) {
            (true, false) => sources.refuse_flag(
                "webhook_url",
                "needs a secret to sign with; give RUANG_AMAN_WEBHOOK_SECRET or \
                 --webhook-secret-file",
            ),
            (false, true) => sources.refuse_flag(
                "webhook_secret",
                "signs nothing; give --webhook-url as well, or neither",
            ),
            _ => {}
        }
        let endpoint = sources.optional("webhook_url", str::parse);
        let secret = sources.secret("webhook_secret");
        Some(Self {
            endpoint: endpoint?,
            secret: secret?,
        })
    }
}
