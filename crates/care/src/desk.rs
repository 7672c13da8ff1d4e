//! Where reports are read from and replies go to: the care listener of the reporting API, or its
//! database on the same machine.

mod client;
mod place;
mod token;

use anyhow::{Result, bail};
use api::care::wire::OpinionList;
use api::store::{
    Act, Correspondence, Listed, MailboxLookup, Opening, SqlStore, StoredReport, WithdrawnReport,
};
use jiff::Timestamp;
use report::attachment::FileId;
use report::message::{Message, Status};
use report::reference::Reference;
use report::wire::MailboxId;

use self::client::Client;
use crate::moment::local;

pub(crate) use place::Place;

/// The reports, and what the team may do with them. Everything that is opened or done is noted
/// first, by the listener or here.
pub(crate) enum Desk {
    /// Over the care listener.
    Listener(Client),
    /// In the database itself.
    Database {
        store: SqlStore,
        /// Whom the opening log names.
        worker: String,
    },
}

impl Desk {
    /// Every report: urgent ones first, then by age; and what is left of withdrawn ones.
    pub(crate) async fn list(&self) -> Result<(Vec<Listed>, Vec<WithdrawnReport>)> {
        match self {
            Self::Listener(client) => client.list().await,
            Self::Database { store, .. } => Ok((
                store.list_reports().await?,
                store.withdrawn_reports().await?,
            )),
        }
    }

    /// A report, still sealed, with what came after it; or one line that says why there is none.
    /// The log says that it was opened, or exported.
    pub(crate) async fn fetch(
        &self,
        reference: Reference,
        act: Act,
    ) -> Result<(StoredReport, Correspondence)> {
        let Some((report, mut correspondence)) = self.page(reference, act, 0).await? else {
            return self.tell_missing(reference).await;
        };
        while correspondence.more {
            let known = std::mem::take(&mut correspondence.messages);
            let after = known.len().try_into()?;
            let Some((_, next)) = self.page(reference, act, after).await? else {
                return self.tell_missing(reference).await;
            };
            if next.messages.is_empty() {
                bail!("messages of {reference} are missing; try again");
            }
            correspondence = next;
            correspondence.messages.splice(..0, known);
        }
        Ok((report, correspondence))
    }

    /// The report with the messages that follow the first so many, as far as one answer holds them.
    async fn page(
        &self,
        reference: Reference,
        act: Act,
        after: u32,
    ) -> Result<Option<(StoredReport, Correspondence)>> {
        let store = match self {
            Self::Listener(client) => return client.fetch(reference, act, after).await,
            Self::Database { store, .. } => store,
        };
        let found = store.find_case(reference, after).await?;
        if found.is_some() && after == 0 {
            self.note(reference, None, act).await?;
        }
        Ok(found)
    }

    /// Fails, and says why, when there is no such report.
    pub(crate) async fn require(&self, reference: Reference) -> Result<()> {
        let (reports, _) = self.list().await?;
        if reports.iter().any(|report| report.reference == reference) {
            return Ok(());
        }
        self.tell_missing(reference).await
    }

    async fn tell_missing<T>(&self, reference: Reference) -> Result<T> {
        let (_, withdrawn) = self.list().await?;
        match withdrawn.iter().find(|trace| trace.reference == reference) {
            Some(trace) => bail!(
                "{reference} was withdrawn on {}; nothing of it is kept",
                local(trace.withdrawn_at)
            ),
            None => bail!("no report has the reference {reference}; `care list` shows every one"),
        }
    }

    /// The whole sealed file; nothing while pieces are missing.
    pub(crate) async fn sealed_file(
        &self,
        reference: Reference,
        mailbox: MailboxId,
        file: FileId,
    ) -> Result<Option<Vec<u8>>> {
        match self {
            Self::Listener(client) => client.file(reference, file).await,
            Self::Database { store, .. } => {
                self.note(reference, Some(file), Act::File).await?;
                Ok(store.sealed_file(mailbox, file).await?)
            }
        }
    }

    /// Keeps a sealed message to the person, which says something or only sets the status. Answers
    /// whether it could be: not when another was stored in the meantime.
    pub(crate) async fn reply(
        &self,
        reference: Reference,
        mailbox: MailboxId,
        message: &Message,
        (status, wordless): (Status, bool),
    ) -> Result<bool> {
        match self {
            Self::Listener(client) => client.reply(reference, message, status, wordless).await,
            Self::Database { store, .. } => {
                let act = if wordless { Act::Status } else { Act::Reply };
                self.note(reference, None, act).await?;
                let now = Timestamp::now();
                Ok(store.insert_reply(mailbox, message, status, now).await?)
            }
        }
    }

    /// Deletes a report and leaves the trace that a withdrawal leaves.
    pub(crate) async fn withdraw(&self, reference: Reference) -> Result<()> {
        match self {
            Self::Listener(client) => client.withdraw(reference).await,
            Self::Database { store, .. } => {
                self.note(reference, None, Act::Withdraw).await?;
                if let MailboxLookup::Found(mailbox) = store.mailbox_of(reference).await? {
                    store.withdraw(mailbox, Timestamp::now()).await?;
                }
                Ok(())
            }
        }
    }

    /// Who opened what, and when, oldest first.
    pub(crate) async fn openings(&self) -> Result<Vec<Opening>> {
        match self {
            Self::Listener(client) => client.openings().await,
            Self::Database { store, .. } => Ok(store.openings(None).await?),
        }
    }

    /// What readers said of pages and numbers, with sealed words that came after those with this id.
    pub(crate) async fn opinions(&self, after: i64) -> Result<OpinionList> {
        match self {
            Self::Listener(client) => client.opinions(after).await,
            Self::Database { store, .. } => Ok(OpinionList::new(
                store.feedback_counts().await?,
                store.feedback_words(after).await?,
                store.wrong_numbers().await?,
            )),
        }
    }

    /// Ends the work.
    pub(crate) async fn close(self) {
        if let Self::Database { store, .. } = self {
            store.close().await;
        }
    }

    /// Notes what is about to be done in the database itself.
    async fn note(&self, reference: Reference, file: Option<FileId>, act: Act) -> Result<()> {
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
