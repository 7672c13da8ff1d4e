//! The steps of the form in the history of the browser.

use js_sys::{Object, Reflect};
use leptos::prelude::{window, window_event_listener_untyped};
use wasm_bindgen::JsValue;

/// Marks the entry that the page was opened with as the first step. A reload in the middle
/// begins anew, because the answers are gone.
pub(in crate::report) fn begin_history() {
    if let Ok(history) = window().history() {
        let _ = history.replace_state(&state(0), "");
    }
}

/// Calls `show` with the step that Back or Forward leads to.
pub(in crate::report) fn on_history(show: impl Fn(usize) + 'static) {
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
pub(in crate::report) fn on_exit(forget: impl Fn() + 'static) {
    window_event_listener_untyped("x", move |_| forget());
}

/// What another app handed over in the address, which the guard took out of it. Told once.
pub(in crate::report) fn handed_over() -> Option<String> {
    let fragment = Reflect::get(&window(), &"handover".into()).ok()?;
    let _ = Reflect::set(&window(), &"handover".into(), &JsValue::UNDEFINED);
    fragment.as_string()
}

/// Adds an entry for a step. The address stays the same, and no answer is in it.
pub(in crate::report) fn push_history(place: usize) {
    if let Ok(history) = window().history() {
        let _ = history.push_state(&state(place), "");
    }
}

/// Goes back one step, as the browser's own button does.
pub(in crate::report) fn back() {
    if let Ok(history) = window().history() {
        let _ = history.back();
    }
}

/// `d` tells quick exit how many entries are ours; `s` is the step. Numbers, never answers.
fn state(place: usize) -> JsValue {
    let state = Object::new();
    let number = JsValue::from(u32::try_from(place).unwrap_or(u32::MAX));
    for name in ["d", "s"] {
        let _ = Reflect::set(&state, &name.into(), &number);
    }
    state.into()
}
