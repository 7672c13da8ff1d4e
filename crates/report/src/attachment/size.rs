//! How long a file is once it is padded and sealed.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Files are sealed in pieces of this many bytes; only the last may be shorter.
pub const PIECE: usize = 256 * 1024;
/// A sealed piece, with its tag.
pub const SEALED_PIECE: usize = PIECE + TAG;
/// Files are padded to a multiple of this many bytes, so that the length reveals little.
pub const FILE_BLOCK: usize = 16 * 1024;
/// A sealed piece may be sent in parts, so that a slow line gets one through; only the last part of a
/// piece may be shorter than this many bytes.
pub const MIN_PART: usize = 4 * 1024;
/// Largest file in bytes.
pub const MAX_FILE: usize = 10 * 1024 * 1024;

pub(super) const TAG: usize = 16;
#[expect(
    clippy::cast_possible_truncation,
    reason = "a piece is far shorter than 4 GiB"
)]
const SEALED_PIECE_U32: u32 = SEALED_PIECE as u32;
const LONGEST: usize = padded(MAX_FILE);

/// The length of a sealed file in bytes; only lengths that sealing can give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct SealedSize(u32);

impl SealedSize {
    /// The length that a file of `length` bytes has once it is sealed.
    pub fn of(length: usize) -> Result<Self, NotASize> {
        if length > MAX_FILE {
            return Err(NotASize);
        }
        let padded = padded(length);
        u32::try_from(padded + padded.div_ceil(PIECE) * TAG)
            .map(Self)
            .map_err(|_| NotASize)
    }

    /// The length in bytes.
    pub const fn get(self) -> u32 {
        self.0
    }

    /// How many pieces there are.
    pub const fn pieces(self) -> u32 {
        self.0.div_ceil(SEALED_PIECE_U32)
    }

    /// Whether `length` bytes that start at `offset` may be sent at once. Pieces are sent one after
    /// the other, whole or in parts.
    pub const fn takes(self, offset: u32, length: usize) -> bool {
        let start = offset as usize;
        let end = start + length;
        let is_end = end == self.0 as usize || end.is_multiple_of(SEALED_PIECE);
        let fits = end <= self.0 as usize && length <= SEALED_PIECE;
        length > 0 && fits && (length >= MIN_PART || is_end)
    }

    /// The length of the sealed piece `index`, counted from 0.
    pub fn piece(self, index: u32) -> Option<usize> {
        let start = index.checked_mul(SEALED_PIECE_U32)?;
        let rest = self.0.checked_sub(start).filter(|rest| *rest > 0)?;
        Some(SEALED_PIECE.min(rest as usize))
    }
}

impl TryFrom<u32> for SealedSize {
    type Error = NotASize;

    fn try_from(size: u32) -> Result<Self, NotASize> {
        let sealed = size as usize;
        let pieces = sealed.div_ceil(SEALED_PIECE);
        let padded = sealed.checked_sub(pieces * TAG).ok_or(NotASize)?;
        let fits = (FILE_BLOCK..=LONGEST).contains(&padded)
            && padded % FILE_BLOCK == 0
            && padded.div_ceil(PIECE) == pieces;
        fits.then_some(Self(size)).ok_or(NotASize)
    }
}

impl From<SealedSize> for u32 {
    fn from(size: SealedSize) -> Self {
        size.0
    }
}

/// The length with its padding, which has at least the mark.
pub(super) const fn padded(length: usize) -> usize {
    (length + 1).next_multiple_of(FILE_BLOCK)
}

/// A length that no sealed file has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("no file of at most 10 MiB has this length once it is sealed")]
pub struct NotASize;
