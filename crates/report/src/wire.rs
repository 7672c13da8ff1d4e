//! What travels between browser and reporting API: `POST /v1/reports` and its answers.

mod access;
mod idempotency_key;
mod problem;
mod receipt;
mod routing;
mod submission;

pub use access::{AccessToken, NotAccess};
pub use idempotency_key::{IdempotencyKey, NotAnIdempotencyKey};
pub use problem::{Problem, ProblemCode};
pub use receipt::{NotATime, Receipt, UtcTime};
pub use routing::Routing;
pub use submission::{
    FieldError, FieldFault, MailboxClaim, MailboxId, Submission, SubmissionError,
};

/// The path that reports are posted to, on the API's origin.
pub const REPORTS_PATH: &str = "/v1/reports";
/// The header that carries the [`IdempotencyKey`].
pub const IDEMPOTENCY_HEADER: &str = "Idempotency-Key";
/// The media type of a submission and of a receipt.
pub const JSON: &str = "application/json";
/// The media type of a [`Problem`].
pub const PROBLEM_JSON: &str = "application/problem+json";
/// A body is filled with spaces up to a multiple of so many bytes, so that its length tells little.
pub const BODY_BLOCK: usize = 4096;
/// The longest body that is read.
pub const MAX_BODY: usize = 256 * 1024;
