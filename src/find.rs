//! Search and filters: a separate program for the pages that have them, so that reading does not
//! pay for it.
//!
//! A page has `data-find="<name>"` on the root of such a part; the prerenderer then loads this
//! program at once, in place of the reading app (`public/find.js`). The part is prerendered and
//! complete without script. The program works on the plain elements, without Leptos: nothing is
//! hydrated or rendered twice, and lists on the page are never inside the program.
//!
//! Texts come from the page too, in its language: the view writes them into `data-` attributes and
//! `hidden` blocks, from `locales/<lang>/pages/`. This program contains and fetches none.
//!
//! To add a part: a file in `src/find/` with a function that takes its root, and a line in
//! [`wake_parts`]. A part starts each time its page is shown, also by a visit from another page,
//! and ends with its elements; so listeners belong on its elements, never on the window.

mod search;
mod services;

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement};

/// Listens for the event that `public/find.js` sends whenever a page is shown.
pub fn start() {
    console_error_panic_hook::set_once();
    let on_page = Closure::<dyn Fn()>::new(wake_parts);
    let _ = window().add_event_listener_with_callback("find", on_page.as_ref().unchecked_ref());
    // The program lives as long as its document.
    on_page.forget();
}

/// Starts every part of the page that has not started.
fn wake_parts() {
    while let Some(part) = next_part() {
        let _ = part.set_attribute("data-awake", "");
        if let Some(part) = part.dyn_ref::<HtmlElement>() {
            match part.get_attribute("data-find").as_deref() {
                Some("search") => search::wake(part),
                Some("services") => services::wake(part),
                _ => {}
            }
        }
    }
    crate::browser::document::mark("awake");
}

fn next_part() -> Option<Element> {
    document()
        .query_selector("[data-find]:not([data-awake])")
        .ok()
        .flatten()
}
