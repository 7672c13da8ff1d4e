//! What a mailbox contains, as its holder reads it.

use serde::{Deserialize, Serialize};

use super::{FileProgress, UtcTime};
use crate::base64;
use crate::message::{Direction, Message, Sequence, Status, Turn};
use crate::reference::Reference;

/// What waits in a mailbox, followed by spaces up to the next multiple of 4096 bytes.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = Mailbox))]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum MailboxView {
    /// The report is kept.
    Open(OpenMailbox),
    /// The report was withdrawn; this is all that is left of it.
    Withdrawn(Withdrawal),
}

/// A mailbox whose report is kept.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct OpenMailbox {
    /// The name of the report.
    #[cfg_attr(feature = "schema", schema(value_type = String))]
    pub reference: Reference,
    /// When the report was stored.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = "date-time"))]
    pub received_at: UtcTime,
    /// When it will have been read.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = "date-time"))]
    pub read_by: UtcTime,
    /// How far it is, as the server says.
    pub status: CurrentStatus,
    /// Since when the person wants no more contact.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = "date-time", nullable = false))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact_stopped_at: Option<UtcTime>,
    /// How the person will hear back, sealed with the mailbox key, as base64url; not there where
    /// the report came without.
    #[cfg_attr(feature = "schema", schema(nullable = false))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// The number that the next message to the team has to have.
    #[cfg_attr(feature = "schema", schema(value_type = u32, minimum = 1))]
    pub next_sequence: Sequence,
    /// In the order in which they were stored: as many as fit into one answer.
    pub messages: Vec<PostedMessage>,
    /// There when more messages follow; ask with `after` and the number of those that are known.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub more: bool,
    /// In the order in which they were announced.
    pub files: Vec<FileProgress>,
}

impl OpenMailbox {
    /// How the person will hear back, still sealed; nothing where there is nothing like it.
    pub fn sealed_contact(&self) -> Option<Message> {
        let bytes = base64::decode(self.contact.as_deref()?)?;
        Message::parse(bytes).ok()
    }

    /// The mailbox with the messages of its next page after those that are here.
    #[must_use]
    pub fn followed_by(mut self, next: Self) -> Self {
        self.messages.extend(next.messages);
        Self {
            messages: self.messages,
            ..next
        }
    }
}

/// How far a report is, as the server says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = Standing))]
pub struct CurrentStatus {
    /// How far it is.
    pub word: Status,
    /// Since when.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = "date-time"))]
    pub since: UtcTime,
    /// Who acts next.
    pub next: Turn,
}

impl CurrentStatus {
    /// The status that a report has had since this moment.
    pub const fn new(word: Status, since: UtcTime) -> Self {
        Self {
            word,
            since,
            next: word.next(),
        }
    }
}

/// A message as the server has it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct PostedMessage {
    /// Which way it goes.
    pub direction: Direction,
    /// Its number among those of its direction.
    #[cfg_attr(feature = "schema", schema(value_type = u32, minimum = 1))]
    pub sequence: Sequence,
    /// When it was stored.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = "date-time"))]
    pub at: UtcTime,
    /// The sealed message as base64url; not there once the person deleted it.
    #[cfg_attr(feature = "schema", schema(nullable = false))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sealed: Option<String>,
}

impl PostedMessage {
    /// A message that was stored at this moment; without bytes, one that was deleted.
    pub fn new(
        direction: Direction,
        sequence: Sequence,
        at: UtcTime,
        sealed: Option<&[u8]>,
    ) -> Self {
        Self {
            direction,
            sequence,
            at,
            sealed: sealed.map(base64::encode),
        }
    }

    /// Whether the person deleted it.
    pub const fn is_deleted(&self) -> bool {
        self.sealed.is_none()
    }

    /// The sealed message; nothing where it was deleted or is none.
    pub fn message(&self) -> Option<Message> {
        let bytes = base64::decode(self.sealed.as_deref()?)?;
        Message::parse(bytes).ok()
    }
}

/// The message is stored for good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = StoredMessage))]
pub struct MessageReceipt {
    /// Its number.
    #[cfg_attr(feature = "schema", schema(value_type = u32, minimum = 1))]
    pub sequence: Sequence,
    /// When it was stored.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = "date-time"))]
    pub at: UtcTime,
}

/// The person wants no more contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ContactStopped {
    /// Since when.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = "date-time"))]
    pub contact_stopped_at: UtcTime,
}

/// What is left of a report that was withdrawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Withdrawal {
    /// The name that it had.
    #[cfg_attr(feature = "schema", schema(value_type = String))]
    pub reference: Reference,
    /// When it was stored.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = "date-time"))]
    pub received_at: UtcTime,
    /// When it was withdrawn.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = "date-time"))]
    pub withdrawn_at: UtcTime,
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_mailbox_has_the_shape_of_the_contract() {
        let at: UtcTime = "2026-11-22T03:00:00Z".parse().expect("a moment");
        let view = MailboxView::Open(OpenMailbox {
            reference: "A7K-39Q".parse().expect("a reference"),
            received_at: at.clone(),
            read_by: at.clone(),
            status: CurrentStatus::new(Status::WaitingForYou, at.clone()),
            contact_stopped_at: None,
            contact: None,
            next_sequence: Sequence::FIRST,
            messages: vec![PostedMessage::new(
                Direction::ToPerson,
                Sequence::FIRST,
                at.clone(),
                None,
            )],
            more: false,
            files: Vec::new(),
        });
        let expected = json!({
            "state": "open",
            "reference": "A7K-39Q",
            "received_at": at,
            "read_by": at,
            "status": {"word": "waiting-for-you", "since": at, "next": "you"},
            "next_sequence": 1,
            "messages": [{"direction": "to-person", "sequence": 1, "at": at}],
            "files": [],
        });
        assert_eq!(serde_json::to_value(&view).expect("plain data"), expected);
        let again: MailboxView = serde_json::from_value(expected).expect("own form");
        assert!(again == view);
    }

    #[test]
    fn a_page_is_followed_by_the_next_and_what_is_newer_counts() {
        let page = |first, more, next_sequence| {
            let number = |number| Sequence::new(number).expect("not 0");
            let at: UtcTime = "2026-11-22T03:00:00Z".parse().expect("a moment");
            let message =
                |n| PostedMessage::new(Direction::ToTeam, number(n), at.clone(), Some(&[1]));
            OpenMailbox {
                reference: "A7K-39Q".parse().expect("a reference"),
                received_at: at.clone(),
                read_by: at.clone(),
                status: CurrentStatus::new(Status::Sent, at.clone()),
                contact_stopped_at: None,
                contact: None,
                next_sequence: number(next_sequence),
                messages: vec![message(first), message(first + 1)],
                more,
                files: Vec::new(),
            }
        };
        let whole = page(1, true, 4).followed_by(page(3, false, 5));
        let numbers: Vec<_> = whole.messages.iter().map(|it| it.sequence.get()).collect();
        assert_eq!(numbers, [1, 2, 3, 4]);
        assert_eq!((whole.more, whole.next_sequence.get()), (false, 5));
    }
}
