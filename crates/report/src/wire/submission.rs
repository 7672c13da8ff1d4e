//! The body of `POST /v1/reports`: routing fields, mailbox and the sealed envelope.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Routing;
use super::bytes;
use super::version::Version1;
use crate::base64;
use crate::envelope::Envelope;
use crate::message::Message;

/// A sealed report, followed by spaces up to the next multiple of 4096 bytes.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = NewReport))]
#[serde(deny_unknown_fields)]
pub struct Submission {
    /// The version of this contract.
    #[cfg_attr(feature = "schema", schema(value_type = u8, minimum = 1, maximum = 1))]
    v: Version1,
    /// What the server acts on.
    pub routing: Routing,
    /// Where replies will wait.
    pub mailbox: MailboxRegistration,
    /// The sealed report, laid out as docs/envelope.md says, as base64url without padding.
    #[cfg_attr(feature = "schema", schema(value_type = String, pattern = "^UkEB[A-Za-z0-9_-]+$"))]
    pub envelope: Envelope,
    /// How the person will hear back, sealed with the mailbox key for the mailbox alone, as
    /// base64url without padding.
    #[cfg_attr(feature = "schema", schema(value_type = String, nullable = false, pattern = "^Uk0B[A-Za-z0-9_-]+$"))]
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "bytes::deserialize_reply"
    )]
    pub contact: Option<Message>,
}

/// What the server knows of a mailbox.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = MailboxClaim))]
#[serde(deny_unknown_fields)]
pub struct MailboxRegistration {
    /// 16 bytes; no two reports have the same.
    #[cfg_attr(feature = "schema", schema(value_type = String, pattern = "^[A-Za-z0-9_-]{21}[AQgw]$"))]
    pub id: MailboxId,
    /// SHA-256 of the access token.
    #[cfg_attr(feature = "schema", schema(value_type = String, pattern = "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$"))]
    #[serde(
        serialize_with = "bytes::serialize",
        deserialize_with = "bytes::deserialize_array"
    )]
    pub token_hash: [u8; 32],
}

/// The id of a mailbox, 16 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MailboxId(pub [u8; 16]);

impl fmt::Display for MailboxId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&base64::encode(&self.0))
    }
}

impl Submission {
    /// The report of this envelope, which is bound to the routing fields.
    pub const fn new(routing: Routing, mailbox: MailboxRegistration, envelope: Envelope) -> Self {
        Self {
            v: Version1,
            routing,
            mailbox,
            envelope,
            contact: None,
        }
    }

    /// The same, with how the person will hear back.
    #[must_use]
    pub fn with_contact(self, contact: Option<Message>) -> Self {
        Self { contact, ..self }
    }
}

#[cfg(test)]
mod tests {
    use locale::Lang;
    use serde_json::{Value, json};

    use super::*;
    use crate::contact::{ContactPlan, NoContact};
    use crate::key::CareKey;
    use crate::mailbox::{Mailbox, MailboxFacts};
    use crate::message::{Note, Sequence};
    use crate::wire::{BODY_BLOCK, BodyError};

    fn submission() -> Submission {
        let routing = Routing {
            form: 1,
            lang: Lang::En,
            urgent: true,
            under18: false,
            awaits_reply: true,
        };
        let recipients = [CareKey::from_seed([5; 32]).public()];
        let Ok(envelope) = Envelope::seal(b"isi", routing, &recipients) else {
            panic!("sealing to one good key works")
        };
        let mailbox = Mailbox::from_parts([1; 16], [2; 32], [3; 32]).registration();
        Submission::new(routing, mailbox, envelope)
    }

    /// The body with one member replaced, or removed where there is no new value.
    fn changed(path: &[&str], value: Option<Value>) -> Vec<u8> {
        let mut json: Value = serde_json::from_slice(&submission().to_body()).expect("own body");
        let (last, parents) = path.split_last().expect("a path");
        let object = parents.iter().fold(&mut json, |at, name| &mut at[*name]);
        let members = object.as_object_mut().expect("an object");
        match value {
            Some(value) => members.insert((*last).to_owned(), value),
            None => members.remove(*last),
        };
        json.to_string().into_bytes()
    }

    fn fault(body: &[u8]) -> (String, String) {
        match Submission::parse(body) {
            Err(BodyError::Field(error)) => (error.field.clone(), error.to_string()),
            Err(error) => (String::new(), error.to_string()),
            Ok(_) => panic!("the body was accepted"),
        }
    }

    #[test]
    fn a_body_is_whole_blocks_and_is_read_back() {
        let sent = submission();
        let body = sent.to_body();
        assert_eq!(body.len() % BODY_BLOCK, 0);
        assert!(Submission::parse(&body).is_ok_and(|read| read == sent));
    }

