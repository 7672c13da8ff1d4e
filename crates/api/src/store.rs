//! Stores sealed reports, messages and files in a database.
//!
//! Types that hold what people sent have neither `Debug` nor `Display`, although it is sealed: they
//! cannot be written to a log by accident.

mod backlog;
mod correspondence;
mod deletion_log;
mod disk_probe;
mod opinions;
mod outbox;
mod outcome;
mod retention;
mod sql;
mod team_notes;
mod workers;

use jiff::Timestamp;
use report::envelope::Envelope;
use report::reference::Reference;
use report::wire::{IdempotencyKey, Routing, Submission};

pub use backlog::Backlog;
pub use correspondence::{
    Correspondence, MailboxLookup, ReportProgress, StoredMessage, WithdrawnReport,
};
pub use deletion_log::DeletionLog;
pub use opinions::{FeedbackCount, FeedbackWords, NewFeedback, WrongNumber};
pub use outbox::{DeliveryState, Event, EventKind, TIER};
pub use outcome::{AnnounceOutcome, AppendOutcome, DeleteOutcome, InsertOutcome, PostOutcome};
pub use retention::{ExpiredCounts, ExpiryCutoffs};
pub use sql::{DatabaseUrl, NotADatabaseUrl, SqlStore};
pub use team_notes::{NewNote, NoteOutcome, StoredKeeper, StoredNote};
pub use workers::{Act, Opening, Worker};

/// A report from a request.
pub struct NewReport {
    /// Identifies the report in every attempt to send it.
    pub idempotency_key: IdempotencyKey,
    /// SHA-256 of the whole body.
    pub body_digest: [u8; 32],
    /// When it arrived, in whole seconds.
    pub received_at: Timestamp,
    /// The time by which it must be read.
    pub read_by: Timestamp,
    /// The report itself.
    pub submission: Submission,
}

/// A piece of a file from a request.
pub struct Piece {
    /// At which byte of the sealed file it starts.
    pub offset: u32,
    /// The sealed piece.
    pub sealed: Vec<u8>,
}

/// The part of a report that is not sealed.
#[derive(Clone, Copy)]
pub struct ListedReport {
    /// Its reference.
    pub reference: Reference,
    /// When it arrived.
    pub received_at: Timestamp,
    /// The time by which it must be read, as its receipt says.
    pub read_by: Timestamp,
    /// Its routing fields, which are not sealed.
    pub routing: Routing,
    /// Its status.
    pub progress: ReportProgress,
}

/// A report as it is stored.
pub struct StoredReport {
    /// The part that is not sealed.
    pub listed: ListedReport,
    /// The sealed part.
    pub envelope: Envelope,
}

/// Why the database failed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file cannot be created, read or written.
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
    /// There is no file at this path.
    #[error("there is no database at {path}; give the path that the reporting API writes to")]
    Absent {
        /// The path as it was given.
        path: String,
    },
    /// A newer version wrote the file.
    #[error(
        "the database {path} does not fit this version ({reason}); use the version that wrote it, or a newer one"
    )]
    Version {
        /// The path as it was given.
        path: String,
        /// What does not fit.
        reason: String,
    },
    /// An older version wrote the file.
    #[error(
        "the database {path} was written by an older version ({reason}); start the reporting API of this version once"
    )]
    Older {
        /// The path as it was given.
        path: String,
        /// What is missing.
        reason: String,
    },
    /// The server cannot be reached, or refuses the login.
    #[error(
        "cannot use the database in DATABASE_URL ({reason}); look whether it runs, and whether the user may make tables there"
    )]
    Unreachable {
        /// What the server or the system said.
        reason: String,
    },
    /// A newer version created the tables on the server.
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
    /// The deletion log cannot be written, and so nothing is deleted.
    #[error(
        "cannot use the ledger of deletions ({0}); give this user the right to write it, or choose another file with --ledger"
    )]
    DeletionLog(std::io::Error),
    /// The disk has hardly any free space, or is read-only.
    #[error("there is no room beside the database ({0}); free a part of its disk")]
    DiskFull(std::io::Error),
    /// The device gave no random bytes for a reference.
    #[error(transparent)]
    NoRandomness(#[from] report::random::NoRandomness),
    /// Every reference that was drawn is taken.
    #[error("no free reference was found")]
    NoReference,
    /// The transaction of a batch failed; each report of it gets this error.
    #[error("the report was not stored: {0}")]
    NotStored(String),
    /// The database failed or timed out.
    #[error("the database did not do it: {0}")]
    Database(#[from] sqlx::Error),
}
