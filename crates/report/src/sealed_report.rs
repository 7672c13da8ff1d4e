//! One sealed report: fixed at the first press on "Kirim", so that every retry sends the same.

mod stored;

use locale::Lang;
use sha2::{Digest as _, Sha256};

use crate::answers::Answers;
use crate::attachment::Attachment;
use crate::contact::ContactPlan;
use crate::contents::{Answer, Contents, Payload};
use crate::envelope::{Envelope, SealError};
use crate::json;
use crate::key::PublicKey;
use crate::mailbox::{Mailbox, MailboxFacts};
use crate::message::Note;
use crate::questions::{AnswerKey, Kind, field_of};
use crate::wire::{IdempotencyKey, Submission};

/// The sealed bytes and the key that makes sending them again harmless.
pub struct SealedReport {
    key: IdempotencyKey,
    body: Vec<u8>,
    mailbox: Mailbox,
    contact: ContactPlan,
    is_urgent: bool,
    files: Vec<Attachment>,
    /// What was sealed, as one digest a key: enough to tell a change, and nothing to read.
    sealed: Vec<(String, [u8; 32])>,
}

impl SealedReport {
    /// Seals the answers as they stand now, with what opens the files that follow.
    pub fn seal(
        answers: &Answers,
        lang: Lang,
        recipients: &[PublicKey],
        mailbox: Mailbox,
        files: Vec<Attachment>,
    ) -> Result<Self, SealError> {
        let key = IdempotencyKey::generate()?;
        let routing = answers.routing(lang);
        let mut contents = Contents::new(&mailbox, answers.sealed_payload());
        contents.files.clone_from(&files);
        let envelope = Envelope::seal(&contents.to_plaintext(), routing, recipients)?;
        let facts = MailboxFacts::of(&contents.answers);
        // Without them the report still goes; the mailbox is only silent about it.
        let sealed_facts = facts.seal(&mailbox).ok();
        let submission = Submission::new(routing, mailbox.registration(), envelope);
        let body = submission.with_contact(sealed_facts).to_body();
        Ok(Self {
            key,
            body,
            mailbox,
            contact: facts.contact,
            is_urgent: routing.urgent,
            files,
            sealed: digests(&contents.answers),
        })
    }

    /// The key that every attempt carries.
    pub const fn idempotency_key(&self) -> IdempotencyKey {
        self.key
    }

    /// The bytes that every attempt posts.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Where replies will wait.
    pub const fn mailbox(&self) -> &Mailbox {
        &self.mailbox
    }

    /// Whether it is read first.
    pub const fn is_urgent(&self) -> bool {
        self.is_urgent
    }

    /// How the person will hear back, masked.
    pub const fn contact(&self) -> &ContactPlan {
        &self.contact
    }

    /// What was changed after sealing, as a note for the mailbox; nothing where nothing was. An
    /// answer that was taken back is in it without a value, and of the `files` that go along now
    /// those that the sealed report does not open.
    pub fn changes(&self, answers: &Answers, files: &[Attachment]) -> Option<Note> {
        let payload = answers.sealed_payload();
        let mut changed = Payload::default();
        for (key, answer) in payload.iter() {
            let sealed = self.sealed.iter().find(|(name, _)| name == key);
            if sealed.is_none_or(|(_, digest)| *digest != self::digest(answer)) {
                changed.push(key, answer.clone());
            }
        }
        for (key, _) in &self.sealed {
            if payload.get(key).is_none() {
                changed.push(key, without_value(key));
            }
        }
        let is_new = |file: &&Attachment| self.files.iter().all(|told| told.id() != file.id());
        let note = Note {
            answers: changed,
            files: files.iter().filter(is_new).cloned().collect(),
            contact: Some(answers.contact_plan().masked()).filter(|plan| *plan != self.contact),
            ..Note::default()
        };
        (!note.answers.is_empty() || !note.files.is_empty()).then_some(note)
    }
}

fn digests(payload: &Payload) -> Vec<(String, [u8; 32])> {
    payload
        .iter()
        .map(|(key, answer)| (key.to_owned(), digest(answer)))
        .collect()
}

fn digest(answer: &Answer) -> [u8; 32] {
    Sha256::digest(&*json::to_plaintext(answer)).into()
}

