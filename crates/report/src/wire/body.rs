//! Writes request bodies: JSON, padded so that the length tells little.

use serde::Serialize;

use super::BODY_BLOCK;

/// The value as padded JSON.
pub(super) fn to_padded_json(value: &impl Serialize) -> Vec<u8> {
    padded(serde_json::to_string(value).expect("plain data in memory can always be written"))
}

/// The JSON, then spaces up to a multiple of [`BODY_BLOCK`] bytes.
pub(crate) fn padded(json: String) -> Vec<u8> {
    let mut body = json.into_bytes();
    body.resize(body.len().next_multiple_of(BODY_BLOCK), b' ');
    body
}
