//! Whom to tell what happens.

use super::setting;
use super::sources::Sources;
use crate::webhooks::{Endpoint, Secret};

/// Another system that is told what happens, never what was written.
#[derive(Debug, Clone)]
pub struct Webhooks {
    /// Where signed webhooks are sent to.
    pub endpoint: Endpoint,
    /// What they are signed with.
    pub secret: Secret,
}

impl Webhooks {
    /// Nothing where nobody is to be told. One half without the other is a mistake.
    pub(super) fn read(sources: &mut Sources) -> Option<Self> {
        let (address, secret) = (&setting::WEBHOOK_URL, &setting::WEBHOOK_SECRET);
        let in_file = &setting::WEBHOOK_SECRET_FILE;
        let has_secret = sources.has(secret) || sources.has(in_file);
        match (sources.has(address), has_secret) {
            (true, false) => sources.refuse(
                format!("--{}", address.flag),
                format!(
                    "needs a secret to sign with; give {} or --{}",
                    secret.variable, in_file.flag
                ),
            ),
            (false, true) => sources.refuse(
                format!("--{}", secret.flag),
                format!("signs nothing; give --{} as well, or neither", address.flag),
            ),
            _ => {}
        }
        let endpoint = sources.get(address);
        let secret = sources.secret(secret, in_file);
        Some(Self {
            endpoint: endpoint?,
            secret: secret?,
        })
    }
}
