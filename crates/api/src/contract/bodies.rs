//! The shapes of bodies that are sent here. They exist for the contract alone; what is taken is
//! decided in `report::wire`.
#![expect(dead_code, reason = "the contract is made from the names and types")]

use utoipa::ToSchema;

use super::answers::Lang;

/// A sealed report, followed by spaces up to the next multiple of 4096 bytes.
#[derive(ToSchema, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewReport {
    /// The version of this contract.
    #[schema(minimum = 1, maximum = 1)]
    v: u8,
    routing: Routing,
    mailbox: MailboxClaim,
    /// The sealed report, laid out as docs/envelope.md says, as base64url without padding.
    #[schema(pattern = "^UkEB[A-Za-z0-9_-]+$")]
    envelope: String,
}

/// What the server acts on. A changed member makes the envelope unopenable.
#[derive(ToSchema, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Routing {
    /// The version of the questions.
    #[schema(minimum = 1)]
    form: u16,
    lang: Lang,
    /// To be read first.
    urgent: bool,
    /// About someone under 18.
    under18: bool,
    /// The person waits for an answer.
    awaits_reply: bool,
}

/// What the server knows of a mailbox.
#[derive(ToSchema, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct MailboxClaim {
    /// 16 bytes; no two reports have the same.
    #[schema(pattern = "^[A-Za-z0-9_-]{21}[AQgw]$")]
    id: String,
    /// SHA-256 of the access token.
    #[schema(pattern = "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$")]
    token_hash: String,
}

/// A sealed message to the team, followed by spaces like a report.
#[derive(ToSchema, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewMessage {
    /// The version of this contract.
    #[schema(minimum = 1, maximum = 1)]
    v: u8,
    /// The sealed message as base64url without padding.
    #[schema(pattern = "^[A-Za-z0-9_-]+$")]
    sealed: String,
}

/// A file that follows.
#[derive(ToSchema, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewFile {
    /// The version of this contract.
    #[schema(minimum = 1, maximum = 1)]
    v: u8,
    /// 16 bytes as base64url without padding.
    #[schema(pattern = "^[A-Za-z0-9_-]{21}[AQgw]$")]
    id: String,
    /// Its length once it is sealed.
    #[schema(minimum = 1, maximum = 10_502_800)]
    size: u32,
}

/// The report on one page; every other field is named after its question.
#[derive(ToSchema, serde::Deserialize)]
pub(crate) struct PlainForm {
    /// The language of the page.
    #[schema(nullable = false)]
    l: Option<Lang>,
}

/// Whether a page helped.
#[derive(ToSchema, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewFeedback {
    /// The version of this contract.
    #[schema(minimum = 1, maximum = 1)]
    v: u8,
    /// The name of the page.
    #[schema(pattern = "^[a-z0-9/-]{1,120}$")]
    page: String,
    answer: Verdict,
    /// Words, sealed to the care keys and bound to page and answer.
    #[schema(
        pattern = "^UkEB[A-Za-z0-9_-]+$",
        max_length = 65_536,
        nullable = false
    )]
    words: Option<String>,
}

/// The same from a page without script.
#[derive(ToSchema, serde::Deserialize)]
pub(crate) struct FeedbackForm {
    /// The name of the page.
    #[schema(pattern = "^[a-z0-9/-]{1,120}$")]
    page: String,
    answer: Verdict,
    /// Words of at most 500 letters, sealed on arrival.
    #[schema(nullable = false)]
    words: Option<String>,
    #[schema(nullable = false)]
    lang: Option<Lang>,
}

/// A number of a service is not right.
#[derive(ToSchema, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WrongNumber {
    /// The version of this contract.
    #[schema(minimum = 1, maximum = 1)]
    v: u8,
    /// The name of the service.
    #[schema(pattern = "^[a-z0-9-]{1,60}$")]
    service: String,
}

/// The same from a page without script.
#[derive(ToSchema, serde::Deserialize)]
pub(crate) struct WrongNumberForm {
    /// The name of the service.
    #[schema(pattern = "^[a-z0-9-]{1,60}$")]
    service: String,
    #[schema(nullable = false)]
    lang: Option<Lang>,
}

/// Whether it helped.
#[derive(ToSchema, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
enum Verdict {
    Yes,
    No,
}
