//! The organisation whose page this is, as the page says it (`data-organisation`). It is read once,
//! before anything else, and never from text or ids that somebody could have put into the page.

use std::sync::OnceLock;

use leptos::prelude::document;
use report::organisation::{ATTRIBUTE, Organisation};

static ORGANISATION: OnceLock<Organisation> = OnceLock::new();

/// Reads the organisation from the root element; whether the page has a sound one.
pub(crate) fn read() -> bool {
    let organisation = document()
        .document_element()
        .and_then(|root| root.get_attribute(ATTRIBUTE))
        .and_then(|json| Organisation::parse(&json));
    organisation.is_some_and(|organisation| ORGANISATION.set(organisation).is_ok())
}

/// The organisation. An app that [`read`] none has not started, so there is always one to give.
pub(crate) fn organisation() -> &'static Organisation {
    ORGANISATION
        .get()
        .expect("the apps that ask for it start only once it is read")
}
