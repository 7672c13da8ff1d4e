//! Whatever strangers send is read or refused: no bytes bring the program down, what is read is
//! written again as it was, and a refusal repeats nothing.
//!
//! Each reader is a fuzz target of bolero, with a corpus in `__fuzz__/`. Every test run replays the
//! corpus, spoils it in many ways (`PROPTEST_CASES` sets how often), and tries bytes that are nothing
//! at all (`BOLERO_RANDOM_ITERATIONS`). What once broke something is added to the corpus.

#[path = "support/spoiled.rs"]
mod spoiled;

use std::path::Path;

use proptest::prelude::*;
use report::attachment::FileId;
use report::code::SecretCode;
use report::envelope::Envelope;
use report::message::Message;
use report::pasted::{self, Address};
use report::proof::Proof;
use report::reference::Reference;
use report::wire::{
    AccessToken, BodyError, Feedback, FileAnnouncement, IdempotencyKey, MailboxId, NoteBody,
    PageName, Problem, ServiceId, Submission, UtcTime, WrongNumber,
};

/// How often bytes are tried that are nothing at all.
const MADE_UP: usize = 20_000;

/// A file of the corpus, spoiled, or bytes that are nothing at all.
fn sent(target: &str) -> impl Strategy<Value = Vec<u8>> + use<> {
    let targets = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/__fuzz__");
    spoiled::sent(&targets.join(target).join("corpus"))
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

fn read_body(body: &[u8]) {
    match Submission::parse(body) {
        Ok(read) => assert!(Submission::parse(&read.to_body()).is_ok_and(|it| it == read)),
        Err(error) => assert!(is_harmless(&error)),
    }
    match NoteBody::parse(body) {
        Ok(read) => assert!(NoteBody::parse(&read.to_body()).is_ok_and(|it| it == read)),
        Err(error) => assert!(is_harmless(&error)),
    }
    match FileAnnouncement::parse(body) {
        Ok(read) => assert_eq!(FileAnnouncement::parse(&read.to_body()), Ok(read)),
        Err(error) => assert!(is_harmless(&error)),
    }
    match Feedback::parse(body) {
        Ok(read) => assert!(Feedback::parse(&read.to_body()).is_ok_and(|it| it == read)),
        Err(error) => assert!(is_harmless(&error)),
    }
    match WrongNumber::parse(body) {
        Ok(read) => assert_eq!(WrongNumber::parse(&read.to_body()), Ok(read)),
        Err(error) => assert!(is_harmless(&error)),
    }
}

fn read_sealed(bytes: &[u8]) {
    if let Ok(envelope) = Envelope::parse(bytes.to_vec()) {
        assert_eq!(envelope.as_bytes(), bytes);
    }
    if let Ok(message) = Message::parse(bytes.to_vec()) {
        assert_eq!(message.as_bytes(), bytes);
    }
}

fn read_text(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(key) = text.parse::<IdempotencyKey>() {
        assert_eq!(key.to_string(), text);
    }
    if let Ok(id) = text.parse::<MailboxId>() {
        assert_eq!(id.to_string(), text);
    }
    if let Ok(id) = text.parse::<FileId>() {
        assert_eq!(id.to_string(), text);
    }
    if let Ok(token) = text.parse::<AccessToken>() {
        assert_eq!(*token.to_secret_text(), text);
    }
    if let Ok(time) = text.parse::<UtcTime>() {
        assert_eq!(time.as_str(), text);
    }
    if let Ok(page) = text.parse::<PageName>() {
        assert_eq!(page.as_str(), text);
    }
    if let Ok(service) = text.parse::<ServiceId>() {
        assert_eq!(service.as_str(), text);
    }
    if let Ok(reference) = text.parse::<Reference>() {
        assert_eq!(reference.to_string().parse(), Ok(reference));
    }
    if let Ok(proof) = text.parse::<Proof>() {
        assert_eq!(proof.to_string().parse(), Ok(proof));
    }
    if let Ok(code) = SecretCode::parse(&text) {
        let again = SecretCode::parse(&code.to_groups());
        assert!(again.is_ok_and(|again| again.to_digits() == code.to_digits()));
    }
}

fn read_pasted(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for way in [None, Some("wa"), Some("email"), Some("trusted")] {
        let kept = Address::read(way, &text).kept();
        assert_eq!(*Address::read(way, &kept).kept(), *kept, "{text:?}");
    }
    let line = pasted::line(&text);
    assert_eq!(*pasted::line(&line), *line);
    if let Ok(code) = SecretCode::parse(&text) {
        let again = SecretCode::parse(&code.to_digits());
        assert!(again.is_ok_and(|again| again.to_digits() == code.to_digits()));
    }
    if let Ok(reference) = text.parse::<Reference>() {
        assert_eq!(reference.to_string().parse(), Ok(reference));
    }
}

#[test]
fn fuzz_body() {
    bolero::check!(name = "body")
        .with_iterations(MADE_UP)
        .for_each(read_body);
}

#[test]
fn fuzz_sealed() {
    bolero::check!(name = "sealed")
        .with_iterations(MADE_UP)
        .for_each(read_sealed);
}

#[test]
fn fuzz_text() {
    bolero::check!(name = "text")
        .with_iterations(MADE_UP)
        .for_each(read_text);
}

#[test]
fn fuzz_pasted() {
    bolero::check!(name = "pasted")
        .with_iterations(MADE_UP)
        .for_each(read_pasted);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bodies_are_read_or_refused(body in sent("body")) {
        read_body(&body);
    }

    #[test]
    fn sealed_bytes_are_read_or_refused(bytes in sent("sealed")) {
        read_sealed(&bytes);
    }

    #[test]
    fn pasted_texts_are_read_or_kept(bytes in sent("pasted")) {
        read_pasted(&bytes);
    }

    #[test]
    fn headers_and_typed_codes_are_read_or_refused(bytes in sent("text")) {
        read_text(&bytes);
    }
}
