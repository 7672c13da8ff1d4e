//! What is asked for, in the fragment of the address: a link to it can be kept and shared, and no
//! server learns of it.

use directory::Filter;
use leptos::prelude::{document, window};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::HtmlElement;

use super::dom::attribute;

/// What the address asks for; nothing where it ends in an ordinary anchor.
pub(super) fn filter() -> Option<Filter> {
    Filter::from_fragment(&anchor())
}

/// The fragment without its `#`.
pub(super) fn anchor() -> String {
    let fragment = window().location().hash().unwrap_or_default();
    fragment.trim_start_matches('#').to_owned()
}

/// Writes what is asked for into the address, without a new entry in the history.
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
    carry_over();
}

/// Lets the link to the other language lead to the same: needs, places, channels and entries are
/// called alike in both.
pub(super) fn carry_over() {
    let Ok(Some(link)) = document().query_selector("a.language") else {
        return;
    };
    let address = attribute(&link, "href");
    let page = address.split('#').next().unwrap_or_default();
    let fragment = window().location().hash().unwrap_or_default();
    let _ = link.set_attribute("href", &format!("{page}{fragment}"));
}

/// Tells of an address with another fragment, typed or pasted while the page is open. Only the
/// window hears of it, so who listens makes sure that the page is still there.
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
