//! `/v1/feedback` and `/v1/wrong-number`: feedback on a page or a number, as JSON from the app or as a
//! form from a page without it. It is counted by day, and nothing about the sender is stored.

pub(crate) mod feedback;
mod request;
pub(crate) mod wrong_number;

use std::sync::Arc;

use crate::plain_form::PlainForm;
use crate::serve_site::FormTargets;

/// The state of these handlers. Clones share it.
#[derive(Clone)]
pub(crate) struct Opinions {
    form: PlainForm,
    form_targets: Arc<FormTargets>,
}

impl Opinions {
    /// Pages look like those of `form`; only what the site asks about is counted.
    pub(crate) fn new(form: PlainForm, form_targets: FormTargets) -> Self {
        Self {
            form,
            form_targets: Arc::new(form_targets),
        }
    }
}
