//! The reference of a report: six characters, safe to say aloud, revealing nothing by themselves.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::pasted;
use crate::random::{self, NoRandomness};

/// Digits and letters that are not taken for one another: no `0` and `O`, no `1` and `I`.
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const LENGTH: usize = 6;

/// A reference such as `A7K-39Q`; one of about a thousand million.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Reference([u8; LENGTH]);

impl Reference {
    /// A new reference from the secure random source. The caller makes sure that it is free.
    pub fn generate() -> Result<Self, NoRandomness> {
        random::array().map(Self::from_random)
    }

    /// The reference of these random bytes, of which five bits each are used.
    pub fn from_random(bytes: [u8; LENGTH]) -> Self {
        Self(bytes.map(|byte| ALPHABET[usize::from(byte & 31)]))
    }
}

impl FromStr for Reference {
    type Err = NotAReference;

    /// Reads a reference as people write and paste it: any case, with or without dash and spaces,
    /// or with words around it.
    fn from_str(text: &str) -> Result<Self, NotAReference> {
        pasted::six_letters(text, |letter| ALPHABET.contains(&letter))
            .map(Self)
            .ok_or(NotAReference)
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, letter) in self.0.iter().enumerate() {
            if index == LENGTH / 2 {
                f.write_str("-")?;
            }
            write!(f, "{}", char::from(*letter))?;
        }
        Ok(())
    }
}

impl fmt::Debug for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reference({self})")
    }
}

impl From<Reference> for String {
    fn from(reference: Reference) -> Self {
        reference.to_string()
    }
}

impl TryFrom<String> for Reference {
    type Error = NotAReference;

    fn try_from(text: String) -> Result<Self, NotAReference> {
        text.parse()
    }
}

/// A text that is no reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not a reference; it has six letters and digits, like A7K-39Q")]
pub struct NotAReference;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_reference_is_read_as_people_write_it() {
        let reference: Reference = "A7K-39Q".parse().expect("the usual form");
        for text in ["a7k39q", " A7K 39Q ", "a7k - 39q", "A7K–39Q"] {
            assert_eq!(text.parse(), Ok(reference), "{text}");
        }
        assert_eq!(reference.to_string(), "A7K-39Q");
    }

    #[test]
    fn other_texts_are_refused() {
        for text in ["", "A7K-39", "A7K-39QQ", "A7K-3O1", "A7K_39Q", "A7K-39é"] {
            assert_eq!(text.parse::<Reference>(), Err(NotAReference), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_reference_survives_its_text(bytes: [u8; 6]) {
            let reference = Reference::from_random(bytes);
            prop_assert_eq!(reference.to_string().parse(), Ok(reference));
        }
    }
}
