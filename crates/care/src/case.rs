//! One report with everything that belongs to it, opened with the private key.

use anyhow::{Context as _, Result, bail};
use api::store::{Act, Correspondence, ListedReport};
use locale::Key;
use report::attachment::Attachment;
use report::contents::Contents;
use report::message::{Direction, Message, MessageContent, Note, Sequence};
use report::reference::Reference;
use report::wire::MailboxId;

use crate::backend::CaseBackend;
use crate::escape::escape;
use crate::keyring::Keyring;
use crate::language::lang;

/// A report that was opened.
pub(crate) struct Case {
    pub(crate) listed: ListedReport,
    pub(crate) contents: Contents,
    pub(crate) correspondence: Correspondence,
}

impl Case {
    /// Fetches a report and opens it; the opening log gets `act`.
    pub(crate) async fn open(
        backend: &CaseBackend,
        reference: Reference,
        act: Act,
        keys: &Keyring,
    ) -> Result<Self> {
        let (report, correspondence) = backend.fetch(reference, act).await?;
        let plaintext = keys.open(&report.envelope, report.listed.routing)?;
        let contents = Contents::from_plaintext(&plaintext)?;
        if contents.mailbox.id != correspondence.mailbox.0 {
            bail!(lang().text(Key::CareOtherMailbox));
        }
        Ok(Self {
            listed: report.listed,
            contents,
            correspondence,
        })
    }

    pub(crate) fn mailbox(&self) -> MailboxId {
        self.correspondence.mailbox
    }

    /// Opens the message with this number.
    pub(crate) fn read<L: MessageContent>(
        &self,
        message: &Message,
        sequence: Sequence,
    ) -> Result<L> {
        Ok(message.open(sequence, self.mailbox(), &self.contents.mailbox.key)?)
    }

    /// What the person added, as far as it opens, in order.
    pub(crate) fn notes(&self) -> impl Iterator<Item = Note> {
        let stored = self.correspondence.messages.iter();
        stored
            .filter(|stored| stored.direction == Direction::ToTeam)
            .filter_map(|stored| {
                self.read::<Note>(stored.message.as_ref()?, stored.sequence)
                    .ok()
            })
    }

    /// The files whose keys are in the report or a message, in that order, each once.
    pub(crate) fn attachments(&self) -> Vec<Attachment> {
        let mut known: Vec<Attachment> = Vec::new();
        let in_report = self.contents.files.iter().cloned();
        for attachment in in_report.chain(self.notes().flat_map(|note| note.files)) {
            if known.iter().all(|earlier| earlier.id() != attachment.id()) {
                known.push(attachment);
            }
        }
        known
    }
}

/// Parses a reference as people write it.
pub(crate) fn reference(text: &str) -> Result<Reference> {
    text.parse().with_context(|| escape(text))
}
