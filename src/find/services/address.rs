//! The filter in the fragment of the address: its link can be saved and shared, and no server sees
//! it.

use directory::Filter;
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::HtmlElement;

use super::dom::attribute;

/// The filter in the address; none where it ends in an ordinary anchor.
pub(super) fn filter() -> Option<Filter> {
    Filter::from_fragment(&anchor())
}

/// The fragment without its `#`.
pub(super) fn anchor() -> String {
    let fragment = window().location().hash().unwrap_or_default();
    fragment.trim_start_matches('#').to_owned()
}

/// Writes the filter into the address, without a new history entry.
pub(super) fn replace(filter: &Filter) {
    let location = window().location();
    let Ok(history) = window().history() else {
        return;
    };
    let mut address = location.pathname().unwrap_or_default();
    if !filter.is_empty() {
        address.push('#');
        address.push_str(&filter.to_fragment());
    }
    // The state counts the entries that quick exit goes back over.
    let state = history.state().unwrap_or(JsValue::NULL);
    let _ = history.replace_state_with_url(&state, "", Some(&address));
    update_language_link();
}

/// Adds the filter to the link to the other language: needs, places, channels and entries have the
/// same codes in both.
pub(super) fn update_language_link() {
    let Ok(Some(link)) = document().query_selector("a.language") else {
        return;
    };
    let address = attribute(&link, "href");
    let page = address.split('#').next().unwrap_or_default();
    let fragment = window().location().hash().unwrap_or_default();
    let _ = link.set_attribute("href", &format!("{page}{fragment}"));
}

/// Calls `follow` when the fragment changes while the page is open. The event is on the window, so
/// a list that has left the page must ignore it.
pub(super) fn watch(part: &HtmlElement, follow: impl Fn() + 'static) {
    let part = part.clone();
    let changed = Closure::<dyn Fn()>::new(move || {
        if part.is_connected() {
            follow();
        }
    });
    let changed = changed.into_js_value();
    let _ = window().add_event_listener_with_callback("hashchange", changed.unchecked_ref());
}
