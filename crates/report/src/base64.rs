//! One spelling of binary data in text: base64url without padding, one form for each value.

use data_encoding::BASE64URL_NOPAD;

pub(crate) fn encode(bytes: &[u8]) -> String {
    BASE64URL_NOPAD.encode(bytes)
}

/// Refuses padding, line breaks and stray trailing bits, so that equal bytes have equal text.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    BASE64URL_NOPAD.decode(text.as_bytes()).ok()
}

pub(crate) fn decode_array<const N: usize>(text: &str) -> Option<[u8; N]> {
    decode(text)?.try_into().ok()
}
