//! `/v1/plain`: the report as a browser without the app posts it. It is sealed on arrival, before
//! anything of it is stored, and answered with a page.

mod attempts;
mod keep;
mod origin;
mod pages;
pub(crate) mod receive;

use std::sync::Arc;

use axum::http::HeaderMap;
use report::key::PublicKey;
use site::Site;
use tokio::sync::Semaphore;

use self::attempts::Attempts;
pub(crate) use self::pages::{Frames, preferred};

/// The media type of a form.
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";

/// What posts of the plain form are handled with. Clones share it.
#[derive(Clone)]
pub(crate) struct PlainForm(Arc<Parts>);

struct Parts {
    site: Site,
    /// Whom reports are sealed to; nobody where a key is none.
    recipients: Vec<PublicKey>,
    frames: Frames,
    come_back: [bool; 2],
    attempts: Attempts,
    /// Growing a mailbox from its code takes 19 MiB and most of a core: one at a time.
    growing: Semaphore,
}

impl PlainForm {
    /// `come_back` says in which languages the site has a page for the code, Indonesian first.
    pub(crate) fn new(site: Site, frames: Frames, come_back: [bool; 2]) -> Self {
        let recipients: Result<Vec<PublicKey>, _> = site
            .care_keys
            .iter()
            .map(|key| key.as_str().parse())
            .collect();
        Self(Arc::new(Parts {
            recipients: recipients.unwrap_or_default(),
            site,
            frames,
            come_back,
            attempts: Attempts::default(),
            growing: Semaphore::new(1),
        }))
    }

    /// Whom words are sealed to.
    pub(crate) fn recipients(&self) -> &[PublicKey] {
        &self.0.recipients
    }

    /// Whether a form may have come from one of our pages.
    pub(crate) fn is_ours(&self, headers: &HeaderMap) -> bool {
        origin::is_ours(headers, &self.0.site)
    }
}
