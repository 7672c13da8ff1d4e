//! Binary members of request bodies: base64url without padding.

use std::fmt::Display;

use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Serialize, Serializer};

use super::MailboxId;
use super::parse::member;
use crate::attachment::FileId;
use crate::base64;
use crate::envelope::Envelope;
use crate::message::{Direction, Message};

pub(super) fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&base64::encode(bytes))
}

/// Exactly `N` bytes.
pub(super) fn deserialize_array<'de, D: Deserializer<'de>, const N: usize>(
    deserializer: D,
) -> Result<[u8; N], D::Error> {
    let expected = format!("{N} bytes as base64url without padding");
    member(deserializer, &expected, |text: String| {
        base64::decode_array(&text)
    })
}

/// Sealed bytes, whose layout `parse` checks.
pub(super) fn deserialize_sealed<'de, D: Deserializer<'de>, T, E: Display>(
    deserializer: D,
    parse: impl FnOnce(Vec<u8>) -> Result<T, E>,
) -> Result<T, D::Error> {
    let expected = "bytes as base64url without padding";
    let bytes = member(deserializer, expected, |text: String| base64::decode(&text))?;
    parse(bytes).map_err(D::Error::custom)
}

/// A message to the person.
pub(super) fn deserialize_reply<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Message>, D::Error> {
    let message = Message::deserialize(deserializer)?;
    if message.position().direction == Direction::ToPerson {
        Ok(Some(message))
    } else {
        Err(D::Error::custom(
            "only a message to the person is taken here",
        ))
    }
}

/// [`FileId`] as a request body has it. Its own `Deserialize` also reads answers, in the app.
pub(super) fn deserialize_file_id<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<FileId, D::Error> {
    deserialize_array(deserializer).map(FileId)
}

impl Serialize for MailboxId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(&self.0, serializer)
    }
}

impl<'de> Deserialize<'de> for MailboxId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize_array(deserializer).map(Self)
    }
}

impl Serialize for Envelope {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(self.as_bytes(), serializer)
    }
}

impl<'de> Deserialize<'de> for Envelope {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize_sealed(deserializer, Self::parse)
    }
}

impl Serialize for Message {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(self.as_bytes(), serializer)
    }
}

impl<'de> Deserialize<'de> for Message {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize_sealed(deserializer, Self::parse)
    }
}
