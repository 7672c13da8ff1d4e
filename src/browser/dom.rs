//! Where the focus goes, and how an app puts its screens on the page.

use std::time::Duration;

use leptos::mount::mount_to_renderer;
use leptos::prelude::{document, request_animation_frame, set_timeout, window};
use leptos::tachys::view::Render;
use wasm_bindgen::{JsCast as _, throw_str};
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::browser::document::mark;

/// Puts the screens of the app in the place of the printed one, focus included. Only then is the
/// app awake: where it breaks before, `public/fallback.js` offers what works without it.
pub(crate) fn replace_first_screen<V: Render>(view: impl FnOnce() -> V + 'static) {
    let Ok(Some(root)) = document().query_selector(".form-main .report") else {
        throw_str("there is no place for the app on this page; load it again");
    };
    let focused = document()
        .active_element()
        .filter(|element| root.contains(Some(element)))
        .and_then(|element| element.get_attribute("data-action"));
    root.replace_children_with_node_0();
    // The screens live as long as their document.
    mount_to_renderer(&root, view).forget();
    if let Some(action) = focused {
        focus(&format!("[data-action={action}]"), true);
    }
    mark("awake");
}

/// Leaves the form without a way back into it.
pub(crate) fn replace_location(path: &str) {
    let _ = window().location().replace(path);
}

/// The name of this site, as it stands in the address.
pub(crate) fn host() -> String {
    window().location().host().unwrap_or_default()
}

/// Takes the focus from a screen that is about to leave. A browser that has to look for a new
/// place for it works out the style of the whole page while the new screen is half there, and
/// again when it stands.
pub(crate) fn release_focus() {
    let focused = document().active_element();
    if let Some(element) = focused.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.blur();
    }
}

/// Moves to the top, and the focus to the heading once the screen is painted: nobody waits for
/// the focus to see the question, and who has moved it meanwhile keeps it.
pub(crate) fn focus_heading() {
    let left = document().active_element();
    request_animation_frame(move || {
        // Even a move to where the page is already costs a frame a noticeable part of its time.
        if window().scroll_y().unwrap_or_default() > 0.0 {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
        set_timeout(
            move || {
                let now = document().active_element();
                let nowhere = document().body().map(Element::from);
                if now == left || now == nowhere {
                    focus("[data-screen] h1", true);
                }
            },
            Duration::ZERO,
        );
    });
}

/// Keeps the option that has the focus in sight, once words have opened below it and closed
/// above it: under the strip of quick exit nobody would see where they are.
pub(crate) fn scroll_choice_into_view() {
    request_animation_frame(|| {
        let focused = document().active_element();
        if let Some(choice) = focused.and_then(|it| it.closest(".choice").ok().flatten()) {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            choice.scroll_into_view_with_scroll_into_view_options(&options);
        }
    });
}

/// Moves the focus to the element that `selector` finds, at once.
pub(crate) fn focus_now(selector: &str) {
    focus(selector, true);
}

/// Moves the focus to the element that `selector` finds, once the screen stands.
pub(crate) fn focus_soon(selector: &'static str) {
    request_animation_frame(move || focus(selector, false));
}

/// Moves the focus to what has to be read first.
pub(crate) fn focus_notice() {
    request_animation_frame(|| focus("[data-notice]", false));
}

/// Moves the focus to a control.
pub(crate) fn focus_control(id: &str) {
    focus(&format!("#{id}"), false);
}

/// Runs the code that moves the focus once, to no effect: `offscreen` is no part of the page.
pub(crate) fn prewarm_focus(offscreen: &Element) {
    focus_on(offscreen.query_selector("h1").ok().flatten(), true);
}

fn focus(selector: &str, stay: bool) {
    focus_on(document().query_selector(selector).ok().flatten(), stay);
}

fn focus_on(element: Option<Element>, stay: bool) {
    if let Some(element) = element.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(stay);
        let _ = element.focus_with_options(&options);
    }
}
