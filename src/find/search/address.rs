//! The query in the address: behind the `#`, which is never sent to a server.

use js_sys::{decode_uri_component, encode_uri_component};
use leptos::prelude::window;

const QUERY: &str = "#q=";

/// The query in the address.
pub(super) fn query() -> Option<String> {
    let hash = window().location().hash().ok()?;
    let written = hash.strip_prefix(QUERY)?;
    let query = decode_uri_component(written).ok()?.as_string()?;
    (!query.trim().is_empty()).then_some(query)
}

/// Writes the query into the address of this history entry, or removes it.
pub(super) fn set_query(query: &str) {
    let location = window().location();
    let hash = location.hash().unwrap_or_default();
    let wanted = if query.is_empty() {
        // An ordinary anchor stays.
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
