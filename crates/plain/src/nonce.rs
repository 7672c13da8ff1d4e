//! A random value in every rendered form. It tells a second post of one form, which gets the first
//! receipt again, from the post of another person who happened to give the same answers.

use std::fmt;
use std::str::FromStr;

use report::random::{self, NoRandomness};
use thiserror::Error;

/// 128 random bits, written as 32 lowercase hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Nonce(u128);

impl Nonce {
    /// What stands in a prerendered form where the server puts a nonce of its own with every answer.
    /// A host that only serves files leaves it there, and then it is no nonce.
    pub const PLACEHOLDER: &str = "{nonce}";

    /// A nonce that nobody can guess.
    pub fn generate() -> Result<Self, NoRandomness> {
        Ok(Self(u128::from_be_bytes(random::array()?)))
    }

    /// The bytes that a digest is taken of.
    pub fn to_bytes(self) -> [u8; 16] {
        self.0.to_be_bytes()
    }
}

impl fmt::Display for Nonce {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl FromStr for Nonce {
    type Err = NotANonce;

    fn from_str(text: &str) -> Result<Self, NotANonce> {
        let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if text.len() != 32 || !text.bytes().all(is_digit) {
            return Err(NotANonce);
        }
        u128::from_str_radix(text, 16)
            .map(Self)
            .map_err(|_| NotANonce)
    }
}

/// A text that is no nonce.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a nonce has 32 lowercase hexadecimal digits")]
pub struct NotANonce;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_no_nonce_is_refused() {
        let digits = "0123456789abcdef0123456789abcdef";
        assert!(digits.parse::<Nonce>().is_ok());
        for text in [
            "",
            Nonce::PLACEHOLDER,
            &digits[1..],
            &format!("{digits}0"),
            &format!("+{}", &digits[1..]),
            &digits.to_uppercase(),
            &format!(" {}", &digits[1..]),
        ] {
            assert!(text.parse::<Nonce>().is_err(), "{text}");
        }
    }

    #[test]
    fn no_two_are_alike() {
        let all: std::collections::HashSet<Nonce> = (0..1000)
            .map(|_| Nonce::generate().expect("random bytes"))
            .collect();
        assert_eq!(all.len(), 1000);
    }

    proptest! {
        #[test]
        fn it_is_read_as_it_is_written(number: u128) {
            let nonce = Nonce(number);
            prop_assert!(nonce.to_string().parse() == Ok(nonce));
        }

        #[test]
        fn one_value_has_one_spelling(text in "\\PC{0,40}") {
            if let Ok(nonce) = text.parse::<Nonce>() {
                prop_assert_eq!(nonce.to_string(), text);
            }
        }
    }
}
