//! A pause that ends early when there is a reason to go on.

use std::cell::RefCell;

use js_sys::{Function, Promise};
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

thread_local! {
    static WAITING: RefCell<Vec<Function>> = const { RefCell::new(Vec::new()) };
}

/// Waits so many milliseconds, or until [`end`].
pub(in crate::report) async fn pause(milliseconds: i32) {
    let mut begun = None;
    let over = Promise::new(&mut |resolve, _| {
        let _ =
            window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        WAITING.with_borrow_mut(|waiting| waiting.push(resolve.clone()));
        begun = Some(resolve);
    });
    let _ = JsFuture::from(over).await;
    WAITING.with_borrow_mut(|waiting| waiting.retain(|it| Some(it) != begun.as_ref()));
}

/// Ends every pause.
pub(in crate::report) fn end() {
    for resolve in WAITING.take() {
        let _ = resolve.call0(&JsValue::UNDEFINED);
    }
}
