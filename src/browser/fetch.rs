//! Asks a server for something. Each step may never end, and is given up like every other wait.

use js_sys::{ArrayBuffer, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::JsCast as _;
use web_sys::{RequestInit, Response};

use crate::browser::long_wait;

/// The answer to a request; nothing where none came.
pub(crate) async fn fetch(address: &str, request: &RequestInit) -> Option<Response> {
    let answer = window().fetch_with_str_and_init(address, request);
    long_wait::promise(answer).await?.dyn_into().ok()
}

/// What stands at an address of this site, as text.
pub(crate) async fn text_at(address: &str) -> Option<String> {
    text(&found(address).await?).await
}

/// The same, as bytes.
pub(crate) async fn bytes_at(address: &str) -> Option<Vec<u8>> {
    let bytes = found(address).await?.array_buffer().ok()?;
    let bytes: ArrayBuffer = long_wait::promise(bytes).await?.dyn_into().ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}

/// The text of an answer; nothing where it broke off.
pub(crate) async fn text(answer: &Response) -> Option<String> {
    long_wait::promise(answer.text().ok()?).await?.as_string()
}

async fn found(address: &str) -> Option<Response> {
    let answer = fetch(address, &RequestInit::new()).await?;
    answer.ok().then_some(answer)
}
