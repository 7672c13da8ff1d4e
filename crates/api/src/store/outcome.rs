//! Results of requests that insert into the store or delete from it.

use report::message::Sequence;
use report::wire::{FileProgress, MessageReceipt, Receipt};

/// The result of inserting a report.
pub enum InsertOutcome {
    /// It is new and stored now.
    Created(Receipt),
    /// The same bytes were stored before, and this is their receipt.
    Replayed(Receipt),
    /// Other bytes were stored under this key before, and this is their receipt.
    Conflict(Receipt),
    /// Another report has this mailbox. Nothing was stored.
    MailboxTaken,
}

/// The result of inserting a message to the team.
pub enum PostOutcome {
    /// It is new and stored now.
    Created(MessageReceipt),
    /// The same bytes were stored under this number before.
    Replayed(MessageReceipt),
    /// Another message has this number, or messages before it are missing.
    Conflict {
        /// The number that the next message must have.
        next: Sequence,
    },
    /// The mailbox has its largest number of messages.
    Full,
    /// The mailbox has its largest number of unread messages.
    UnreadLimit,
    /// There is no such mailbox, or its report was withdrawn.
    Gone,
}

/// The result of a deletion.
pub enum DeleteOutcome {
    /// It is deleted, now or earlier.
    Deleted,
    /// It never existed.
    NotFound,
}

/// The result of announcing a file.
pub enum AnnounceOutcome {
    /// Its pieces may follow.
    Created(FileProgress),
    /// It was announced before.
    Replayed(FileProgress),
    /// A file with this id was announced with another length.
    Conflict,
    /// The report has its largest number of files.
    Full,
    /// The report is about someone under 18: pictures of children must not be sent here.
    Under18,
    /// There is no such mailbox, or its report was withdrawn.
    Gone,
}

/// The result of appending a piece to a file.
pub enum AppendOutcome {
    /// It is stored, now or earlier.
    Stored(FileProgress),
    /// Another piece comes next.
    WrongOffset(FileProgress),
    /// Other bytes are stored at this offset.
    Conflict,
    /// So many bytes cannot be sent from this offset.
    WrongLength,
    /// The file was not announced, or the report was withdrawn.
    NotFound,
}
