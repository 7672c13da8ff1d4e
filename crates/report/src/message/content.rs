//! The content of a message: a note of the person, or a reply of the care team.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use thiserror::Error;
use zeroize::Zeroizing;

use super::{Direction, Status};
use crate::attachment::Attachment;
use crate::consent::Recipient;
use crate::contact::ContactPlan;
use crate::contents::Payload;
use crate::json;
use crate::questions::AnswerKey;
use crate::wire::UtcTime;

/// What can be sealed as a message. Each type has one direction, so that a note cannot be sealed as
/// a reply.
pub trait MessageContent: Serialize + DeserializeOwned {
    /// The direction of messages with this content.
    const DIRECTION: Direction;

    /// The plaintext, as JSON.
    fn to_plaintext(&self) -> Zeroizing<Vec<u8>> {
        json::to_plaintext(self)
    }

    /// Parses the plaintext.
    fn from_plaintext(plaintext: &[u8]) -> Result<Self, UnreadableContent> {
        json::read_bytes(plaintext).map_err(|_| UnreadableContent)
    }
}

/// What a person adds to a report. Wiped from memory when dropped.
#[derive(Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Note {
    /// The text, as it was typed.
    #[serde(skip_serializing_if = "is_empty")]
    pub text: Zeroizing<String>,
    /// Answers that were given or changed after the report was sealed.
    #[serde(skip_serializing_if = "Payload::is_empty")]
    pub answers: Payload,
    /// Files that follow, with what opens them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<Attachment>,
    /// How the person will hear back from now on, masked, where the answers change that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<ContactPlan>,
}

/// What the care team writes. Wiped from memory when dropped.
#[derive(PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// When it was written.
    pub at: UtcTime,
    /// The status of the report from then on.
    pub status: Status,
    /// To whom something was handed on, where this message notes that and nothing else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handed: Option<Recipient>,
    /// The text to the person; empty when only the status changes.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub text: Zeroizing<String>,
}

impl Note {
    /// The most letters of its text.
    pub const MOST_LETTERS: usize = 5000;

    /// Whether it changes what may be passed on, and says nothing else.
    pub fn changes_consents_alone(&self) -> bool {
        let is_change = self.answers.get(AnswerKey::Share.code()).is_some();
        is_change && self.answers.len() == 1 && self.text.is_empty() && self.files.is_empty()
    }

    /// How many letters more a text has than fit into a note; mostly none.
    pub fn excess(text: &str) -> usize {
        letters::count(text).saturating_sub(Self::MOST_LETTERS)
    }
}

impl MessageContent for Note {
    const DIRECTION: Direction = Direction::ToTeam;
}

impl MessageContent for Reply {
    const DIRECTION: Direction = Direction::ToPerson;
}

fn is_empty(text: &Zeroizing<String>) -> bool {
    text.is_empty()
}

/// A plaintext that is not content of the expected type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the message opened, but holds nothing that this version can read; update this program")]
pub struct UnreadableContent;
