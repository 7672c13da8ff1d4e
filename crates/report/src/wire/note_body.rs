//! The body of `POST /v1/mailbox/messages`: one sealed message to the team.

use serde::Serialize;

use super::body::{BodyError, FieldFault, Object, written};
use crate::base64;
use crate::message::{Direction, Message};

/// A message to the team as it is sent.
#[derive(Clone, PartialEq, Eq)]
pub struct NoteBody {
    message: Message,
}

#[derive(Serialize)]
struct Written {
    v: u8,
    sealed: String,
}

impl NoteBody {
    /// The body for a message, unless it goes to the person.
    pub fn new(message: Message) -> Option<Self> {
        (message.position().direction == Direction::ToTeam).then_some(Self { message })
    }

    /// The message.
    pub const fn message(&self) -> &Message {
        &self.message
    }

    /// The message, taken out.
    pub fn into_message(self) -> Message {
        self.message
    }

    /// The bytes to post: JSON, then spaces up to a multiple of [`super::BODY_BLOCK`] bytes.
    pub fn to_body(&self) -> Vec<u8> {
        written(&Written {
            v: 1,
            sealed: base64::encode(self.message.as_bytes()),
        })
    }

    /// Reads a body. The error names the first member at fault and never repeats what was sent.
    pub fn parse(body: &[u8]) -> Result<Self, BodyError> {
        let mut root = Object::versioned(body)?;
        let message = root.sealed("sealed", Message::parse, FieldFault::Message)?;
        let body = Self::new(message).ok_or_else(|| root.fault("sealed", FieldFault::Direction))?;
        root.end()?;
        Ok(body)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
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
            panic!("a note goes to the team")
        };
        let bytes = body.to_body();
        assert_eq!(bytes.len() % BODY_BLOCK, 0);
        assert!(NoteBody::parse(&bytes).is_ok_and(|read| *read.message() == note));

        let reply = Reply {
            at: "2026-11-22T03:00:00Z".parse().expect("a moment"),
            status: Status::Done,
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
