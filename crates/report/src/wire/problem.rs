//! Problem details (RFC 9457): why a request was not accepted, and what to change.

use serde::{Deserialize, Serialize};

use super::{BodyError, FieldError, Receipt};
use crate::message::Sequence;

/// Problem details (RFC 9457): why a request was not accepted, and what to change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Problem {
    /// Always `about:blank`: the code tells the kind.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind of problem in a few words.
    pub title: String,
    /// The HTTP status again.
    pub status: u16,
    /// The kind of problem, for programs; its meaning never changes.
    #[cfg_attr(feature = "schema", schema(schema_with = codes))]
    pub code: ProblemCode,
    /// This occurrence, and what to do; never repeats what was sent.
    pub detail: String,
    /// The member or header at fault.
    #[cfg_attr(feature = "schema", schema(nullable = false))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The receipt of the first report, on `idempotency-conflict`.
    #[cfg_attr(feature = "schema", schema(nullable = false))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Receipt>,
    /// The number to take, on `sequence-conflict`.
    #[cfg_attr(feature = "schema", schema(value_type = u32, nullable = false))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_sequence: Option<Sequence>,
    /// The offset of the next piece, on `offset-conflict`.
    #[cfg_attr(feature = "schema", schema(nullable = false))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<u32>,
    /// How many zero bits the proof of work starts with, on `proof-needed`.
    #[cfg_attr(feature = "schema", schema(nullable = false))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof_bits: Option<u8>,
}

impl Problem {
    /// A problem of this kind.
    pub fn new(code: ProblemCode, detail: impl Into<String>) -> Self {
        Self {
            kind: "about:blank".to_owned(),
            title: code.title().to_owned(),
            status: code.status(),
            code,
            detail: detail.into(),
            field: None,
            receipt: None,
            next_sequence: None,
            received: None,
            proof_bits: None,
        }
    }

    /// The same problem with the member at fault.
    #[must_use]
    pub fn at_field(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// The same problem with the receipt of the first report.
    #[must_use]
    pub fn with_receipt(mut self, receipt: Receipt) -> Self {
        self.receipt = Some(receipt);
        self
    }

    /// The same problem with the number that the next message has to have.
    #[must_use]
    pub fn with_next_sequence(mut self, next: Sequence) -> Self {
        self.next_sequence = Some(next);
        self
    }

    /// The same problem with the number of bytes that are stored of the file.
    #[must_use]
    pub fn with_received(mut self, received: u32) -> Self {
        self.received = Some(received);
        self
    }

    /// The same problem with how hard the proof of work is.
    #[must_use]
    pub fn with_proof_bits(mut self, bits: u8) -> Self {
        self.proof_bits = Some(bits);
        self
    }
}

impl From<&BodyError> for Problem {
    fn from(error: &BodyError) -> Self {
        match error {
            BodyError::MalformedJson { .. } => {
                Self::new(ProblemCode::MalformedJson, error.to_string())
            }
            BodyError::Field(FieldError { field, .. }) => {
                let problem = Self::new(ProblemCode::InvalidField, error.to_string());
                if field.is_empty() {
                    problem
                } else {
                    problem.at_field(field.clone())
                }
            }
        }
    }
}

/// The kinds of problem that the API answers with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProblemCode {
    /// The body is not JSON.
    MalformedJson,
    /// The header `Idempotency-Key` is missing or is no key.
    MissingIdempotencyKey,
    /// Another header is missing, repeated or invalid.
    MissingHeader,
    /// A member is missing, unknown or invalid.
    InvalidField,
    /// The body is too long.
    TooLarge,
    /// The body is not declared as JSON.
    UnsupportedMediaType,
    /// There is nothing at this address.
    NotFound,
    /// The address exists, but not for this method.
    MethodNotAllowed,
    /// The key was used for other bytes.
    IdempotencyConflict,
    /// No mailbox opens with this id and token.
    UnknownMailbox,
    /// No care worker has this token.
    UnknownToken,
    /// The report was withdrawn.
    Withdrawn,
    /// Another message has this number, or it is not the next one.
    SequenceConflict,
    /// The id of the file, or this part of it, was used for other bytes.
    FileConflict,
    /// Another part of the file comes next.
    OffsetConflict,
    /// There are as many as there may be.
    LimitReached,
    /// No files are taken for this report.
    FilesRefused,
    /// Very many reports arrive now; this one needs a proof of work, or a later retry.
    ProofNeeded,
    /// The server cannot store anything now.
    Unavailable,
    /// A fault of the server.
    Internal,
}

