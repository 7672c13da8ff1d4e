//! Whatever strangers send is read or refused: no bytes bring the program down, what is read is
//! written again as it was, and a refusal repeats nothing.
//!
//! Each file in `corpus/` is a start; what once broke something is added there. `PROPTEST_CASES`
//! sets how long to try.

#[path = "support/spoiled.rs"]
mod spoiled;

use std::path::Path;

use proptest::prelude::*;
use report::attachment::FileId;
use report::code::SecretCode;
use report::envelope::Envelope;
use report::message::Message;
use report::proof::Proof;
use report::reference::Reference;
use report::wire::{
    AccessToken, BodyError, Feedback, FileAnnouncement, IdempotencyKey, MailboxId, NoteBody,
    PageId, Problem, ServiceId, Submission, UtcTime, WrongNumber,
};

/// A file of the corpus, spoiled, or bytes that are nothing at all.
fn sent(folder: &str) -> impl Strategy<Value = Vec<u8>> + use<> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    spoiled::sent(&corpus.join(folder))
}

/// The name of an unknown member is all that a refusal repeats, and of it only harmless letters.
fn is_harmless(error: &BodyError) -> bool {
    let problem = Problem::from(error);
    let harmless = |text: &str| text.chars().all(|c| !c.is_control() && c.is_ascii());
    harmless(&problem.detail)
        && problem
            .field
            .is_none_or(|field| field.len() < 80 && harmless(&field))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bodies_are_read_or_refused(body in sent("body")) {
        match Submission::parse(&body) {
            Ok(read) => prop_assert!(Submission::parse(&read.to_body()).is_ok_and(|it| it == read)),
            Err(error) => prop_assert!(is_harmless(&error)),
        }
        match NoteBody::parse(&body) {
            Ok(read) => prop_assert!(NoteBody::parse(&read.to_body()).is_ok_and(|it| it == read)),
            Err(error) => prop_assert!(is_harmless(&error)),
        }
        match FileAnnouncement::parse(&body) {
            Ok(read) => prop_assert_eq!(FileAnnouncement::parse(&read.to_body()), Ok(read)),
            Err(error) => prop_assert!(is_harmless(&error)),
        }
        match Feedback::parse(&body) {
            Ok(read) => prop_assert!(Feedback::parse(&read.to_body()).is_ok_and(|it| it == read)),
            Err(error) => prop_assert!(is_harmless(&error)),
        }
        match WrongNumber::parse(&body) {
            Ok(read) => prop_assert_eq!(WrongNumber::parse(&read.to_body()), Ok(read)),
            Err(error) => prop_assert!(is_harmless(&error)),
        }
    }

    #[test]
    fn sealed_bytes_are_read_or_refused(bytes in sent("sealed")) {
        if let Ok(envelope) = Envelope::parse(bytes.clone()) {
            prop_assert_eq!(envelope.as_bytes(), bytes.as_slice());
        }
        if let Ok(message) = Message::parse(bytes.clone()) {
            prop_assert_eq!(message.as_bytes(), bytes.as_slice());
        }
    }

    #[test]
    fn headers_and_typed_codes_are_read_or_refused(bytes in sent("text")) {
        let text = String::from_utf8_lossy(&bytes);
        if let Ok(key) = text.parse::<IdempotencyKey>() {
            prop_assert_eq!(key.to_string(), text.as_ref());
        }
        if let Ok(id) = text.parse::<MailboxId>() {
            prop_assert_eq!(id.to_string(), text.as_ref());
        }
        if let Ok(id) = text.parse::<FileId>() {
            prop_assert_eq!(id.to_string(), text.as_ref());
        }
        if let Ok(token) = text.parse::<AccessToken>() {
            let written = token.to_secret_text();
            prop_assert_eq!(written.as_str(), text.as_ref());
        }
        if let Ok(time) = text.parse::<UtcTime>() {
            prop_assert_eq!(time.as_str(), text.as_ref());
        }
        if let Ok(page) = text.parse::<PageId>() {
            prop_assert_eq!(page.as_str(), text.as_ref());
        }
        if let Ok(service) = text.parse::<ServiceId>() {
            prop_assert_eq!(service.as_str(), text.as_ref());
        }
        if let Ok(reference) = text.parse::<Reference>() {
            prop_assert_eq!(reference.to_string().parse(), Ok(reference));
        }
        if let Ok(proof) = text.parse::<Proof>() {
            prop_assert_eq!(proof.to_string().parse(), Ok(proof));
        }
        if let Ok(code) = SecretCode::parse(&text) {
            let again = SecretCode::parse(&code.to_groups());
            prop_assert!(again.is_ok_and(|again| again.to_digits() == code.to_digits()));
        }
    }
}