    #[test]
    fn how_the_person_will_hear_back_may_come_along_and_only_for_them() {
        let mailbox = Mailbox::from_parts([1; 16], [2; 32], [3; 32]);
        let plan = ContactPlan::Nobody(NoContact::Code);
        let facts = MailboxFacts {
            contact: plan,
            share: Vec::new(),
        };
        let sealed = facts
            .seal(&mailbox)
            .unwrap_or_else(|error| panic!("{error}"));
        let with = submission().with_contact(Some(sealed.clone()));
        let read = Submission::parse(&with.to_body()).unwrap_or_else(|error| panic!("{error}"));
        assert!(read.contact == Some(sealed));
        // An older page sends none.
        let without = String::from_utf8(submission().to_body()).expect("JSON is UTF-8");
        assert!(!without.contains("contact"));

        let note = Message::seal(
            &Note::default(),
            Sequence::FIRST,
            mailbox.id(),
            mailbox.key(),
        );
        let note = note.unwrap_or_else(|error| panic!("{error}"));
        for (value, wanted) in [
            (json!(null), "write bytes as base64url without padding here"),
            (
                json!("AAAA"),
                "a message has 40 bytes, then 1 to 40 blocks of 3072 bytes and a 16-byte tag",
            ),
            (
                json!(base64::encode(note.as_bytes())),
                "only a message to the person is taken here",
            ),
        ] {
            let (field, detail) = fault(&changed(&["contact"], Some(value)));
            assert_eq!((field.as_str(), detail.as_str()), ("contact", wanted));
        }
    }

    #[test]
    fn a_missing_member_is_named() {
        let paths: [&[&str]; 11] = [
            &["v"],
            &["routing"],
            &["routing", "form"],
            &["routing", "lang"],
            &["routing", "urgent"],
            &["routing", "under18"],
            &["routing", "awaits_reply"],
            &["mailbox"],
            &["mailbox", "id"],
            &["mailbox", "token_hash"],
            &["envelope"],
        ];
        for path in paths {
            let (field, detail) = fault(&changed(path, None));
            assert_eq!(field, path.join("."));
            assert_eq!(detail, "this member is missing; add it");
        }
    }

    #[test]
    fn a_member_of_another_form_is_named() {
        let cases: [(&[&str], Value, &str); 9] = [
            (&["v"], json!(2), "write the number 1 here"),
            (&["routing"], json!([]), "write an object here"),
            (
                &["routing", "form"],
                json!(0),
                "write a version number from 1 to 65535 here",
            ),
            (&["routing", "lang"], json!("fr"), "write `id` or `en` here"),
            (
                &["routing", "urgent"],
                json!("yes"),
                "write true or false here",
            ),
            (
                &["mailbox", "id"],
                json!("AAAA"),
                "write 16 bytes as base64url without padding here",
            ),
            (
                &["mailbox", "token_hash"],
                json!(null),
                "write 32 bytes as base64url without padding here",
            ),
            (
                &["envelope"],
                json!("a="),
                "write bytes as base64url without padding here",
            ),
            (
                &["envelope"],
                json!("AAAAAA"),
                "this is no envelope; it starts with the bytes `RA`",
            ),
        ];
        for (path, value, wanted) in cases {
            assert_eq!(
                fault(&changed(path, Some(value))),
                (path.join("."), wanted.to_owned())
            );
        }
    }

    #[test]
    fn an_unknown_member_is_named_without_its_odd_letters() {
        let cases: [(&[&str], &str); 3] = [
            (&["answers"], "answers"),
            (&["routing", "ip"], "routing.ip"),
            (&["mailbox", "\u{1b}[31mkey"], "mailbox.31mkey"),
        ];
        for (path, field) in cases {
            let (named, detail) = fault(&changed(path, Some(json!(1))));
            assert_eq!(
                (named.as_str(), detail.as_str()),
                (field, "this member is not known; leave it out")
            );
        }
    }

    #[test]
    fn other_bodies_are_refused_without_repeating_them() {
        for body in ["", "{", "rahasia", "{} {}", "\u{0}"] {
            let error = Submission::parse(body.as_bytes()).err();
            assert!(
                matches!(error, Some(BodyError::MalformedJson { .. })),
                "{body}"
            );
            assert!(
                !error
                    .map(|e| e.to_string())
                    .unwrap_or_default()
                    .contains("rahasia")
            );
        }
        for body in ["[]", "1", "null"] {
            assert_eq!(
                fault(body.as_bytes()),
                (String::new(), "write an object here".to_owned())
            );
        }
    }
}
