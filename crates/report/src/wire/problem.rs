//! Problem details (RFC 9457): why a request was not accepted, and what to change.

use serde::{Deserialize, Serialize};

use super::{FieldError, Receipt, SubmissionError};

/// The body of every answer that is no success, as `application/problem+json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Always `about:blank`: the code tells the kind.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind of problem in a few words.
    pub title: String,
    /// The HTTP status again.
    pub status: u16,
    /// The kind of problem, for programs.
    pub code: ProblemCode,
    /// This occurrence, and what to do; never repeats what was sent.
    pub detail: String,
    /// The member at fault, such as `mailbox.id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The receipt of the first report, on a conflict.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Receipt>,
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
}

impl From<&SubmissionError> for Problem {
    fn from(error: &SubmissionError) -> Self {
        match error {
            SubmissionError::MalformedJson { .. } => {
                Self::new(ProblemCode::MalformedJson, error.to_string())
            }
            SubmissionError::Field(FieldError { field, .. }) => {
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
    /// The body is no JSON.
    MalformedJson,
    /// The header `Idempotency-Key` is missing or is no key.
    MissingIdempotencyKey,
    /// A member is missing, unknown or not of its form.
    InvalidField,
    /// The body is longer than is read.
    TooLarge,
    /// The body is not declared as JSON.
    UnsupportedMediaType,
    /// There is nothing at this address.
    NotFound,
    /// The address exists, but not for this method.
    MethodNotAllowed,
    /// The key was used for other bytes.
    IdempotencyConflict,
    /// The server cannot store anything now.
    Unavailable,
    /// A fault of the server.
    Internal,
}

impl ProblemCode {
    /// Every code.
    pub const ALL: [Self; 10] = [
        Self::MalformedJson,
        Self::MissingIdempotencyKey,
        Self::InvalidField,
        Self::TooLarge,
        Self::UnsupportedMediaType,
        Self::NotFound,
        Self::MethodNotAllowed,
        Self::IdempotencyConflict,
        Self::Unavailable,
        Self::Internal,
    ];

    /// The HTTP status that goes with the code.
    pub const fn status(self) -> u16 {
        match self {
            Self::MalformedJson | Self::MissingIdempotencyKey => 400,
            Self::NotFound => 404,
            Self::MethodNotAllowed => 405,
            Self::IdempotencyConflict => 409,
            Self::TooLarge => 413,
            Self::UnsupportedMediaType => 415,
            Self::InvalidField => 422,
            Self::Internal => 500,
            Self::Unavailable => 503,
        }
    }

    /// The kind of problem in a few words.
    pub const fn title(self) -> &'static str {
        match self {
            Self::MalformedJson => "The body is not JSON",
            Self::MissingIdempotencyKey => "The idempotency key is missing",
            Self::InvalidField => "A field cannot be read",
            Self::TooLarge => "The body is too large",
            Self::UnsupportedMediaType => "The media type is not supported",
            Self::NotFound => "Nothing is found here",
            Self::MethodNotAllowed => "The method is not allowed here",
            Self::IdempotencyConflict => "The idempotency key was used for another report",
            Self::Unavailable => "The service is not available now",
            Self::Internal => "The server has a fault",
        }
    }
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
