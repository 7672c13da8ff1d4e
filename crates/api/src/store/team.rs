//! What the care team does with reports, who of it may, and who did.

use jiff::Timestamp;
use report::attachment::FileId;
use report::message::{Message, Status};
use report::reference::Reference;
use report::wire::MailboxId;

use super::{Correspondence, Listed, Pending, StoredReport, WithdrawnReport};

/// Somebody of the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worker {
    /// The name that the opening log has; never given again.
    pub name: String,
    /// Since when the token opens.
    pub created_at: Timestamp,
    /// Since when it does not any more.
    pub revoked_at: Option<Timestamp>,
}

/// What was done with a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Its envelope and messages were fetched.
    Open,
    /// One of its files was fetched.
    File,
    /// A message was written to the person.
    Reply,
    /// Its status was set without words.
    Status,
    /// It was withdrawn for the person.
    Withdraw,
    /// It was written out as a whole.
    Export,
}

impl Act {
    /// Every act.
    pub const ALL: [Self; 6] = [
        Self::Open,
        Self::File,
        Self::Reply,
        Self::Status,
        Self::Withdraw,
        Self::Export,
    ];

    /// As the database and the log have it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::File => "file",
            Self::Reply => "reply",
            Self::Status => "status",
            Self::Withdraw => "withdraw",
            Self::Export => "export",
        }
    }

    /// The act of this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.code() == code)
    }
}

/// One line of the opening log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The name of who did it.
    pub worker: String,
    /// When.
    pub at: Timestamp,
    /// With which report.
    pub reference: Reference,
    /// With which of its files.
    pub file: Option<FileId>,
    /// What.
    pub act: Act,
}

/// What the care team needs of a database.
pub trait TeamStore: Send + Sync {
    /// Every report: urgent ones first, then by age, oldest first.
    fn list(&self) -> Pending<'_, Vec<Listed>>;

    /// The report of this name.
    fn find(&self, reference: Reference) -> Pending<'_, Option<StoredReport>>;

    /// The mailbox of the report of this name.
    fn mailbox_of(&self, reference: Reference) -> Pending<'_, Option<MailboxId>>;

    /// What came in and went out after the report of this name: one page, after the first so many
    /// messages.
    fn correspondence(
        &self,
        reference: Reference,
        after: u32,
    ) -> Pending<'_, Option<Correspondence>>;

    /// Keeps a message to the person for good, and the status that it sets. Answers whether it was
    /// stored: not when another has its number, or the report was withdrawn.
    fn reply<'a>(
        &'a self,
        mailbox: MailboxId,
        message: &'a Message,
        status: Status,
        at: Timestamp,
    ) -> Pending<'a, bool>;

    /// The whole sealed file; nothing while pieces are missing.
    fn sealed_file(&self, mailbox: MailboxId, file: FileId) -> Pending<'_, Option<Vec<u8>>>;

    /// What is left of every report that was withdrawn, the latest last.
    fn withdrawn(&self) -> Pending<'_, Vec<WithdrawnReport>>;

    /// Lets somebody in who shows the token with this SHA-256. Answers whether that was done: not
    /// when the name was ever given before.
    fn add_worker(&self, name: String, token_hash: [u8; 32], at: Timestamp) -> Pending<'_, bool>;

    /// Everybody who was ever let in, by name.
    fn workers(&self) -> Pending<'_, Vec<Worker>>;

    /// Who holds the token with this SHA-256; nobody once it was revoked.
    fn worker_by_token(&self, token_hash: [u8; 32]) -> Pending<'_, Option<Worker>>;

    /// Lets somebody in no more. Answers whether there is somebody of this name.
    fn revoke_worker(&self, name: String, at: Timestamp) -> Pending<'_, bool>;

    /// Notes for good what was done with a report. Do this first, and the act after it.
    fn note_opening(&self, opening: Opening) -> Pending<'_, ()>;

    /// The opening log, oldest first; of one report, or of all.
    fn openings(&self, of: Option<Reference>) -> Pending<'_, Vec<Opening>>;
}
