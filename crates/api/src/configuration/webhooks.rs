//! Whom to tell what happens.

use clap::Args;

use crate::webhooks::{Endpoint, Secret};

/// Another system that is told what happens, never what was written.
#[derive(Debug, Clone, Default, Args)]
pub struct Webhooks {
    /// Where signed webhooks are sent to; https, or http on this machine
    #[arg(
        long,
        env = "RUANG_AMAN_WEBHOOK_URL",
        value_name = "URL",
        requires = "webhook_secret"
    )]
    pub webhook_url: Option<Endpoint>,

    /// What they are signed with: whsec_ and 24 to 64 bytes in base64; better given in the environment
    #[arg(
        long,
        env = "RUANG_AMAN_WEBHOOK_SECRET",
        value_name = "SECRET",
        hide_env_values = true
    )]
    pub webhook_secret: Option<Secret>,
}
