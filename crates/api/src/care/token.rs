//! The token and the name of a care worker.

use std::fmt;
use std::str::FromStr;

use data_encoding::BASE64URL_NOPAD;
use report::random::{self, NoRandomness};
use sha2::{Digest as _, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// What every token starts with.
const PREFIX: &str = "ra-care-token1-";

/// The bearer token of one worker. The server stores only its SHA-256. Wiped from memory when
/// dropped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct CareToken([u8; 32]);

impl CareToken {
    /// A new token from the secure random source.
    pub fn generate() -> Result<Self, NoRandomness> {
        random::array().map(Self)
    }

    /// The token as text, for its worker.
    pub fn to_secret_text(&self) -> Zeroizing<String> {
        let encoded = Zeroizing::new(BASE64URL_NOPAD.encode(&self.0));
        Zeroizing::new([PREFIX, encoded.as_str()].concat())
    }

    /// The hash that the server stores. A token is 32 random bytes, so nobody can guess it from this.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0).into()
    }
}

impl FromStr for CareToken {
    type Err = NotACareToken;

    fn from_str(text: &str) -> Result<Self, NotACareToken> {
        let encoded = text.trim().strip_prefix(PREFIX).ok_or(NotACareToken)?;
        let bytes = BASE64URL_NOPAD.decode(encoded.as_bytes());
        let bytes = Zeroizing::new(bytes.map_err(|_| NotACareToken)?);
        bytes
            .as_slice()
            .try_into()
            .map(Self)
            .map_err(|_| NotACareToken)
    }
}

/// A text that is no token.
#[derive(Debug, thiserror::Error)]
#[error(
    "not a care token; it starts with `ra-care-token1-`, as `ruang-aman-api care-token add` prints it"
)]
pub struct NotACareToken;

/// The name of a worker as the opening log has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkerName(String);

impl FromStr for WorkerName {
    type Err = NotAName;

    fn from_str(text: &str) -> Result<Self, NotAName> {
        let fits = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '_');
        if (1..=40).contains(&text.chars().count()) && text.chars().all(fits) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotAName)
        }
    }
}

impl fmt::Display for WorkerName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// A text that is no name of a worker.
#[derive(Debug, thiserror::Error)]
#[error("a name has 1 to 40 letters, digits, dots, dashes and underscores")]
pub struct NotAName;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_survives_its_text_form() {
        let token = CareToken::generate().expect("random");
        let text = token.to_secret_text();
        let again: CareToken = text.parse().expect("own text");
        assert_eq!(token.hash(), again.hash());
        for broken in ["", "ra-care-token1-", &text[..text.len() - 1], &text[1..]] {
            assert!(broken.parse::<CareToken>().is_err(), "{broken}");
        }
    }

    #[test]
    fn a_name_cannot_pass_for_something_else() {
        for name in ["rina", "dewi.k", "É-2_b"] {
            assert!(name.parse::<WorkerName>().is_ok(), "{name}");
        }
        for name in ["", "a b", "database:root", "a\u{1b}[2J", &"a".repeat(41)] {
            assert!(name.parse::<WorkerName>().is_err(), "{name}");
        }
    }
}
