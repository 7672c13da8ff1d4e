//! Proof of work: a small sum for the phone, asked for when very many reports arrive at once. It
//! costs a person a moment, and whoever sends thousands of reports thousands of moments.
//!
//! The sum belongs to the key of one report, so no server has to remember what it asked for.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest as _, Sha256};
use thiserror::Error;

use crate::wire::IdempotencyKey;

const LABEL: &[u8] = b"ruang-aman/proof/v1";

/// A number that solves the sum of one report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proof(u64);

impl Proof {
    /// Whether the digest starts with this many zero bits.
    pub fn solves(self, key: IdempotencyKey, bits: u8) -> bool {
        let digest: [u8; 32] = Sha256::new()
            .chain_update(LABEL)
            .chain_update(key.as_bytes())
            .chain_update(self.0.to_be_bytes())
            .finalize()
            .into();
        let start = u64::from_be_bytes([
            digest[0], digest[1], digest[2], digest[3], digest[4], digest[5], digest[6], digest[7],
        ]);
        start.leading_zeros() >= u32::from(bits)
    }
}

impl fmt::Display for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Proof {
    type Err = NotAProof;

    fn from_str(text: &str) -> Result<Self, NotAProof> {
        if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotAProof);
        }
        text.parse().map(Self).map_err(|_| NotAProof)
    }
}

/// The search for a proof, in slices, so that it never holds up anything else and can be given up
/// after each.
pub struct Search {
    key: IdempotencyKey,
    bits: u8,
    next: u64,
}

impl Search {
    /// The search for the proof of one report.
    pub const fn new(key: IdempotencyKey, bits: u8) -> Self {
        Self { key, bits, next: 0 }
    }

    /// Tries this many more numbers.
    pub fn slice(&mut self, tries: u32) -> Option<Proof> {
        for _ in 0..tries {
            let proof = Proof(self.next);
            self.next = self.next.wrapping_add(1);
            if proof.solves(self.key, self.bits) {
                return Some(proof);
            }
        }
        None
    }
}

/// A header that holds no proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("write the number that solves the sum, in decimal digits")]
pub struct NotAProof;

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> IdempotencyKey {
        text.parse().expect("32 digits")
    }

    #[test]
    fn slices_find_what_solves_the_sum_of_one_key_alone() {
        let mine = key("00112233445566778899aabbccddeeff");
        let mut search = Search::new(mine, 12);
        let proof = loop {
            if let Some(proof) = search.slice(7) {
                break proof;
            }
        };
        assert!(proof.solves(mine, 12));
        assert_eq!(proof.to_string().parse(), Ok(proof));
        let others = (0..64)
            .map(|n| key(&format!("{n:032x}")))
            .filter(|other| proof.solves(*other, 12))
            .count();
        assert!(others < 3, "a proof is for one key");
    }

    #[test]
    fn the_sum_is_that_of_the_contract() {
        // Found with Python's hashlib, as docs/api.md says the sum.
        let first = Search::new(key(&"0".repeat(32)), 12).slice(100_000);
        assert_eq!(
            first.map(|proof| proof.to_string()).as_deref(),
            Some("2033")
        );
    }

    #[test]
    fn other_texts_are_no_proof() {
        for text in ["", "-1", "+1", "1.0", " 1", "99999999999999999999"] {
            assert_eq!(text.parse::<Proof>(), Err(NotAProof), "{text}");
        }
    }
}
