//! One report on its way: fixed at the first press on "Kirim", so that every retry is the same.

use locale::Lang;
use sha2::{Digest as _, Sha256};

use crate::answers::Answers;
use crate::contact::ContactPlan;
use crate::contents::Contents;
use crate::envelope::{Envelope, SealError};
use crate::key::PublicKey;
use crate::mailbox::Mailbox;
use crate::wire::{IdempotencyKey, Submission};

/// The sealed bytes and the key that makes sending them again harmless.
pub struct Sending {
    key: IdempotencyKey,
    body: Vec<u8>,
    mailbox: Mailbox,
    contact: ContactPlan,
    answers: [u8; 32],
}

impl Sending {
    /// Seals the answers as they stand now.
    pub fn seal(
        answers: &Answers,
        lang: Lang,
        recipients: &[PublicKey],
    ) -> Result<Self, SealError> {
        let mailbox = Mailbox::generate()?;
        let key = IdempotencyKey::generate()?;
        let routing = answers.routing(lang);
        let contents = Contents::new(&mailbox, answers.payload());
        let envelope = Envelope::seal(&contents.to_plaintext(), routing, recipients)?;
        let body = Submission {
            routing,
            mailbox: mailbox.claim(),
            envelope,
        }
        .to_body();
        Ok(Self {
            key,
            body,
            mailbox,
            contact: ContactPlan::of(answers),
            answers: digest(answers),
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

    /// How the person will hear back.
    pub const fn contact(&self) -> &ContactPlan {
        &self.contact
    }

    /// Whether the answers were changed after they were sealed; then the receipt has to say so.
    pub fn misses_changes(&self, answers: &Answers) -> bool {
        self.answers != digest(answers)
    }
}

fn digest(answers: &Answers) -> [u8; 32] {
    let nowhere = Mailbox::from_parts([0; 16], [0; 32], [0; 32]);
    Sha256::digest(&*Contents::new(&nowhere, answers.payload()).to_plaintext()).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::CareKey;
    use crate::questions::Pay;

    #[test]
    fn the_care_team_opens_exactly_the_answers() {
        let key = CareKey::from_seed([9; 32]);
        let mut answers = Answers::default();
        answers.choose(Pay::About, "self", true).expect("offered");
        answers.write(Pay::Words, "Penanda 7f3a\n").expect("a text");
        let sending = Sending::seal(&answers, Lang::Id, &[key.public()])
            .unwrap_or_else(|error| panic!("{error}"));
        assert!(!sending.misses_changes(&answers));

        let submission =
            Submission::parse(sending.body()).unwrap_or_else(|error| panic!("{error}"));
        let plaintext = submission
            .envelope
            .open(submission.routing, &key)
            .expect("own key");
        let contents = Contents::from_plaintext(&plaintext).expect("a report");
        assert!(contents.answers == answers.payload());
        assert_eq!(contents.mailbox.id, sending.mailbox().id().0);
        assert_eq!(submission.mailbox.id, sending.mailbox().id());
        let sent = String::from_utf8_lossy(sending.body());
        assert!(!sent.contains("Penanda"), "the narrative is sealed");

        answers.write(Pay::Words, "Lain").expect("a text");
        assert!(sending.misses_changes(&answers));
    }

    #[test]
    fn without_a_key_nothing_is_sealed() {
        let sealed = Sending::seal(&Answers::default(), Lang::Id, &[]);
        assert_eq!(sealed.err(), Some(SealError::Recipients));
    }
}
