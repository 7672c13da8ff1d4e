//! "Lanjut" and "Lewati" at the bottom edge: where there is room for them, and when they listen.
//!
//! The style sheet lets them stick while the root has [`FITS`]. Nobody may lose sight of what they
//! read or write: with large letters, in a low window and over an on-screen keyboard the two stand
//! in the flow of the page.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use js_sys::Reflect;
use leptos::prelude::{
    TimeoutHandle, document, request_animation_frame, set_timeout_with_handle, window,
    window_event_listener_untyped,
};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::EventTarget;

/// The root has it while the bar may stick.
const FITS: &str = "data-bar";
/// The root has it while a screen is new: presses still belong to the one before.
const NEW_SCREEN: &str = "data-settling";
/// After a change of screen presses are ignored for this long, because the buttons stay in place.
const NEW_FOR: Duration = Duration::from_millis(400);
/// The most that the bar may take of the window, in pixels.
const MAX_HEIGHT: i32 = 72;
/// In a window that is lower than this it would take too much.
const MIN_WINDOW: f64 = 480.0;
/// What an on-screen keyboard leaves of the window, at most.
const ABOVE_KEYBOARD: f64 = 0.8;

thread_local! {
    /// The height of the window without a keyboard.
    static TALLEST: Cell<f64> = const { Cell::new(0.0) };
    static NEW_UNTIL: RefCell<Option<TimeoutHandle>> = const { RefCell::new(None) };
}

/// Follows the size of the window, and what a keyboard leaves of it, from now on.
pub(super) fn watch() {
    // The form lives as long as its document, so nothing takes the listeners away.
    window_event_listener_untyped("resize", |_| fit());
    if let Some(viewport) = visual_viewport() {
        let listener = Closure::<dyn Fn()>::new(fit).into_js_value();
        let _ = viewport
            .unchecked_ref::<EventTarget>()
            .add_event_listener_with_callback("resize", listener.unchecked_ref());
    }
}

/// Another screen stands: its bar is fitted before it is painted, and presses wait a moment.
pub(super) fn screen_changed() {
    request_animation_frame(fit);
    mark(NEW_SCREEN, true);
    let end = set_timeout_with_handle(|| mark(NEW_SCREEN, false), NEW_FOR).ok();
    if let Some(before) = NEW_UNTIL.replace(end) {
        before.clear();
    }
}

/// Whether the screen is so new that presses still belong to the one before.
pub(super) fn is_new_screen() -> bool {
    document()
        .document_element()
        .is_some_and(|root| root.has_attribute(NEW_SCREEN))
}

/// Lets the bar stick where it fits.
fn fit() {
    let Ok(Some(bar)) = document().query_selector("[data-screen] .report-bar") else {
        return;
    };
    let window = number(&window(), "innerHeight").unwrap_or_default();
    let fits = bar.client_height() <= MAX_HEIGHT && window >= MIN_WINDOW && !has_keyboard(window);
    mark(FITS, fits);
}

/// Whether an on-screen keyboard covers a part of the window, or has made it smaller.
fn has_keyboard(window: f64) -> bool {
    let is_typing = document()
        .active_element()
        .is_some_and(|it| matches!(it.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"));
    if !is_typing {
        TALLEST.set(window);
    }
    let seen = visual_viewport().and_then(|viewport| {
        // Somebody who has zoomed in sees less of the window, without a keyboard.
        Some(number(&viewport, "height")? * number(&viewport, "scale").unwrap_or(1.0))
    });
    seen.is_some_and(|seen| seen < window * ABOVE_KEYBOARD)
        || (is_typing && window < TALLEST.get() * ABOVE_KEYBOARD)
}

fn visual_viewport() -> Option<JsValue> {
    let viewport = Reflect::get(&window(), &"visualViewport".into()).ok()?;
    viewport.is_object().then_some(viewport)
}

fn number(of: &JsValue, name: &str) -> Option<f64> {
    Reflect::get(of, &name.into()).ok()?.as_f64()
}

fn mark(name: &str, on: bool) {
    if let Some(root) = document().document_element() {
        let _ = root.toggle_attribute_with_force(name, on);
    }
}
