//! The steps of the form in the history of the browser.

use std::cell::Cell;

use js_sys::{Object, Reflect};
use leptos::prelude::{window, window_event_listener_untyped};
use wasm_bindgen::JsValue;

thread_local! {
    /// Whether the entries of the history say that a report was sent from this tab.
    static HAS_SENT: Cell<bool> = const { Cell::new(false) };
}

/// Marks the entry that the page was opened with as the first step. A reload in the middle
/// begins anew, because the answers are gone. Whether a report was sent before, of which nothing
/// else is kept.
pub(super) fn begin_history() -> bool {
    let Ok(history) = window().history() else {
        return false;
    };
    let before = history.state().unwrap_or(JsValue::NULL);
    let has_sent = Reflect::get(&before, &SENT.into()).is_ok_and(|it| it.as_f64() == Some(1.0));
    HAS_SENT.set(has_sent);
    let _ = history.replace_state(&state(0), "");
    has_sent
}

/// From now on every entry says that a report was sent, or no entry does. One number: neither
/// reference nor code.
pub(super) fn mark_sent(on: bool) {
    HAS_SENT.set(on);
}

/// Calls `show` with the step that Back or Forward leads to.
pub(super) fn on_history(show: impl Fn(usize) + 'static) {
    // The form lives as long as its document, so nothing takes the listener away.
    window_event_listener_untyped("popstate", move |event| {
        let step = Reflect::get(&event, &"state".into())
            .and_then(|state| Reflect::get(&state, &"s".into()))
            .ok()
            .and_then(|step| step.as_f64());
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a step is a small whole number; anything else is cut to one"
        )]
        show(step.unwrap_or(0.0) as usize);
    });
}

/// Calls `forget` when quick exit has emptied the page, in this tab or in another.
pub(super) fn on_exit(forget: impl Fn() + 'static) {
    window_event_listener_untyped("x", move |_| forget());
}

/// What another app handed over in the address, which the guard took out of it. Given once.
pub(super) fn handed_over() -> Option<String> {
    let fragment = Reflect::get(&window(), &"handover".into()).ok()?;
    let _ = Reflect::set(&window(), &"handover".into(), &JsValue::UNDEFINED);
    fragment.as_string()
}

/// Adds an entry for a step. The address stays the same, and no answer is in it.
pub(super) fn push_history(position: usize) {
    if let Ok(history) = window().history() {
        let _ = history.push_state(&state(position), "");
    }
}

/// Writes a step over the entry that is shown.
pub(super) fn replace_history(position: usize) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state(&state(position), "");
    }
}

/// Goes back one step, as the browser's own button does.
pub(super) fn back() {
    if let Ok(history) = window().history() {
        let _ = history.back();
    }
}

/// The name of the number that says that a report was sent.
const SENT: &str = "r";

/// `d` tells quick exit how many entries are ours; `s` is the step. Numbers, never answers.
fn state(position: usize) -> JsValue {
    let state = Object::new();
    let number = JsValue::from(u32::try_from(position).unwrap_or(u32::MAX));
    for name in ["d", "s"] {
        let _ = Reflect::set(&state, &name.into(), &number);
    }
    if HAS_SENT.get() {
        let _ = Reflect::set(&state, &SENT.into(), &JsValue::from(1));
    }
    state.into()
}
