//! Makes the code, seals the answers, and stores what is sealed.

use jiff::Timestamp;
use plain::Posted;
use report::code::SecretCode;
use report::contact::ContactPlan;
use report::contents::Contents;
use report::envelope::Envelope;
use report::mailbox::Mailbox;
use report::reference::Reference;
use report::wire::{IdempotencyKey, Submission};
use sha2::{Digest as _, Sha256};
use site::promise::read_by;

use super::PlainForm;
use crate::app_state::AppState;
use crate::store::{Kept, NewReport, StoreError};

/// What the receipt is written from, the same for every attempt.
pub(super) struct Stored {
    pub(super) reference: Reference,
    pub(super) code: SecretCode,
    pub(super) read_by: Timestamp,
    pub(super) contact: ContactPlan,
}

impl PlainForm {
    /// Stores the report for good. Nothing that was written is kept in any other place.
    pub(super) async fn keep(&self, state: &AppState, posted: &Posted) -> Result<Stored, NotKept> {
        let (code, mailbox) = self.new_mailbox().await?;
        let routing = posted.answers.routing(posted.lang);
        let contents = Contents::new(&mailbox, posted.answers.payload());
        let envelope = Envelope::seal(&contents.to_plaintext(), routing, &self.0.recipients)?;
        let submission = Submission::new(routing, mailbox.registration(), envelope);
        let received_at = state.now();
        let read_by = read_by(state.promise(), received_at, routing.urgent);
        let report = NewReport {
            idempotency_key: IdempotencyKey::generate()?,
            body_digest: Sha256::digest(submission.to_body()).into(),
            received_at,
            read_by,
            submission,
        };
        match state.store().keep(report).await? {
            Kept::First(receipt) => Ok(Stored {
                reference: receipt.reference,
                code,
                read_by,
                contact: ContactPlan::of(&posted.answers),
            }),
            Kept::Again(_) | Kept::Conflict(_) | Kept::MailboxTaken => Err(NotKept::Taken),
        }
    }

    /// A mailbox grown from a new code, off the threads that answer requests.
    async fn new_mailbox(&self) -> Result<(SecretCode, Mailbox), NotKept> {
        let turn = self.0.growing.acquire().await;
        let grown = tokio::task::spawn_blocking(|| {
            let code = SecretCode::generate()?;
            let mailbox = code.mailbox()?;
            Ok((code, mailbox))
        })
        .await;
        drop(turn);
        grown.unwrap_or(Err(NotKept::Task))
    }
}

/// Why a report was not stored. Says nothing of what is in it.
#[derive(Debug, thiserror::Error)]
pub(super) enum NotKept {
    /// No random bytes.
    #[error(transparent)]
    NoRandomness(#[from] report::random::NoRandomness),
    /// Too little memory to grow the mailbox.
    #[error(transparent)]
    NoMemory(#[from] report::code::NoMemory),
    /// It could not be sealed.
    #[error(transparent)]
    Seal(#[from] report::envelope::SealError),
    /// The database did not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A value drawn at random was drawn before.
    #[error("a random value was drawn twice")]
    Taken,
    /// The work was stopped.
    #[error("growing the mailbox was stopped")]
    Task,
}
