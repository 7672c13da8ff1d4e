//! A pause that ends early when there is a reason to go on.

use std::cell::Cell;

use js_sys::{Function, Promise};
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

thread_local! {
    static WAITING: Cell<Option<Function>> = const { Cell::new(None) };
}

/// Waits so many milliseconds, or until [`end`].
pub(super) async fn pause(milliseconds: i32) {
    let over = Promise::new(&mut |resolve, _| {
        let _ =
            window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        WAITING.set(Some(resolve));
    });
    let _ = JsFuture::from(over).await;
}

/// Ends the pause that was begun last.
pub(super) fn end() {
    if let Some(resolve) = WAITING.take() {
        let _ = resolve.call0(&JsValue::UNDEFINED);
    }
}
