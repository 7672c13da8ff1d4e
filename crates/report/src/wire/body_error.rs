//! Why a request body is refused. No message repeats what was sent.

use std::fmt::Display;

use serde::de::{self, Expected, Unexpected};
use thiserror::Error;

/// Why a body cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum BodyError {
    /// The body is not JSON.
    #[error("the JSON breaks off or goes wrong at line {line}, column {column}")]
    MalformedJson {
        /// Line of the error, from 1.
        line: usize,
        /// Column of the error.
        column: usize,
    },
    /// A member is missing, unknown or invalid.
    #[error(transparent)]
    Field(#[from] FieldError),
}

/// An invalid member. The field is empty when the whole body is invalid.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{fault}")]
pub struct FieldError {
    /// The path of the member, such as `mailbox.id`.
    pub field: String,
    /// What is wrong with it.
    pub fault: FieldFault,
}

/// What is wrong with a member.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FieldFault {
    /// It is required and missing.
    #[error("this member is missing; add it")]
    Missing,
    /// It is not part of the API.
    #[error("this member is not known; leave it out")]
    Unknown,
    /// Its value is invalid; the text says what to write instead.
    #[error("{0}")]
    Invalid(String),
}

impl FieldError {
    fn new(field: impl Into<String>, fault: FieldFault) -> Self {
        Self {
            field: field.into(),
            fault,
        }
    }

    /// Asks for another value.
    pub(super) fn expected(expected: impl Display) -> Self {
        Self::new("", FieldFault::Invalid(format!("write {expected} here")))
    }
}

/// Errors of derived `Deserialize` code. The name of the member is known only where it is missing;
/// [`parse`](super::parse::parse) adds the path. serde's own texts repeat the value that was sent,
/// and are therefore replaced.
impl de::Error for FieldError {
    /// Only for messages that are written in this crate: they are shown as they are.
    fn custom<T: Display>(message: T) -> Self {
        Self::new("", FieldFault::Invalid(message.to_string()))
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::expected(expected)
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::expected(expected)
    }

    fn invalid_length(_: usize, expected: &dyn Expected) -> Self {
        Self::expected(expected)
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        let names: Vec<_> = expected.iter().map(|name| format!("`{name}`")).collect();
        Self::expected(names.join(" or "))
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self::new("", FieldFault::Unknown)
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(field, FieldFault::Missing)
    }
}
