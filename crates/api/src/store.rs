//! Stores sealed reports, messages and files in a database.
//!
//! Types that hold what people sent have neither `Debug` nor `Display`, although it is sealed: they
//! cannot be written to a log by accident.

mod correspondence;
mod deletion_log;
mod disk_probe;
mod opinions;
mod outbox;
mod outcome;
mod sql;
mod team;
mod upkeep;

use jiff::Timestamp;
use report::envelope::Envelope;
use report::reference::Reference;
use report::wire::{IdempotencyKey, Routing, Submission};

pub use correspondence::{Correspondence, MailboxLookup, Progress, StoredMessage, WithdrawnReport};
pub use deletion_log::DeletionLog;
pub use opinions::{FeedbackCount, FeedbackWords, NewFeedback, WrongNumber};
pub use outbox::{Delivery, Event, EventKind, TIER};
pub use outcome::{AnnounceOutcome, AppendOutcome, DeleteOutcome, InsertOutcome, PostOutcome};
pub use sql::{DatabaseUrl, NotADatabaseUrl, SqlStore};
pub use team::{Act, Opening, Worker};
pub use upkeep::{Expired, Expiry, Waiting};

/// A report that has just arrived.
pub struct NewReport {
    /// What makes a second attempt the same report.
    pub idempotency_key: IdempotencyKey,
    /// SHA-256 of the whole body.
    pub body_digest: [u8; 32],
    /// When it arrived, in whole seconds.
    pub received_at: Timestamp,
    /// When it will have been read.
    pub read_by: Timestamp,
    /// The report itself.
    pub submission: Submission,
}

/// A piece of a file that has just arrived.
pub struct Piece {
    /// At which byte of the sealed file it starts.
    pub offset: u32,
    /// The sealed piece.
    pub sealed: Vec<u8>,
}

/// What can be known of a report without opening it.
#[derive(Clone, Copy)]
pub struct Listed {
    /// Its name.
    pub reference: Reference,
    /// When it arrived.
    pub received_at: Timestamp,
    /// When it will have been read, as its receipt says.
    pub read_by: Timestamp,
    /// What travelled in the open.
    pub routing: Routing,
    /// How far it is.
    pub progress: Progress,
}

/// A report as it is stored.
pub struct StoredReport {
    /// What can be known without opening it.
    pub listed: Listed,
    /// The sealed part.
    pub envelope: Envelope,
}

/// Why the database could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file cannot be made, read or written.
    #[error(
        "cannot use the database {path} ({reason}); make its folder and give this user the right to write there, or choose another file with --database"
    )]
    Unusable {
        /// The path as it was given.
        path: String,
        /// What the system said.
        reason: String,
    },
    /// The file is there but holds no reports that can be read.
    #[error(
        "cannot read the database {path} ({reason}); give the path that the reporting API writes to"
    )]
    Unreadable {
        /// The path as it was given.
        path: String,
        /// What the system said.
        reason: String,
    },
    /// There is no file to read from.
    #[error("there is no database at {path}; give the path that the reporting API writes to")]
    Absent {
        /// The path as it was given.
        path: String,
    },
    /// Written by a program that knows more than this one.
    #[error(
        "the database {path} does not fit this version ({reason}); use the version that wrote it, or a newer one"
    )]
    Version {
        /// The path as it was given.
        path: String,
        /// What does not fit.
        reason: String,
    },
    /// Written by a program that knows less than this one.
    #[error(
        "the database {path} was written by an older version ({reason}); start the reporting API of this version once"
    )]
    Older {
        /// The path as it was given.
        path: String,
        /// What is missing.
        reason: String,
    },
    /// The server cannot be reached, or does not let this program in.
    #[error(
        "cannot use the database in DATABASE_URL ({reason}); look whether it runs, and whether the user may make tables there"
    )]
    Unreachable {
        /// What the server or the system said.
        reason: String,
    },
    /// The tables on the server were made by a program that knows more than this one.
    #[error(
        "the database in DATABASE_URL does not fit this version ({reason}); use the version that made it, or a newer one"
    )]
    ServerVersion {
        /// What does not fit.
        reason: String,
    },
    /// A stored value that this program never writes.
    #[error("the database holds a damaged value in {0}; restore it from a backup")]
    Damaged(&'static str),
    /// The ledger of deletions cannot be written, and so nothing is deleted.
    #[error(
        "cannot use the ledger of deletions ({0}); give this user the right to write it, or choose another file with --ledger"
    )]
    DeletionLog(std::io::Error),
    /// There is hardly any room on the disk, or nothing may be written there.
    #[error("there is no room beside the database ({0}); free a part of its disk")]
    DiskFull(std::io::Error),
    /// The device gave no random bytes for a reference.
    #[error(transparent)]
    NoRandomness(#[from] report::random::NoRandomness),
    /// Every reference that was drawn is in use.
    #[error("no free reference was found")]
    NoReference,
    /// The database stored none of the reports that came together; each hears why.
    #[error("the report was not stored: {0}")]
    NotStored(String),
    /// The database refused or did not answer in time.
    #[error("the database did not do it: {0}")]
    Database(#[from] sqlx::Error),
}
