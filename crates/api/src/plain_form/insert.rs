//! Makes the code, seals the answers, and inserts the sealed report.

use jiff::Timestamp;
use plain::Posted;
use report::code::SecretCode;
use report::consent::Recipient;
use report::contact::ContactPlan;
use report::contents::Contents;
use report::envelope::Envelope;
use report::mailbox::{Mailbox, MailboxFacts};
use report::reference::Reference;
use report::wire::{IdempotencyKey, Submission};
use sha2::{Digest as _, Sha256};
use site::promise::read_by;

use super::PlainForm;
use crate::app_state::AppState;
use crate::store::{InsertOutcome, NewReport, StoreError};

/// The data of the receipt, the same for every post of one form.
pub(super) struct ReceiptData {
    pub(super) reference: Reference,
    pub(super) code: SecretCode,
    pub(super) received_at: Timestamp,
    pub(super) read_by: Timestamp,
    pub(super) is_urgent: bool,
    pub(super) contact: ContactPlan,
    pub(super) share: Vec<Recipient>,
}

impl PlainForm {
    /// Seals and inserts the report. The answers are stored nowhere else.
    pub(super) async fn seal_and_insert(
        &self,
        state: &AppState,
        posted: &Posted,
    ) -> Result<ReceiptData, InsertError> {
        let (code, mailbox) = self.new_mailbox().await?;
        let routing = posted.answers.routing(posted.lang);
        let contents = Contents::new(&mailbox, posted.answers.sealed_payload());
        let envelope = Envelope::seal(&contents.to_plaintext(), routing, &self.0.recipients)?;
        let facts = MailboxFacts::of(&contents.answers);
        // Without them the report is stored all the same.
        let sealed_facts = facts.seal(&mailbox).ok();
        let submission =
            Submission::new(routing, mailbox.registration(), envelope).with_contact(sealed_facts);
        let received_at = state.now();
        let read_by = read_by(state.promise(), received_at, routing.urgent);
        let report = NewReport {
            idempotency_key: IdempotencyKey::generate()?,
            body_digest: Sha256::digest(submission.to_body()).into(),
            received_at,
            read_by,
            submission,
        };
        match state.store().insert_report(report).await? {
            InsertOutcome::Created(receipt) => Ok(ReceiptData {
                reference: receipt.reference,
                code,
                received_at,
                read_by,
                is_urgent: routing.urgent,
                contact: facts.contact,
                share: facts.share,
            }),
            InsertOutcome::Replayed(_)
            | InsertOutcome::Conflict(_)
            | InsertOutcome::MailboxTaken => Err(InsertError::Taken),
        }
    }

    /// A mailbox derived from a new code, off the threads that serve requests.
    async fn new_mailbox(&self) -> Result<(SecretCode, Mailbox), InsertError> {
        let turn = self.0.mailbox_turn.acquire().await;
        let derived = tokio::task::spawn_blocking(|| {
            let code = SecretCode::generate()?;
            let mailbox = code.mailbox()?;
            Ok((code, mailbox))
        })
        .await;
        drop(turn);
        derived.unwrap_or(Err(InsertError::Task))
    }
}

/// Why a report was not inserted. It contains nothing of the report.
#[derive(Debug, thiserror::Error)]
pub(super) enum InsertError {
    /// No random bytes.
    #[error(transparent)]
    NoRandomness(#[from] report::random::NoRandomness),
    /// Too little memory to derive the mailbox.
    #[error(transparent)]
    NoMemory(#[from] report::code::NoMemory),
    /// It could not be sealed.
    #[error(transparent)]
    Seal(#[from] report::envelope::SealError),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A random value exists already.
    #[error("a random value was drawn twice")]
    Taken,
    /// The work was stopped.
    #[error("deriving the mailbox was stopped")]
    Task,
}
