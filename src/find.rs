//! Looking for something: a program of its own for the pages where people do, so that reading does
//! not pay for it.
//!
//! A page that has something to wake says so with `data-find="<name>"` on the root of that part of
//! its view; the prerenderer then loads this program at once, in place of the reading app
//! (`public/find.js`). The part is prerendered and complete without script. What wakes in it works
//! on the plain elements, without Leptos: nothing is hydrated, nothing is drawn twice, and lists
//! that stand on the page are never inside the program.
//!
//! Words come from the page too: the view writes them into `data-` attributes and into blocks that
//! wait `hidden`, from `locales/<lang>/pages/`. So this program carries and fetches none, and
//! speaks the language of the part it is given.
//!
//! To add a part: a file in `src/find/` with a function that takes its root, and a line in
//! [`wake_parts`]. A part is woken each time its page is shown, also by a visit from another page,
//! and goes with its elements when the page does; so listeners belong on its elements, never on
//! the window.

mod search;
mod services;

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement};

/// Waits to be told of a page, which `public/find.js` does whenever one is shown.
pub fn start() {
    console_error_panic_hook::set_once();
    let told = Closure::<dyn Fn()>::new(wake_parts);
    let _ = window().add_event_listener_with_callback("find", told.as_ref().unchecked_ref());
    // The program lives as long as its document.
    told.forget();
}

/// Wakes every part of the page that sleeps.
fn wake_parts() {
    while let Some(part) = asleep() {
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

fn asleep() -> Option<Element> {
    document()
        .query_selector("[data-find]:not([data-awake])")
        .ok()
        .flatten()
}
