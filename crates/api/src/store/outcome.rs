//! What became of something that was added to a mailbox or taken out of it.

use report::message::Sequence;
use report::wire::{FileProgress, MessageReceipt};

/// What became of a message.
pub enum Posted {
    /// It is new and stored now.
    First(MessageReceipt),
    /// The same bytes were stored under this number before.
    Again(MessageReceipt),
    /// Another message has this number, or others come before it.
    Conflict {
        /// The number that the next message has to have.
        next: Sequence,
    },
    /// There are as many messages as there may be.
    Full,
    /// There are as many as there may be until the team has read them.
    Unread,
    /// There is no such mailbox, or its report was withdrawn.
    Gone,
}

/// What became of something that was to be deleted.
pub enum Deletion {
    /// It is deleted, now or since before.
    Done,
    /// It was never there.
    Unknown,
}

/// What became of the announcement of a file.
pub enum Announced {
    /// There is room for it now.
    First(FileProgress),
    /// It was announced before.
    Again(FileProgress),
    /// A file of this name was announced with another length.
    Conflict,
    /// There are as many files as there may be.
    Full,
    /// The report is about someone under 18: pictures of children must not travel here.
    Refused,
    /// There is no such mailbox, or its report was withdrawn.
    Gone,
}

/// What became of a piece of a file.
pub enum Appended {
    /// It is stored, now or since before.
    Stored(FileProgress),
    /// Another piece comes next.
    WrongOffset(FileProgress),
    /// Other bytes are stored in its place.
    Differs,
    /// It is not as long as the piece in its place has to be.
    WrongLength,
    /// The file was not announced, or the report was withdrawn.
    Unknown,
}
