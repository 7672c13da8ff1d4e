//! Bodies of requests: JSON, padded, read member by member.

use serde::Serialize;
use serde_json::{Map, Value};
use thiserror::Error;

use super::BODY_BLOCK;
use crate::base64;
use crate::envelope::NotAnEnvelope;
use crate::message::NotAMessage;

/// The value as JSON, padded.
pub(super) fn written(value: &impl Serialize) -> Vec<u8> {
    padded(serde_json::to_string(value).expect("plain data in memory is always written"))
}

/// The JSON, then spaces up to a multiple of [`BODY_BLOCK`] bytes.
pub(crate) fn padded(json: String) -> Vec<u8> {
    let mut body = json.into_bytes();
    body.resize(body.len().next_multiple_of(BODY_BLOCK), b' ');
    body
}

/// A JSON object whose members are taken out one by one; whatever is left over is unknown.
pub(super) struct Object {
    path: &'static str,
    members: Map<String, Value>,
}

impl Object {
    /// The outer object of a body, of the one version that is known.
    pub(super) fn versioned(body: &[u8]) -> Result<Self, BodyError> {
        let json: Value =
            serde_json::from_slice(body).map_err(|error| BodyError::MalformedJson {
                line: error.line(),
                column: error.column(),
            })?;
        let mut root = Self::of(json, "")?;
        root.take(
            "v",
            |value| value.as_u64().filter(|v| *v == 1),
            "the number 1",
        )?;
        Ok(root)
    }

    pub(super) fn of(value: Value, path: &'static str) -> Result<Self, FieldError> {
        match value {
            Value::Object(members) => Ok(Self { path, members }),
            _ => Err(FieldError {
                field: path.to_owned(),
                fault: FieldFault::Unreadable("an object"),
            }),
        }
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.members.contains_key(name)
    }

    pub(super) fn member(&mut self, name: &str) -> Result<Value, FieldError> {
        self.members
            .remove(name)
            .ok_or_else(|| self.fault(name, FieldFault::Missing))
    }

    pub(super) fn take<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&Value) -> Option<T>,
        wanted: &'static str,
    ) -> Result<T, FieldError> {
        let value = self.member(name)?;
        read(&value).ok_or_else(|| self.fault(name, FieldFault::Unreadable(wanted)))
    }

    pub(super) fn flag(&mut self, name: &str) -> Result<bool, FieldError> {
        self.take(name, Value::as_bool, "true or false")
    }

    pub(super) fn bytes<const N: usize>(
        &mut self,
        name: &str,
        wanted: &'static str,
    ) -> Result<[u8; N], FieldError> {
        self.take(
            name,
            |value| value.as_str().and_then(base64::decode_array),
            wanted,
        )
    }

    /// Bytes that were sealed; `parse` checks their layout.
    pub(super) fn sealed<T, E>(
        &mut self,
        name: &str,
        parse: impl FnOnce(Vec<u8>) -> Result<T, E>,
        fault: impl FnOnce(E) -> FieldFault,
    ) -> Result<T, FieldError> {
        let bytes = self.take(
            name,
            |value| value.as_str().and_then(base64::decode),
            "bytes as base64url without padding",
        )?;
        parse(bytes).map_err(|error| self.fault(name, fault(error)))
    }

    pub(super) fn end(self) -> Result<(), FieldError> {
        match self.members.keys().next() {
            None => Ok(()),
            Some(name) => Err(self.fault(&short(name), FieldFault::Unknown)),
        }
    }

    pub(super) fn fault(&self, name: &str, fault: FieldFault) -> FieldError {
        let dot = if self.path.is_empty() { "" } else { "." };
        FieldError {
            field: format!("{}{dot}{name}", self.path),
            fault,
        }
    }
}

/// A member's name as far as it can be repeated safely: it may be anything.
fn short(name: &str) -> String {
    name.chars()
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
        .take(40)
        .collect()
}

/// Why a body cannot be read. Never repeats what was sent.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum BodyError {
    /// The body is no JSON.
    #[error("the JSON breaks off or goes wrong at line {line}, column {column}")]
    MalformedJson {
        /// Line of the fault, from 1.
        line: usize,
        /// Column of the fault.
        column: usize,
    },
    /// A member is at fault.
    #[error(transparent)]
    Field(#[from] FieldError),
}

/// A member at fault. The field is empty where the whole body is.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{fault}")]
pub struct FieldError {
    /// The member, such as `mailbox.id`.
    pub field: String,
    /// What is the matter with it.
    pub fault: FieldFault,
}

/// What is the matter with a member.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FieldFault {
    /// It is not there.
    #[error("this member is missing; add it")]
    Missing,
    /// It is not part of the contract.
    #[error("this member is not known; leave it out")]
    Unknown,
    /// It is not of its form.
    #[error("write {0} here")]
    Unreadable(&'static str),
    /// The envelope's bytes are out of order.
    #[error("{0}")]
    Envelope(NotAnEnvelope),
    /// The message's bytes are out of order.
    #[error("{0}")]
    Message(NotAMessage),
    /// The message goes to the person.
    #[error("only messages to the team are taken here")]
    Direction,
}
