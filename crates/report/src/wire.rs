//! What travels between browser and reporting API: reports, messages, files and their answers.

mod access;
mod body;
mod body_error;
mod bytes;
mod feedback;
mod file;
mod idempotency_key;
#[cfg(feature = "schema")]
mod lang_code;
mod mailbox_view;
mod note_body;
mod parse;
mod problem;
mod problem_hint;
mod receipt;
mod routing;
mod submission;
mod version;

pub use access::{AccessToken, NotAccess};
pub(crate) use body::padded;
pub use body_error::{BodyError, FieldError, FieldFault};
pub use feedback::{Feedback, NotAName, PageName, ServiceId, Verdict, WrongNumber};
pub use file::{FileAnnouncement, FileProgress};
pub use idempotency_key::{IdempotencyKey, NotAnIdempotencyKey};
#[cfg(feature = "schema")]
pub use lang_code::LangCode;
pub use mailbox_view::{
    ContactStopped, MailboxView, OpenMailbox, PostedMessage, Standing, Stored, Withdrawal,
};
pub use note_body::NoteBody;
pub use problem::{Problem, ProblemCode};
pub use problem_hint::{KnownProblem, ProblemHint};
pub use receipt::{NotATime, Receipt, UtcTime};
pub use routing::Routing;
pub use submission::{MailboxClaim, MailboxId, Submission};

/// The path that reports are posted to, on the API's origin.
pub const REPORTS_PATH: &str = "/v1/reports";
/// The header that carries the [`IdempotencyKey`].
pub const IDEMPOTENCY_HEADER: &str = "Idempotency-Key";
/// The header that carries a [`Proof`](crate::proof::Proof).
pub const PROOF_HEADER: &str = "Proof-Of-Work";
/// The path of the mailbox, which the headers name.
pub const MAILBOX_PATH: &str = "/v1/mailbox";
/// The path that messages to the team are posted to.
pub const MESSAGES_PATH: &str = "/v1/mailbox/messages";
/// The path that asks the team to stop contacting the person.
pub const STOP_CONTACT_PATH: &str = "/v1/mailbox/stop-contact";
/// The path that withdraws the report.
pub const WITHDRAW_PATH: &str = "/v1/mailbox/withdraw";
/// The path that files are sent to.
pub const FILES_PATH: &str = "/v1/files";
/// The path that readers say at whether a page helped.
pub const FEEDBACK_PATH: &str = "/v1/feedback";
/// The path that readers say at that a number is not right.
pub const WRONG_NUMBER_PATH: &str = "/v1/wrong-number";
/// The header that carries the [`MailboxId`]: never an address, which others keep and log.
pub const MAILBOX_ID_HEADER: &str = "Mailbox-Id";
/// The header that carries the [`AccessToken`].
pub const MAILBOX_TOKEN_HEADER: &str = "Mailbox-Token";
/// The header that carries the [`FileId`](crate::attachment::FileId).
pub const FILE_ID_HEADER: &str = "File-Id";
/// The header that says at which byte of the sealed file a piece starts.
pub const UPLOAD_OFFSET_HEADER: &str = "Upload-Offset";
/// The media type of a piece of a file.
pub const OCTETS: &str = "application/octet-stream";
/// A mailbox takes at most so many messages to the team.
pub const MAX_MESSAGES: u32 = 100;
/// Largest number of messages to the team that it has not read yet.
pub const MAX_UNREAD_MESSAGES: u32 = 10;
/// Largest number of sealed bytes of those unread messages together.
pub const MAX_UNREAD_BYTES: usize = 512 * 1024;
/// The media type of a submission and of a receipt.
pub const JSON: &str = "application/json";
/// The media type of a [`Problem`].
pub const PROBLEM_JSON: &str = "application/problem+json";
/// A body is filled with spaces up to a multiple of so many bytes, so that its length tells little.
pub const BODY_BLOCK: usize = 4096;
/// The longest body that is read.
pub const MAX_BODY: usize = 256 * 1024;
