//! What a message says: a note of the person, or a reply of the care team.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use zeroize::Zeroizing;

use super::{Direction, Status};
use crate::attachment::Attachment;
use crate::contents::Payload;
use crate::json;
use crate::wire::UtcTime;

/// The words of one side. The direction belongs to the type, so that a note cannot be sealed as a
/// reply.
pub trait Letter: Serialize + DeserializeOwned {
    /// Which way such a letter goes.
    const DIRECTION: Direction;

    /// The plaintext, as JSON.
    fn to_plaintext(&self) -> Zeroizing<Vec<u8>> {
        json::to_plaintext(self)
    }

    /// Reads a plaintext.
    fn from_plaintext(plaintext: &[u8]) -> Result<Self, NotALetter> {
        serde_json::from_slice(plaintext).map_err(|_| NotALetter)
    }
}

/// What a person adds to a report. Wiped from memory when dropped.
#[derive(Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Note {
    /// Words, as they were typed.
    #[serde(skip_serializing_if = "is_empty")]
    pub text: Zeroizing<String>,
    /// Answers that were given or changed after the report was sealed.
    #[serde(skip_serializing_if = "Payload::is_empty")]
    pub answers: Payload,
    /// Files that follow, with what opens them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<Attachment>,
}

/// What the care team writes. Wiped from memory when dropped.
#[derive(PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// When it was written.
    pub at: UtcTime,
    /// How far the report is from then on.
    pub status: Status,
    /// Words to the person; empty where only the status changes.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub text: Zeroizing<String>,
}

impl Letter for Note {
    const DIRECTION: Direction = Direction::ToTeam;
}

impl Letter for Reply {
    const DIRECTION: Direction = Direction::ToPerson;
}

fn is_empty(text: &Zeroizing<String>) -> bool {
    text.is_empty()
}

/// A plaintext that is no letter of its direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the message opened, but holds nothing that this version can read; update this program")]
pub struct NotALetter;
