//! What the mailbox page has to know of a report that it cannot open: how the person will hear
//! back, masked, and what they allow to be passed on. It travels beside the report, sealed with the
//! mailbox key: nobody but the person and the care team can read it.

use serde::{Deserialize, Serialize};

use super::Mailbox;
use crate::consent::{Consents, Recipient};
use crate::contact::{Contact, ContactPlan, NoContact};
use crate::contents::Payload;
use crate::message::{Direction, Message, MessageContent, MessageError, Sequence};

/// Its place among the messages to the person: a number that no message ever has, so that the
/// server can pass neither off as the other.
const PLACE: Sequence = Sequence::LAST;

/// The facts about one report.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Members", into = "Members")]
pub struct MailboxFacts {
    /// How the person will hear back, masked.
    pub contact: ContactPlan,
    /// Who may see something of it.
    pub share: Vec<Recipient>,
}

impl MailboxFacts {
    /// The facts about a report with these answers.
    pub fn of(answers: &Payload) -> Self {
        Self {
            contact: ContactPlan::of(answers).masked(),
            share: Consents::of(answers).given().collect(),
        }
    }

    /// Seals the facts for this mailbox.
    pub fn seal(&self, mailbox: &Mailbox) -> Result<Message, MessageError> {
        Message::seal(self, PLACE, mailbox.id(), mailbox.key())
    }

    /// The facts that were sealed for this mailbox; nothing where they were changed or belong
    /// elsewhere.
    pub fn open(message: &Message, mailbox: &Mailbox) -> Option<Self> {
        message.open(PLACE, mailbox.id(), mailbox.key()).ok()
    }
}

impl MessageContent for MailboxFacts {
    const DIRECTION: Direction = Direction::ToPerson;
}

/// The JSON. Members and recipients that are not known are passed over.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Members {
    #[serde(skip_serializing_if = "Option::is_none")]
    nobody: Option<NoContact>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contact: Option<Box<Contact>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    share: Vec<String>,
}

impl From<Members> for MailboxFacts {
    fn from(members: Members) -> Self {
        let share = members.share.iter().filter_map(|code| code.parse().ok());
        Self {
            share: share.collect(),
            contact: match (members.contact, members.nobody) {
                (Some(contact), _) => ContactPlan::Contact(contact),
                (None, reason) => ContactPlan::Nobody(reason.unwrap_or(NoContact::NoWay)),
            },
        }
    }
}

impl From<MailboxFacts> for Members {
    fn from(facts: MailboxFacts) -> Self {
        let share = facts.share.iter().map(ToString::to_string).collect();
        match facts.contact {
            ContactPlan::Nobody(reason) => Self {
                nobody: Some(reason),
                share,
                ..Self::default()
            },
            ContactPlan::Contact(contact) => Self {
                contact: Some(contact),
                share,
                ..Self::default()
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contents::Answer;

    fn mailbox() -> Mailbox {
        Mailbox::from_parts([1; 16], [2; 32], [3; 32])
    }

    fn sealed(facts: &MailboxFacts) -> Message {
        facts
            .seal(&mailbox())
            .unwrap_or_else(|error| panic!("{error}"))
    }

    fn answers(entries: &[(&str, &str)], share: &[&str]) -> Payload {
        let mut answers = Payload::default();
        for (key, text) in entries {
            answers.push(key, Answer::Text((*text).to_owned()));
        }
        let codes = share.iter().map(|&code| code.to_owned()).collect();
        answers.push("share", Answer::Codes(codes));
        answers
    }

    #[test]
    fn what_is_sealed_beside_a_report_opens_with_its_mailbox_alone() {
        let reached = [("channel", "wa"), ("address", "+6281234567890")];
        for (entries, share) in [
            (&reached[..], &["app_no_name", "uptd"][..]),
            (&[("contact_mode", "no_reply")], &["totals"]),
            (&[], &["none"]),
        ] {
            let facts = MailboxFacts::of(&answers(entries, share));
            let message = sealed(&facts);
            assert!(MailboxFacts::open(&message, &mailbox()).is_some_and(|it| it == facts));
            for other in [
                Mailbox::from_parts([9; 16], [2; 32], [3; 32]),
                Mailbox::from_parts([1; 16], [2; 32], [9; 32]),
            ] {
                assert!(MailboxFacts::open(&message, &other).is_none());
            }
            // All have the length of a short message.
            assert_eq!(message.as_bytes().len(), 40 + 3072 + 16);
            let json = String::from_utf8(facts.to_plaintext().to_vec()).expect("JSON");
            assert!(!json.contains("81234567890"), "{json} names the number");
        }
    }

    #[test]
    fn the_members_are_those_of_the_contract_and_older_ones_are_read() {
        let text = |facts: &MailboxFacts| {
            String::from_utf8(facts.to_plaintext().to_vec()).expect("JSON is UTF-8")
        };
        let facts = MailboxFacts::of(&answers(&[("contact_mode", "code")], &["uptd", "legal"]));
        assert_eq!(
            text(&facts),
            r#"{"nobody":"code","share":["uptd","legal"]}"#
        );
        let nothing = MailboxFacts::of(&Payload::default());
        assert_eq!(text(&nothing), r#"{"nobody":"no_way"}"#);
        for (json, share) in [
            (r#"{"nobody":"code"}"#, &[][..]),
            (
                r#"{"nobody":"code","share":["uptd","new"],"later":{"a":[1]}}"#,
                &[Recipient::Uptd],
            ),
            (
                r#"{"contact":{"way":"wa","address":"+62 812 •••• 7890"}}"#,
                &[],
            ),
        ] {
            let read = MailboxFacts::from_plaintext(json.as_bytes()).expect("readable");
            assert_eq!(read.share, share, "{json}");
            assert_eq!(
                read.contact.gets_in_touch(),
                json.contains("contact"),
                "{json}"
            );
        }
    }
}
