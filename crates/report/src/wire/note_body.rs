//! The body of `POST /v1/mailbox/messages`: one sealed message to the team.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use super::version::Version1;
use crate::message::{Direction, Message};

/// A sealed message to the team, followed by spaces like a report.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = NewMessage))]
#[serde(deny_unknown_fields)]
pub struct NoteBody {
    /// The version of this contract.
    #[cfg_attr(feature = "schema", schema(value_type = u8, minimum = 1, maximum = 1))]
    v: Version1,
    /// The sealed message as base64url without padding.
    #[cfg_attr(feature = "schema", schema(value_type = String, pattern = "^[A-Za-z0-9_-]+$"))]
    #[serde(rename = "sealed", deserialize_with = "note")]
    message: Message,
}

impl NoteBody {
    /// The body for a message to the team; `None` for one to the person.
    pub fn new(message: Message) -> Option<Self> {
        (message.position().direction == Direction::ToTeam).then_some(Self {
            v: Version1,
            message,
        })
    }

    /// The message.
    pub const fn message(&self) -> &Message {
        &self.message
    }

    /// Unwraps the message.
    pub fn into_message(self) -> Message {
        self.message
    }
}

fn note<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Message, D::Error> {
    let message = Message::deserialize(deserializer)?;
    match message.position().direction {
        Direction::ToTeam => Ok(message),
        Direction::ToPerson => Err(D::Error::custom("only messages to the team are taken here")),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::base64;
    use crate::message::{Note, Reply, Sequence, Status};
    use crate::wire::{BODY_BLOCK, MailboxId};

    #[test]
    fn a_body_is_whole_blocks_and_only_notes_are_read_back() {
        let Ok(note) = Message::seal(
            &Note::default(),
            Sequence::FIRST,
            MailboxId([1; 16]),
            &[2; 32],
        ) else {
            panic!("a short note is sealed")
        };
        let Some(body) = NoteBody::new(note.clone()) else {
            panic!("a note is for the team")
        };
        let bytes = body.to_body();
        assert_eq!(bytes.len() % BODY_BLOCK, 0);
        assert!(NoteBody::parse(&bytes).is_ok_and(|read| *read.message() == note));

        let reply = Reply {
            at: "2026-11-22T03:00:00Z".parse().expect("a moment"),
            status: Status::Done,
            handed: None,
            text: String::new().into(),
        };
        let Ok(reply) = Message::seal(&reply, Sequence::FIRST, MailboxId([1; 16]), &[2; 32]) else {
            panic!("a short reply is sealed")
        };
        let turned = json!({"v": 1, "sealed": base64::encode(reply.as_bytes())}).to_string();
        let error = NoteBody::parse(turned.as_bytes()).err().expect("refused");
        assert_eq!(
            error.to_string(),
            "only messages to the team are taken here"
        );
        assert!(NoteBody::new(reply).is_none());
    }
}
