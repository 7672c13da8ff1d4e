//! A delay before something is tried again. It can be ended early, as when the network is back.

use std::cell::RefCell;

use js_sys::{Function, Promise};
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

thread_local! {
    static DELAYS: RefCell<Vec<Function>> = const { RefCell::new(Vec::new()) };
}

/// Lets this many milliseconds pass, or less where [`end_all`] comes before.
pub(super) async fn pass(milliseconds: i32) {
    let mut begun = None;
    let over = Promise::new(&mut |resolve, _| {
        let _ =
            window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        DELAYS.with_borrow_mut(|delays| delays.push(resolve.clone()));
        begun = Some(resolve);
    });
    let _ = JsFuture::from(over).await;
    DELAYS.with_borrow_mut(|delays| delays.retain(|it| Some(it) != begun.as_ref()));
}

/// Ends every delay.
pub(super) fn end_all() {
    for resolve in DELAYS.take() {
        let _ = resolve.call0(&JsValue::UNDEFINED);
    }
}
