//! A pause that can be ended early.

use std::cell::RefCell;

use js_sys::{Function, Promise};
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

thread_local! {
    static PAUSES: RefCell<Vec<Function>> = const { RefCell::new(Vec::new()) };
}

/// Waits this many milliseconds, or until [`end_all`].
pub(super) async fn pause(milliseconds: i32) {
    let mut begun = None;
    let over = Promise::new(&mut |resolve, _| {
        let _ =
            window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        PAUSES.with_borrow_mut(|waiting| waiting.push(resolve.clone()));
        begun = Some(resolve);
    });
    let _ = JsFuture::from(over).await;
    PAUSES.with_borrow_mut(|waiting| waiting.retain(|it| Some(it) != begun.as_ref()));
}

/// Ends every pause.
pub(super) fn end_all() {
    for resolve in PAUSES.take() {
        let _ = resolve.call0(&JsValue::UNDEFINED);
    }
}
