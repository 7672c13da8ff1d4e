//! `/v1/plain`: the report as a browser without the app posts it. It is sealed on arrival, before
//! anything of it is stored, and answered with a page.

mod insert;
mod origin;
mod pages;
mod posted_forms;
pub(crate) mod receive;

use std::sync::Arc;

use axum::http::HeaderMap;
use report::key::PublicKey;
use site::Site;
use tokio::sync::Semaphore;

pub(crate) use self::pages::{Frames, preferred};
use self::posted_forms::PostedForms;

/// The media type of a form.
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";

/// The state of the plain form. Clones share it.
#[derive(Clone)]
pub(crate) struct PlainForm(Arc<Parts>);

struct Parts {
    site: Site,
    /// Recipients of reports; none if one of the keys is invalid.
    recipients: Vec<PublicKey>,
    frames: Frames,
    mailbox_pages: [bool; 2],
    posted_forms: PostedForms,
    /// Deriving a mailbox from its code takes 19 MiB and most of a core: one at a time.
    mailbox_turn: Semaphore,
}

impl PlainForm {
    /// `mailbox_pages` says in which languages the site has a page for the code, Indonesian first.
    pub(crate) fn new(site: Site, frames: Frames, mailbox_pages: [bool; 2]) -> Self {
        let recipients: Result<Vec<PublicKey>, _> = site
            .care_keys
            .iter()
            .map(|key| key.as_str().parse())
            .collect();
        Self(Arc::new(Parts {
            recipients: recipients.unwrap_or_default(),
            site,
            frames,
            mailbox_pages,
            posted_forms: PostedForms::default(),
            mailbox_turn: Semaphore::new(1),
        }))
    }

    /// Recipients of feedback.
    pub(crate) fn recipients(&self) -> &[PublicKey] {
        &self.0.recipients
    }

    /// Whether a form may have come from one of our pages.
    pub(crate) fn is_ours(&self, headers: &HeaderMap) -> bool {
        origin::is_ours(headers, &self.0.site)
    }
}
