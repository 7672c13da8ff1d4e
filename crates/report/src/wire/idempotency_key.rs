//! The key by which the server recognises a retry of the same report.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::random::{self, NoRandomness};

const BYTES: usize = 16;

/// Sixteen random bytes, written as 32 lowercase hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct IdempotencyKey([u8; BYTES]);

impl IdempotencyKey {
    /// A new key, for a new report only: a retry uses the key of the first attempt.
    pub fn generate() -> Result<Self, NoRandomness> {
        random::array().map(Self)
    }

    /// The key of these bytes.
    pub const fn from_bytes(bytes: [u8; BYTES]) -> Self {
        Self(bytes)
    }

    /// The bytes of the key.
    pub const fn as_bytes(&self) -> &[u8; BYTES] {
        &self.0
    }
}

impl FromStr for IdempotencyKey {
    type Err = NotAnIdempotencyKey;

    fn from_str(text: &str) -> Result<Self, NotAnIdempotencyKey> {
        let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if text.len() != 2 * BYTES || !text.bytes().all(is_digit) {
            return Err(NotAnIdempotencyKey);
        }
        let mut key = [0; BYTES];
        for (byte, start) in key.iter_mut().zip((0..).step_by(2)) {
            let digits = text.get(start..start + 2).ok_or(NotAnIdempotencyKey)?;
            *byte = u8::from_str_radix(digits, 16).map_err(|_| NotAnIdempotencyKey)?;
        }
        Ok(Self(key))
    }
}

impl fmt::Display for IdempotencyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for IdempotencyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "IdempotencyKey({self})")
    }
}

/// A header value that is not an idempotency key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("an idempotency key has 32 lowercase hexadecimal digits")]
pub struct NotAnIdempotencyKey;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_32_lowercase_hex_digits_are_a_key() {
        let text = "000102030405060708090a0b0c0d0e0f";
        let key: IdempotencyKey = text.parse().expect("a key");
        assert_eq!(key.to_string(), text);
        for wrong in [
            "",
            &text[1..],
            &text.to_uppercase(),
            &format!("{text}0"),
            "zz",
        ] {
            assert_eq!(
                wrong.parse::<IdempotencyKey>(),
                Err(NotAnIdempotencyKey),
                "{wrong}"
            );
        }
    }
}
