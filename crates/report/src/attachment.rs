//! Files that a person adds to a report: sealed in pieces on the phone, opened by the care team.
//!
//! The server stores the pieces; the key to them travels inside a sealed report or message.
//! `docs/envelope.md` fixes every byte.

mod chat;
mod end_mark;
mod kind;
mod pace;
mod picture;
mod pieces;
mod recognise;
mod size;

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::base64;
use crate::random::{self, NoRandomness};

pub use chat::{Excerpt, excerpt};
pub use end_mark::is_cut;
pub use kind::FileKind;
pub use pace::Pace;
pub use picture::{bare_jpeg, drawn_size};
pub use pieces::AttachmentError;
pub use recognise::{FileRejected, MAX_PICTURE, check_length, is_animated, recognise};
pub use size::{FILE_BLOCK, MAX_FILE, MIN_PART, NotASize, PIECE, SEALED_PIECE, SealedSize};

/// Largest number of files of one report.
pub const MAX_FILES: usize = 5;

/// The id of a file on the server, 16 random bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FileId(pub [u8; 16]);

/// A file as the person describes it to the care team: its id on the server and its key.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Attachment {
    #[zeroize(skip)]
    id: FileId,
    #[zeroize(skip)]
    kind: FileKind,
    key: [u8; 32],
}

impl Attachment {
    /// A new file with a key of its own, which seals this one file and nothing else.
    pub fn generate(kind: FileKind) -> Result<Self, NoRandomness> {
        Ok(Self {
            id: FileId(random::array()?),
            kind,
            key: random::array()?,
        })
    }

    /// The file with these parts.
    pub const fn from_parts(id: FileId, kind: FileKind, key: [u8; 32]) -> Self {
        Self { id, kind, key }
    }

    /// Its id on the server.
    pub const fn id(&self) -> FileId {
        self.id
    }

    /// What it is.
    pub const fn kind(&self) -> FileKind {
        self.kind
    }
}

impl fmt::Display for FileId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&base64::encode(&self.0))
    }
}

impl FromStr for FileId {
    type Err = NotAFileId;

    fn from_str(text: &str) -> Result<Self, NotAFileId> {
        base64::decode_array(text).map(Self).ok_or(NotAFileId)
    }
}

/// A text that is not the id of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("write 16 bytes as base64url without padding")]
pub struct NotAFileId;

impl Serialize for FileId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for FileId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[derive(Serialize, Deserialize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields)]
struct AttachmentText {
    #[zeroize(skip)]
    id: FileId,
    #[zeroize(skip)]
    kind: FileKind,
    key: String,
}

impl Serialize for Attachment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = AttachmentText {
            id: self.id,
            kind: self.kind,
            key: base64::encode(&self.key),
        };
        text.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Attachment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = AttachmentText::deserialize(deserializer)?;
        let key = base64::decode_array(&text.key)
            .ok_or_else(|| serde::de::Error::custom("a file key is base64url of 32 bytes"))?;
        Ok(Self::from_parts(text.id, text.kind, key))
    }
}

#[cfg(test)]
mod tests;
