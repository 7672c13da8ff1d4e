//! The bytes of a file that somebody chose.

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;
use zeroize::Zeroizing;

/// The bytes, copied into the memory of the app.
pub(super) async fn read(blob: &Blob) -> Option<Zeroizing<Vec<u8>>> {
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    let buffer: ArrayBuffer = buffer.dyn_into().ok()?;
    Some(Zeroizing::new(Uint8Array::new(&buffer).to_vec()))
}