impl ProblemCode {
    /// Every code.
    pub const ALL: [Self; 20] = [
        Self::MalformedJson,
        Self::MissingIdempotencyKey,
        Self::MissingHeader,
        Self::InvalidField,
        Self::TooLarge,
        Self::UnsupportedMediaType,
        Self::NotFound,
        Self::MethodNotAllowed,
        Self::IdempotencyConflict,
        Self::UnknownMailbox,
        Self::UnknownToken,
        Self::Withdrawn,
        Self::SequenceConflict,
        Self::FileConflict,
        Self::OffsetConflict,
        Self::LimitReached,
        Self::FilesRefused,
        Self::ProofNeeded,
        Self::Unavailable,
        Self::Internal,
    ];

    /// The HTTP status that goes with the code.
    pub const fn status(self) -> u16 {
        match self {
            Self::MalformedJson | Self::MissingIdempotencyKey | Self::MissingHeader => 400,
            Self::UnknownToken => 401,
            Self::FilesRefused => 403,
            Self::NotFound | Self::UnknownMailbox => 404,
            Self::MethodNotAllowed => 405,
            Self::IdempotencyConflict
            | Self::SequenceConflict
            | Self::FileConflict
            | Self::OffsetConflict
            | Self::LimitReached => 409,
            Self::Withdrawn => 410,
            Self::TooLarge => 413,
            Self::UnsupportedMediaType => 415,
            Self::InvalidField => 422,
            Self::ProofNeeded => 429,
            Self::Internal => 500,
            Self::Unavailable => 503,
        }
    }

    /// The kind of problem in a few words.
    pub const fn title(self) -> &'static str {
        match self {
            Self::MalformedJson => "The body is not JSON",
            Self::MissingIdempotencyKey => "The idempotency key is missing",
            Self::MissingHeader => "A header is missing",
            Self::InvalidField => "A field cannot be read",
            Self::TooLarge => "The body is too large",
            Self::UnsupportedMediaType => "The media type is not supported",
            Self::NotFound => "Nothing is found here",
            Self::MethodNotAllowed => "The method is not allowed here",
            Self::IdempotencyConflict => "The idempotency key was used for another report",
            Self::UnknownMailbox => "No mailbox opens with this",
            Self::UnknownToken => "No care worker has this token",
            Self::Withdrawn => "The report was withdrawn",
            Self::SequenceConflict => "Another message has this number",
            Self::FileConflict => "The file was sent with other bytes",
            Self::OffsetConflict => "Another part of the file comes next",
            Self::LimitReached => "There are as many as there may be",
            Self::FilesRefused => "No files are taken for this report",
            Self::ProofNeeded => "Very many reports arrive now",
            Self::Unavailable => "The service is not available now",
            Self::Internal => "The server has a fault",
        }
    }
}

/// Every code, from the enum.
#[cfg(feature = "schema")]
fn codes() -> utoipa::openapi::Object {
    utoipa::openapi::ObjectBuilder::new()
        .schema_type(utoipa::openapi::schema::Type::String)
        .description(Some(
            "The kind of problem, for programs; its meaning never changes.",
        ))
        .enum_values(Some(ProblemCode::ALL.map(|code| {
            serde_json::to_value(code).expect("plain data in memory can always be written")
        })))
        .build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_has_the_shape_of_the_contract() {
        let problem =
            Problem::new(ProblemCode::InvalidField, "write 16 bytes").at_field("mailbox.id");
        let json = serde_json::to_value(&problem).expect("plain data");
        assert_eq!(
            json,
            serde_json::json!({
                "type": "about:blank",
                "title": "A field cannot be read",
                "status": 422,
                "code": "invalid-field",
                "detail": "write 16 bytes",
                "field": "mailbox.id",
            })
        );
    }

    #[test]
    fn every_code_survives_json() {
        for code in ProblemCode::ALL {
            let problem = Problem::new(code, "what to do");
            let text = serde_json::to_string(&problem).expect("plain data");
            assert_eq!(
                serde_json::from_str::<Problem>(&text).expect("own text"),
                problem
            );
        }
    }
}
