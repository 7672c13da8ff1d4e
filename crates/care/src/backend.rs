//! The backend that reports are read from and replies are written to: the care listener of the
//! reporting API, or its database on the same machine.

mod arguments;
mod client;
mod token;

use anyhow::{Result, bail};
use api::care::wire::OpinionList;
use api::store::{
    Act, Correspondence, ListedReport, MailboxLookup, NewNote, NoteOutcome, Opening, SqlStore,
    StoredKeeper, StoredReport, WithdrawnReport,
};
use jiff::Timestamp;
use locale::{Key, message};
use report::attachment::FileId;
use report::message::{Message, Status};
use report::reference::Reference;
use report::wire::MailboxId;

use self::client::Client;
use crate::language::lang;
use crate::local_time::local_time;

pub(crate) use arguments::BackendArguments;

/// Access to the reports. Every open or change is written to the opening log first, by the listener
/// or here.
pub(crate) enum CaseBackend {
    /// Through the care listener.
    Listener(Client),
    /// In the database itself.
    Database {
        store: SqlStore,
        /// The name in the opening log.
        worker: String,
    },
}

/// What a message to the person does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReplyKind {
    /// It says something.
    Words,
    /// It only sets the status.
    Status,
    /// It only notes something; what the person wrote stays new.
    Record,
}

impl CaseBackend {
    /// Every report, urgent ones first, then by age; and what is left of withdrawn ones.
    pub(crate) async fn list(&self) -> Result<(Vec<ListedReport>, Vec<WithdrawnReport>)> {
        match self {
            Self::Listener(client) => client.list().await,
            Self::Database { store, .. } => Ok((
                store.list_reports().await?,
                store.withdrawn_reports().await?,
            )),
        }
    }

    /// A sealed report with all its messages, logged as opened or exported. The error says in one
    /// line why there is no such report.
    pub(crate) async fn fetch(
        &self,
        reference: Reference,
        act: Act,
    ) -> Result<(StoredReport, Correspondence)> {
        let Some((report, mut correspondence)) = self.page(reference, act, 0).await? else {
            return self.missing(reference).await;
        };
        while correspondence.more {
            let known = std::mem::take(&mut correspondence.messages);
            let notes = std::mem::take(&mut correspondence.notes);
            let after = known.len().try_into()?;
            let Some((_, next)) = self.page(reference, act, after).await? else {
                return self.missing(reference).await;
            };
            if next.messages.is_empty() {
                bail!(message::care_messages_missing(
                    lang(),
                    &reference.to_string()
                ));
            }
            correspondence = next;
            correspondence.messages.splice(..0, known);
            correspondence.notes = notes;
        }
        Ok((report, correspondence))
    }

    /// The report with one page of its messages, those after the first `after`.
    async fn page(
        &self,
        reference: Reference,
        act: Act,
        after: u32,
    ) -> Result<Option<(StoredReport, Correspondence)>> {
        let store = match self {
            Self::Listener(client) => return client.case_page(reference, act, after).await,
            Self::Database { store, .. } => store,
        };
        let found = store.find_case(reference, after).await?;
        if found.is_some() && after == 0 {
            self.log_opening(reference, None, act).await?;
        }
        Ok(found)
    }

    /// Fails when there is no such report, and says why.
    pub(crate) async fn require(&self, reference: Reference) -> Result<()> {
        let (reports, _) = self.list().await?;
        if reports.iter().any(|report| report.reference == reference) {
            return Ok(());
        }
        self.missing(reference).await
    }

    async fn missing<T>(&self, reference: Reference) -> Result<T> {
        let (_, withdrawn) = self.list().await?;
        match withdrawn.iter().find(|trace| trace.reference == reference) {
            Some(trace) => bail!(message::care_was_withdrawn(
                lang(),
                &local_time(trace.withdrawn_at),
                &reference.to_string()
            )),
            None => bail!(message::care_no_report(lang(), &reference.to_string())),
        }
    }

    /// The whole sealed file; `None` while pieces are missing.
    pub(crate) async fn sealed_file(
        &self,
        reference: Reference,
        mailbox: MailboxId,
        file: FileId,
    ) -> Result<Option<Vec<u8>>> {
        match self {
            Self::Listener(client) => client.file(reference, file).await,
            Self::Database { store, .. } => {
                self.log_opening(reference, Some(file), Act::File).await?;
                Ok(store.sealed_file(mailbox, file).await?)
            }
        }
    }

