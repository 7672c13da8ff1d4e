//! The bytes of a file that somebody chose.

use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::JsCast as _;
use web_sys::Blob;
use zeroize::Zeroizing;

use crate::browser::long_wait::Wait;

/// How much is read at once. A file that comes from a cloud comes slowly, and each part is progress.
const PART: f64 = 1_048_576.0;

/// The bytes, copied into the memory of the app; nothing where the browser does not give all of them.
pub(super) async fn read(blob: &Blob, wait: &Wait) -> Option<Zeroizing<Vec<u8>>> {
    let mut bytes = Zeroizing::new(Vec::new());
    let (mut start, size) = (0.0, blob.size());
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a length is a whole number"
    )]
    // Reserved once, so that no copy is left behind.
    bytes.reserve_exact(size as usize);
    while start < size {
        let end = size.min(start + PART);
        let part = blob.slice_with_f64_and_f64(start, end).ok()?;
        let part: ArrayBuffer = wait.promise(part.array_buffer()).await?.dyn_into().ok()?;
        let part = Uint8Array::new(&part);
        let from = bytes.len();
        bytes.resize(from + part.length() as usize, 0);
        part.copy_to(&mut bytes[from..]);
        start = end;
        #[expect(clippy::cast_precision_loss, reason = "far shorter than 2^52 bytes")]
        // A file that became shorter since it was chosen.
        if (bytes.len() as f64) < end {
            return None;
        }
    }
    Some(bytes)
}
