//! The HTTP API between browser and server: paths, headers, request and response bodies.

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
    ContactStopped, CurrentStatus, MailboxView, MessageReceipt, OpenMailbox, PostedMessage,
    Withdrawal,
};
pub use note_body::NoteBody;
pub use problem::{Problem, ProblemCode};
pub use problem_hint::{KnownProblem, ProblemHint};
pub use receipt::{NotATime, Receipt, UtcTime};
pub use routing::Routing;
pub use submission::{MailboxId, MailboxRegistration, Submission};

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
/// The path that receives whether a page helped.
pub const FEEDBACK_PATH: &str = "/v1/feedback";
/// The path that receives reports of wrong phone numbers.
pub const WRONG_NUMBER_PATH: &str = "/v1/wrong-number";
/// The header that carries the [`MailboxId`]. It is never part of a URL: URLs are logged.
pub const MAILBOX_ID_HEADER: &str = "Mailbox-Id";
/// The header that carries the [`AccessToken`].
pub const MAILBOX_TOKEN_HEADER: &str = "Mailbox-Token";
/// The header that carries the [`FileId`](crate::attachment::FileId).
pub const FILE_ID_HEADER: &str = "File-Id";
/// The header with the byte of the sealed file at which a piece starts.
pub const UPLOAD_OFFSET_HEADER: &str = "Upload-Offset";
/// The media type of a piece of a file.
pub const OCTETS: &str = "application/octet-stream";
/// Largest number of messages to the team in one mailbox.
pub const MAX_MESSAGES: u32 = 100;
/// Largest number of messages to the team that it has not read yet.
pub const MAX_UNREAD_MESSAGES: u32 = 10;
/// Largest number of sealed bytes of those unread messages together.
pub const MAX_UNREAD_BYTES: usize = 512 * 1024;
/// The media type of a submission and of a receipt.
pub const JSON: &str = "application/json";
/// The media type of a [`Problem`].
pub const PROBLEM_JSON: &str = "application/problem+json";
/// Bodies are padded with spaces to a multiple of this many bytes, so that the length reveals little.
pub const BODY_BLOCK: usize = 4096;
/// Largest body in bytes.
pub const MAX_BODY: usize = 256 * 1024;
