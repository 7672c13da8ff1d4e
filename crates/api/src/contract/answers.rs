//! The shapes of answers. They exist for the contract alone; what is answered is made from
//! `report::wire`.
#![expect(dead_code, reason = "the contract is made from the names and types")]

use utoipa::ToSchema;

/// The report is stored for good.
#[derive(ToSchema, serde::Deserialize)]
pub(crate) struct Receipt {
    /// The name of the report, for talking about it.
    #[schema(examples("A7K-39Q"), pattern = "^[0-9A-Z]{3}-[0-9A-Z]{3}$")]
    reference: String,
    /// When it was stored.
    #[schema(format = "date-time")]
    received_at: String,
    /// When it will have been read.
    #[schema(format = "date-time")]
    read_by: String,
}

/// What waits in a mailbox, followed by spaces up to the next multiple of 4096 bytes.
#[derive(ToSchema, serde::Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub(crate) enum Mailbox {
    Open(OpenMailbox),
    Withdrawn(Withdrawal),
}

/// A mailbox whose report is kept.
#[derive(ToSchema, serde::Deserialize)]
pub(crate) struct OpenMailbox {
    /// The name of the report.
    reference: String,
    /// When the report was stored.
    #[schema(format = "date-time")]
    received_at: String,
    /// When it will have been read.
    #[schema(format = "date-time")]
    read_by: String,
    status: Standing,
    /// Since when the person wants no more contact.
    #[schema(format = "date-time", nullable = false)]
    contact_stopped_at: Option<String>,
    /// The number that the next message to the team has to have.
    #[schema(minimum = 1)]
    next_sequence: u32,
    /// In the order in which they were stored: as many as fit into one answer.
    messages: Vec<PostedMessage>,
    /// There when more messages follow; ask with `after` and the number of those that are known.
    #[schema(nullable = false)]
    more: Option<bool>,
    /// In the order in which they were announced.
    files: Vec<FileProgress>,
}

/// How far a report is, as the server says.
#[derive(ToSchema, serde::Deserialize)]
struct Standing {
    word: Word,
    /// Since when.
    #[schema(format = "date-time")]
    since: String,
    next: Turn,
}

/// How far a report is.
#[derive(ToSchema, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Word {
    Sent,
    BeingRead,
    MessageForYou,
    WaitingForYou,
    Done,
}

/// Who acts next.
#[derive(ToSchema, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Turn {
    Team,
    You,
    Nobody,
}

/// A message as the server has it.
#[derive(ToSchema, serde::Deserialize)]
pub(crate) struct PostedMessage {
    direction: Direction,
    /// Its number among those of its direction.
    #[schema(minimum = 1)]
    sequence: u32,
    /// When it was stored.
    #[schema(format = "date-time")]
    at: String,
    /// The sealed message as base64url; not there once the person deleted it.
    #[schema(nullable = false)]
    sealed: Option<String>,
}

/// Which way a message goes.
#[derive(ToSchema, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Direction {
    ToTeam,
    ToPerson,
}

/// The language of a page or report.
#[derive(ToSchema, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Lang {
    Id,
    En,
}

/// The message is stored for good.
#[derive(ToSchema, serde::Deserialize)]
pub(crate) struct StoredMessage {
    /// Its number.
    #[schema(minimum = 1)]
    sequence: u32,
    /// When it was stored.
    #[schema(format = "date-time")]
    at: String,
}

/// The person wants no more contact.
#[derive(ToSchema, serde::Deserialize)]
pub(crate) struct ContactStopped {
    /// Since when.
    #[schema(format = "date-time")]
    contact_stopped_at: String,
}

/// What is left of a report that was withdrawn.
#[derive(ToSchema, serde::Deserialize)]
pub(crate) struct Withdrawal {
    /// The name that it had.
    reference: String,
    /// When it was stored.
    #[schema(format = "date-time")]
    received_at: String,
    /// When it was withdrawn.
    #[schema(format = "date-time")]
    withdrawn_at: String,
}

/// How much of a file is stored for good.
#[derive(ToSchema, serde::Deserialize)]
pub(crate) struct FileProgress {
    /// Its name.
    id: String,
    /// Its length once it is sealed.
    size: u32,
    /// How many bytes of it are stored; the next piece starts here.
    received: u32,
    /// When the last piece was stored; not there while more are to come.
    #[schema(format = "date-time", nullable = false)]
    finished_at: Option<String>,
}

/// Problem details (RFC 9457): why a request was not accepted, and what to change.
#[derive(ToSchema, serde::Deserialize)]
pub(crate) struct Problem {
    /// Always `about:blank`: the code tells the kind.
    #[serde(rename = "type")]
    kind: String,
    /// The kind of problem in a few words.
    title: String,
    /// The HTTP status again.
    status: u16,
    /// The kind of problem, for programs; its meaning never changes.
    #[schema(schema_with = codes)]
    code: String,
    /// This occurrence, and what to do; never repeats what was sent.
    detail: String,
    /// The member or header at fault.
    #[schema(nullable = false)]
    field: Option<String>,
    /// The receipt of the first report, on `idempotency-conflict`.
    #[schema(nullable = false)]
    receipt: Option<Receipt>,
    /// The number to take, on `sequence-conflict`.
    #[schema(nullable = false)]
    next_sequence: Option<u32>,
    /// The offset of the next piece, on `offset-conflict`.
    #[schema(nullable = false)]
    received: Option<u32>,
    /// How many zero bits the proof of work starts with, on `proof-needed`.
    #[schema(nullable = false)]
    proof_bits: Option<u8>,
}

/// Every code, from the code itself.
fn codes() -> utoipa::openapi::Object {
    utoipa::openapi::ObjectBuilder::new()
        .schema_type(utoipa::openapi::schema::Type::String)
        .description(Some(
            "The kind of problem, for programs; its meaning never changes.",
        ))
        .enum_values(Some(
            report::wire::ProblemCode::ALL.map(super::problems::word),
        ))
        .build()
}