/// An answer that was taken back, in the shape of its question.
fn without_value(key: &str) -> Answer {
    let field = AnswerKey::from_code(key).and_then(|key| {
        let (_, field) = field_of(key)?;
        (field.key == key).then_some(field)
    });
    match field.map(|field| field.kind) {
        Some(Kind::Checkbox) => Answer::Codes(Vec::new()),
        Some(Kind::Tick) => Answer::Tick(false),
        _ => Answer::Text(String::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attachment::FileKind;
    use crate::key::CareKey;

    fn mailbox() -> Mailbox {
        Mailbox::from_parts([1; 16], [2; 32], [3; 32])
    }

    fn seal(answers: &Answers, key: &CareKey) -> SealedReport {
        SealedReport::seal(answers, Lang::Id, &[key.public()], mailbox(), Vec::new())
            .unwrap_or_else(|error| panic!("{error}"))
    }

    #[test]
    fn a_file_that_was_chosen_late_is_told_in_a_note() {
        let key = CareKey::from_seed([9; 32]);
        let answers = Answers::default();
        let sending = seal(&answers, &key);
        let Ok(late) = Attachment::generate(FileKind::Pdf) else {
            panic!("random bytes")
        };
        let Some(note) = sending.changes(&answers, std::slice::from_ref(&late)) else {
            panic!("a new file is a change")
        };
        assert!(note.answers.is_empty());
        assert!(note.files == [late]);
    }

    #[test]
    fn the_care_team_opens_exactly_the_answers() {
        let key = CareKey::from_seed([9; 32]);
        let mut answers = Answers::default();
        answers
            .choose(AnswerKey::About, "self", true)
            .expect("offered");
        answers
            .write(AnswerKey::Words, "Penanda 7f3a\n")
            .expect("a text");
        let Ok(file) = Attachment::generate(FileKind::Jpeg) else {
            panic!("random bytes")
        };
        let sending = SealedReport::seal(
            &answers,
            Lang::Id,
            &[key.public()],
            mailbox(),
            vec![file.clone()],
        )
        .unwrap_or_else(|error| panic!("{error}"));
        assert!(sending.changes(&answers, &[]).is_none());
        assert!(
            sending
                .changes(&answers, std::slice::from_ref(&file))
                .is_none()
        );

        let submission =
            Submission::parse(sending.body()).unwrap_or_else(|error| panic!("{error}"));
        let plaintext = submission
            .envelope
            .open(submission.routing, &key)
            .expect("own key");
        let contents = Contents::from_plaintext(&plaintext).expect("a report");
        assert!(contents.answers == answers.payload());
        assert!(contents.files == [file]);
        assert_eq!(contents.mailbox.id, [1; 16]);
        assert_eq!(submission.mailbox.id, sending.mailbox().id());
        let sent = String::from_utf8_lossy(sending.body());
        assert!(!sent.contains("Penanda"), "the narrative is sealed");
    }

    #[test]
    fn exactly_what_changed_after_sealing_goes_into_a_note() {
        let key = CareKey::from_seed([9; 32]);
        let mut answers = Answers::default();
        for (key, code) in [
            (AnswerKey::About, "self"),
            (AnswerKey::Role, "driver"),
            (AnswerKey::Needs, "talk"),
            (AnswerKey::Share, "uptd"),
            (AnswerKey::OrderNone, "yes"),
        ] {
            answers.choose(key, code, true).expect("offered");
        }
        answers.write(AnswerKey::Words, "Satu").expect("a text");
        let sending = seal(&answers, &key);
        assert!(sending.changes(&answers, &[]).is_none());

        answers
            .choose(AnswerKey::Role, "passenger", true)
            .expect("offered");
        answers
            .choose(AnswerKey::Kinds, "words", true)
            .expect("offered");
        answers
            .choose(AnswerKey::Share, "uptd", false)
            .expect("offered");
        answers
            .choose(AnswerKey::OrderNone, "yes", false)
            .expect("offered");
        answers.write(AnswerKey::Words, " ").expect("a text");
        let Some(note) = sending.changes(&answers, &[]) else {
            panic!("something changed")
        };
        assert_eq!(
            serde_json::to_string(&note).expect("plain data"),
            concat!(
                r#"{"answers":{"role":"passenger","kinds":["words"],"order_none":false,"#,
                r#""words":"","share":[]}}"#
            )
        );
    }

    #[test]
    fn without_a_key_nothing_is_sealed() {
        let sealed = SealedReport::seal(&Answers::default(), Lang::Id, &[], mailbox(), Vec::new());
        assert_eq!(sealed.err(), Some(SealError::Recipients));
    }
}
