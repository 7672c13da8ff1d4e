//! Helpers for elements.

use leptos::prelude::document;
use locale::Lang;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The elements under `root` that fit.
pub(super) fn all(root: &HtmlElement, selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = root.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into().ok())
        .collect()
}

/// The first element under `root` that fits.
pub(super) fn one<T: JsCast>(root: &HtmlElement, selector: &str) -> Option<T> {
    root.query_selector(selector).ok()??.dyn_into().ok()
}

/// An attribute; nothing where it is absent.
pub(super) fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// Hides or shows an element.
pub(super) fn show(element: &Element, is_shown: bool) {
    let _ = element.toggle_attribute_with_force("hidden", !is_shown);
}

/// Puts words into the first element that fits.
pub(super) fn fill(root: &HtmlElement, selector: &str, words: &str) {
    if let Some(element) = one::<Element>(root, selector) {
        element.set_text_content(Some(words));
    }
}

/// The language of the page.
pub(super) fn lang() -> Lang {
    let root = document().document_element();
    let code = root.and_then(|root| root.get_attribute("lang"));
    code.and_then(|code| Lang::from_code(&code))
        .unwrap_or_default()
}
