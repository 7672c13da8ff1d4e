//! The key that makes a second attempt the same report as the first.

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
        data_encoding::HEXLOWER
            .decode(text.as_bytes())
            .ok()
            .and_then(|bytes| bytes.try_into().ok())
            .map(Self)
            .ok_or(NotAnIdempotencyKey)
    }
}

impl fmt::Display for IdempotencyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&data_encoding::HEXLOWER.encode(&self.0))
    }
}

impl fmt::Debug for IdempotencyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "IdempotencyKey({self})")
    }
}

/// A header value that is no idempotency key.
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
