//! What an envelope holds: the mailbox to reply to, and the answers.

use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::ser::SerializeMap as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::attachment::Attachment;
use crate::base64;
use crate::json;
use crate::mailbox::Mailbox;
use crate::questions::AnswerKey;

/// The plaintext of a report. Wiped from memory when dropped.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contents {
    /// Where a reply goes and what it is sealed with.
    pub mailbox: ReplyTo,
    /// The answers, in the order of the questions.
    pub answers: Payload,
    /// Files that follow, with what opens them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<Attachment>,
}

/// Where a reply goes and what it is sealed with.
#[derive(PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct ReplyTo {
    /// The name of the mailbox.
    pub id: [u8; 16],
    /// The key that messages both ways are sealed with.
    pub key: [u8; 32],
}

/// The answers of one report: only questions that were reached and answered, each once.
#[derive(Default, PartialEq, Eq)]
pub struct Payload {
    entries: Vec<(String, Answer)>,
}

/// One answer as it is sent.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    /// A tick.
    Tick(bool),
    /// The code of one option, or text that was typed.
    Text(String),
    /// The codes of several options.
    Codes(Vec<String>),
}

impl Contents {
    /// The contents that say where to reply to these answers.
    pub fn new(mailbox: &Mailbox, answers: Payload) -> Self {
        Self {
            mailbox: ReplyTo {
                id: mailbox.id().0,
                key: *mailbox.key(),
            },
            answers,
            files: Vec::new(),
        }
    }

    /// The plaintext, as JSON.
    pub fn to_plaintext(&self) -> Zeroizing<Vec<u8>> {
        json::to_plaintext(self)
    }

    /// Reads a plaintext.
    pub fn from_plaintext(plaintext: &[u8]) -> Result<Self, NotContents> {
        json::read_bytes(plaintext).map_err(|_| NotContents)
    }
}

impl Payload {
    /// Adds an answer under its key.
    pub fn push(&mut self, key: &str, answer: Answer) {
        self.entries.push((key.to_owned(), answer));
    }

    /// The answers in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Answer)> {
        self.entries
            .iter()
            .map(|(key, answer)| (key.as_str(), answer))
    }

    /// The answer under `key`.
    pub fn get(&self, key: &str) -> Option<&Answer> {
        self.iter()
            .find_map(|(name, answer)| (name == key).then_some(answer))
    }

    /// The answers with what was changed later: an answer that was taken back is in `changes`
    /// without a value.
    #[must_use]
    pub fn changed_by(&self, changes: &Self) -> Self {
        let is_changed = |key: &str| changes.get(key).is_some();
        let kept = self.iter().filter(|(key, _)| !is_changed(key));
        let given = changes.iter().filter(|(_, answer)| match answer {
            Answer::Tick(tick) => *tick,
            Answer::Text(text) => !text.is_empty(),
            Answer::Codes(codes) => !codes.is_empty(),
        });
        let entries = kept.chain(given);
        Self {
            entries: entries
                .map(|(key, answer)| (key.to_owned(), answer.clone()))
                .collect(),
        }
    }

    /// The text or the one code under `key`; empty where there is none.
    pub fn text(&self, key: AnswerKey) -> &str {
        match self.get(key.code()) {
            Some(Answer::Text(text)) => text,
            _ => "",
        }
    }

    /// Whether this code is the answer under `key`, or one of several.
    pub fn has(&self, key: AnswerKey, code: &str) -> bool {
        match self.get(key.code()) {
            Some(Answer::Text(text)) => text == code,
            Some(Answer::Codes(codes)) => codes.iter().any(|it| it == code),
            _ => false,
        }
    }

    /// How many answers there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl Drop for Payload {
    fn drop(&mut self) {
        for (_, answer) in &mut self.entries {
            match answer {
                Answer::Text(text) => text.zeroize(),
                Answer::Codes(codes) => codes.zeroize(),
                Answer::Tick(tick) => tick.zeroize(),
            }
        }
    }
}

impl Serialize for Payload {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.entries.len()))?;
        for (key, answer) in &self.entries {
            map.serialize_entry(key, answer)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Payload {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;
        impl<'de> Visitor<'de> for Entries {
            type Value = Payload;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("answers by their keys")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Payload, A::Error> {
                let mut payload = Payload::default();
                while let Some((key, answer)) = map.next_entry()? {
                    payload.entries.push((key, answer));
                }
                Ok(payload)
            }
        }
        deserializer.deserialize_map(Entries)
    }
}

#[derive(Serialize, Deserialize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields)]
struct ReplyToText {
    id: String,
    key: String,
}

impl Serialize for ReplyTo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = ReplyToText {
            id: base64::encode(&self.id),
            key: base64::encode(&self.key),
        };
        text.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for ReplyTo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = ReplyToText::deserialize(deserializer)?;
        match (
            base64::decode_array(&text.id),
            base64::decode_array(&text.key),
        ) {
            (Some(id), Some(key)) => Ok(Self { id, key }),
            _ => Err(serde::de::Error::custom(
                "the mailbox is not base64url of 16 and 32 bytes",
            )),
        }
    }
}

/// A plaintext that is no report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the envelope opened, but holds no report that this version can read; update this program")]
pub struct NotContents;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_keep_their_order_and_form() {
        let mut answers = Payload::default();
        answers.push("words", Answer::Text("Satu \"kalimat\"".to_owned()));
        answers.push("about", Answer::Text("self".to_owned()));
        answers.push(
            "kinds",
            Answer::Codes(vec!["words".to_owned(), "followed".to_owned()]),
        );
        answers.push("order_none", Answer::Tick(true));
        let mailbox = Mailbox::from_parts([1; 16], [2; 32], [3; 32]);
        let plaintext = Contents::new(&mailbox, answers).to_plaintext();
        let text = str::from_utf8(&plaintext).expect("JSON is UTF-8");
        assert_eq!(
            text,
            concat!(
                r#"{"mailbox":{"id":"AQEBAQEBAQEBAQEBAQEBAQ","#,
                r#""key":"AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwM"},"#,
                r#""answers":{"words":"Satu \"kalimat\"","about":"self","#,
                r#""kinds":["words","followed"],"order_none":true}}"#
            )
        );
        assert_eq!(plaintext.capacity(), plaintext.len());
        let again = Contents::from_plaintext(&plaintext).expect("own plaintext");
        assert_eq!(*again.to_plaintext(), *plaintext);
    }

    #[test]
    fn other_plaintexts_are_refused() {
        for text in [
            "",
            "{}",
            r#"{"mailbox":{"id":"","key":""},"answers":{}}"#,
            "[1]",
        ] {
            assert_eq!(
                Contents::from_plaintext(text.as_bytes()).err(),
                Some(NotContents)
            );
        }
    }
}
