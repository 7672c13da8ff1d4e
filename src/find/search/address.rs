//! The words in the address: behind the `#`, so that no server is ever sent them.

use js_sys::{decode_uri_component, encode_uri_component};
use leptos::prelude::window;

const QUERY: &str = "#q=";

/// What the address asks for.
pub(super) fn query() -> Option<String> {
    let hash = window().location().hash().ok()?;
    let written = hash.strip_prefix(QUERY)?;
    let query = decode_uri_component(written).ok()?.as_string()?;
    (!query.trim().is_empty()).then_some(query)
}

/// Puts the words into the address of this entry of the history, or takes them out.
pub(super) fn keep(query: &str) {
    let location = window().location();
    let hash = location.hash().unwrap_or_default();
    let wanted = if query.is_empty() {
        // An anchor that a link led to says nothing about anybody.
        if !hash.starts_with(QUERY) {
            return;
        }
        String::new()
    } else {
        format!("{QUERY}{}", encode_uri_component(query))
    };
    if hash != wanted
        && let Ok(path) = location.pathname()
    {
        crate::browser::document::rename_address(&format!("{path}{wanted}"));
    }
}
