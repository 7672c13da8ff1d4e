//! Opens secret codes beside the page: `self.open(digits)` gives the 80 bytes of the mailbox, or
//! nothing where the digits are no code or the memory does not suffice.
//!
//! `public/code-worker.js` loads this and speaks with the page.

use js_sys::{Reflect, Uint8Array};
use report::code::SecretCode;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// Half the code of the allocator that Rust brings along.
#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf = rlsf::GlobalTlsf::new();

fn main() {
    let open = Closure::<dyn FnMut(String) -> JsValue>::new(|digits: String| {
        mailbox(&digits).map_or(JsValue::NULL, JsValue::from)
    });
    // Setting a member of the global object of a worker cannot fail.
    let _ = Reflect::set(&js_sys::global(), &"open".into(), &open.into_js_value());
}

fn mailbox(digits: &str) -> Option<Uint8Array> {
    let mailbox = SecretCode::parse(digits).ok()?.mailbox().ok()?;
    Some(Uint8Array::from(mailbox.to_bytes().as_slice()))
}
