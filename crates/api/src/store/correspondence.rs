//! Messages and files of a report, and what is left of a withdrawn one.

use jiff::Timestamp;
use report::message::{Direction, Message, Sequence, Status};
use report::reference::Reference;
use report::wire::{FileProgress, MailboxId};
use serde::{Deserialize, Serialize};

use super::StoredNote;

/// Messages and files that belong to a report: one page of the messages, or all of them.
pub struct Correspondence {
    /// The mailbox of the report.
    pub mailbox: MailboxId,
    /// Messages both ways, in the order in which they were stored.
    pub messages: Vec<StoredMessage>,
    /// Whether more messages follow.
    pub more: bool,
    /// Files, in the order in which they were announced.
    pub files: Vec<FileProgress>,
    /// What the team wrote for itself, the oldest first; with the first page alone.
    pub notes: Vec<StoredNote>,
}

impl Correspondence {
    /// The number of the next message to the person. Correct only when all messages are here.
    pub fn next_reply(&self) -> Option<Sequence> {
        let last = self
            .messages
            .iter()
            .filter(|message| message.direction == Direction::ToPerson)
            .map(|message| message.sequence.get())
            .max();
        Sequence::new(last.unwrap_or(0).checked_add(1)?)
    }
}

/// The mailbox of a report that was looked up by its reference.
pub enum MailboxLookup {
    /// The report has this mailbox.
    Found(MailboxId),
    /// The report was withdrawn.
    Withdrawn,
    /// No report has or had the reference.
    NotFound,
}

/// A message as it is stored, and as the care listener answers with it.
#[derive(Serialize, Deserialize)]
pub struct StoredMessage {
    /// Its direction.
    pub direction: Direction,
    /// Its number among those of its direction.
    pub sequence: Sequence,
    /// When it was stored.
    pub at: Timestamp,
    /// The sealed bytes; `None` once the person deleted them.
    #[serde(rename = "sealed", default, skip_serializing_if = "Option::is_none")]
    pub message: Option<Message>,
}

/// The status of a report and its times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportProgress {
    /// The status that the team set.
    pub status: Status,
    /// Since when.
    pub since: Timestamp,
    /// Since when the person wants no more contact.
    pub contact_stopped_at: Option<Timestamp>,
    /// How many messages the person sent since the team last wrote.
    pub unanswered: u32,
}

/// What is left of a withdrawn report.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub struct WithdrawnReport {
    /// Its reference.
    pub reference: Reference,
    /// When it arrived.
    pub received_at: Timestamp,
    /// When it was withdrawn.
    pub withdrawn_at: Timestamp,
}
