//! A person who sends a report, and its sealed contents.

use std::sync::OnceLock;

use api::store::{InsertOutcome, NewReport, SqlStore};
use jiff::Timestamp;
use locale::Lang;
use report::contact::{ContactPlan, NoContact};
use report::envelope::Envelope;
use report::key::CareKey;
use report::mailbox::{Mailbox, MailboxFacts};
use report::message::{Message, Note, Reply, Sequence, Status};
use report::wire::{IdempotencyKey, MailboxId, Receipt, Routing, Submission};

/// The time of every test.
pub(crate) fn now() -> Timestamp {
    "2026-11-22T03:00:00Z".parse().unwrap()
}

pub(crate) fn later(seconds: i64) -> Timestamp {
    Timestamp::from_second(now().as_second() + seconds).unwrap()
}

pub(crate) const QUIET: Routing = Routing {
    form: 1,
    lang: Lang::Id,
    urgent: false,
    under18: false,
    awaits_reply: true,
};

/// A report and the keys of its mailbox.
pub(crate) struct Person {
    pub(crate) key: IdempotencyKey,
    pub(crate) mailbox: Mailbox,
    pub(crate) routing: Routing,
    pub(crate) digest: [u8; 32],
    pub(crate) received_at: Timestamp,
    pub(crate) contact: Option<Message>,
}

impl Person {
    pub(crate) fn new() -> Self {
        let mailbox = Mailbox::generate().unwrap();
        let facts = MailboxFacts {
            contact: ContactPlan::Nobody(NoContact::Code),
            share: Vec::new(),
        };
        Self {
            key: IdempotencyKey::generate().unwrap(),
            contact: facts.seal(&mailbox).ok(),
            mailbox,
            routing: QUIET,
            digest: [1; 32],
            received_at: now(),
        }
    }

    /// A person whose report is in the store.
    pub(crate) async fn in_store(store: &SqlStore) -> (Self, Receipt) {
        let person = Self::new();
        let receipt = created(person.send(store).await);
        (person, receipt)
    }

    pub(crate) fn id(&self) -> MailboxId {
        self.mailbox.id()
    }

    pub(crate) fn report(&self) -> NewReport {
        NewReport {
            idempotency_key: self.key,
            body_digest: self.digest,
            received_at: self.received_at,
            read_by: Timestamp::from_second(self.received_at.as_second() + 3600).unwrap(),
            submission: Submission::new(self.routing, self.mailbox.registration(), sealed_report())
                .with_contact(self.contact.clone()),
        }
    }

    pub(crate) async fn send(&self, store: &SqlStore) -> InsertOutcome {
        store
            .insert_report(self.report())
            .await
            .unwrap_or_else(|error| panic!("{error}"))
    }

    pub(crate) fn note(&self, sequence: u32, text: &str) -> Message {
        let note = Note {
            text: text.to_owned().into(),
            ..Note::default()
        };
        Message::seal(&note, number(sequence), self.id(), self.mailbox.key())
            .unwrap_or_else(|error| panic!("{error}"))
    }

    pub(crate) fn reply(&self, sequence: u32) -> Message {
        self.reply_of(sequence, 10)
    }

    /// A reply of this many letters.
    pub(crate) fn reply_of(&self, sequence: u32, letters: usize) -> Message {
        let reply = Reply {
            at: "2026-11-22T03:00:00Z".parse().unwrap(),
            status: Status::BeingRead,
            handed: None,
            text: "a".repeat(letters).into(),
        };
        Message::seal(&reply, number(sequence), self.id(), self.mailbox.key())
            .unwrap_or_else(|error| panic!("{error}"))
    }
}

#[track_caller]
pub(crate) fn created(outcome: InsertOutcome) -> Receipt {
    match outcome {
        InsertOutcome::Created(receipt) => receipt,
        _ => panic!("the report is new"),
    }
}

pub(crate) fn envelope(words: &str) -> Envelope {
    let recipients = [CareKey::from_seed([7; 32]).public()];
    Envelope::seal(words.as_bytes(), QUIET, &recipients).unwrap()
}

/// The same sealed bytes for every report, because sealing is slow and contents do not matter here.
fn sealed_report() -> Envelope {
    static SEALED: OnceLock<Vec<u8>> = OnceLock::new();
    let bytes = SEALED.get_or_init(|| envelope("cerita").as_bytes().to_vec());
    Envelope::parse(bytes.clone()).unwrap()
}

pub(crate) fn number(number: u32) -> Sequence {
    Sequence::new(number).unwrap()
}