    /// Stores a sealed message to the person. Answers `false` when another message was stored in
    /// the meantime.
    pub(crate) async fn reply(
        &self,
        reference: Reference,
        mailbox: MailboxId,
        message: &Message,
        (status, kind): (Status, ReplyKind),
    ) -> Result<bool> {
        match self {
            Self::Listener(client) => client.reply(reference, message, status, kind).await,
            Self::Database { store, .. } => {
                let act = match kind {
                    ReplyKind::Words => Act::Reply,
                    ReplyKind::Status | ReplyKind::Record => Act::Status,
                };
                self.log_opening(reference, None, act).await?;
                let now = Timestamp::now();
                Ok(match kind {
                    ReplyKind::Record => {
                        store
                            .insert_silent_reply(mailbox, message, status, now)
                            .await?
                    }
                    ReplyKind::Words | ReplyKind::Status => {
                        store.insert_reply(mailbox, message, status, now).await?
                    }
                })
            }
        }
    }

    /// Stores a note of the team, with who looks after the report from then on.
    pub(crate) async fn note(
        &self,
        reference: Reference,
        mailbox: MailboxId,
        note: NewNote,
    ) -> Result<NoteOutcome> {
        match self {
            Self::Listener(client) => client.note(reference, note).await,
            Self::Database { store, .. } => {
                self.log_opening(reference, None, Act::Note).await?;
                Ok(store.insert_note(mailbox, note, Timestamp::now()).await?)
            }
        }
    }

    /// Who looks after which report, sealed.
    pub(crate) async fn keepers(&self) -> Result<Vec<StoredKeeper>> {
        let mut all: Vec<StoredKeeper> = Vec::new();
        loop {
            let after = all.last().map_or(0, |keeper| keeper.id);
            let next = match self {
                Self::Listener(client) => client.keepers(after).await?,
                Self::Database { store, .. } => store.keepers(after).await?,
            };
            if next.is_empty() {
                return Ok(all);
            }
            all.extend(next);
        }
    }

    /// The public keys of the team. The database does not hold them.
    pub(crate) async fn team_keys(&self) -> Result<Vec<String>> {
        match self {
            Self::Listener(client) => client.team_keys().await,
            Self::Database { .. } => bail!(lang().text(Key::CareTeamKeysOfFile)),
        }
    }

    /// Withdraws a report.
    pub(crate) async fn withdraw(&self, reference: Reference) -> Result<()> {
        match self {
            Self::Listener(client) => client.withdraw(reference).await,
            Self::Database { store, .. } => {
                self.log_opening(reference, None, Act::Withdraw).await?;
                if let MailboxLookup::Found(mailbox) = store.mailbox_of(reference).await? {
                    store.withdraw(mailbox, Timestamp::now()).await?;
                }
                Ok(())
            }
        }
    }

    /// The opening log, oldest first.
    pub(crate) async fn openings(&self) -> Result<Vec<Opening>> {
        match self {
            Self::Listener(client) => client.openings().await,
            Self::Database { store, .. } => Ok(store.openings(None).await?),
        }
    }

    /// Feedback on pages and numbers, with at most 100 sealed words whose id is above `after`.
    pub(crate) async fn opinions(&self, after: i64) -> Result<OpinionList> {
        match self {
            Self::Listener(client) => client.opinions(after).await,
            Self::Database { store, .. } => Ok(OpinionList {
                pages: store.feedback_counts().await?,
                wrong_numbers: store.wrong_numbers().await?,
                words: store.feedback_words(after).await?,
            }),
        }
    }

    /// Closes the database.
    pub(crate) async fn close(self) {
        if let Self::Database { store, .. } = self {
            store.close().await;
        }
    }

    /// Writes to the opening log of the database; the listener does this by itself.
    async fn log_opening(
        &self,
        reference: Reference,
        file: Option<FileId>,
        act: Act,
    ) -> Result<()> {
        if let Self::Database { store, worker } = self {
            let opening = Opening {
                worker: worker.clone(),
                at: Timestamp::now(),
                reference,
                file,
                act,
            };
            store.log_opening(opening).await?;
        }
        Ok(())
    }
}
