//! What the care team reads of a mailbox besides the report itself.

use jiff::Timestamp;
use report::message::{Direction, Message, Sequence, Status};
use report::reference::Reference;
use report::wire::{FileProgress, MailboxId};

/// Messages and files that belong to a report: one page of the messages, or all of them.
pub struct Correspondence {
    /// The mailbox of the report.
    pub mailbox: MailboxId,
    /// Messages both ways, in the order in which they were stored.
    pub messages: Vec<StoredMessage>,
    /// Whether more messages follow, after as many as are known.
    pub more: bool,
    /// Files, in the order in which they were announced.
    pub files: Vec<FileProgress>,
}

impl Correspondence {
    /// The number that the next message to the person has to have, as far as all are here.
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

/// A message as it is stored.
pub struct StoredMessage {
    /// Which way it goes.
    pub direction: Direction,
    /// Its number among those of its direction.
    pub sequence: Sequence,
    /// When it was stored.
    pub at: Timestamp,
    /// The sealed bytes; nothing once the person deleted them.
    pub message: Option<Message>,
}

/// How far a report is, as the server knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The status that the team set.
    pub status: Status,
    /// Since when.
    pub since: Timestamp,
    /// Since when the person wants no more contact.
    pub contact_stopped_at: Option<Timestamp>,
    /// How many messages the person sent since the team last wrote.
    pub unanswered: u32,
}

/// What is left of a report that was withdrawn.
#[derive(Clone, Copy)]
pub struct WithdrawnReport {
    /// The name that it had.
    pub reference: Reference,
    /// When it arrived.
    pub received_at: Timestamp,
    /// When it was withdrawn.
    pub withdrawn_at: Timestamp,
}
