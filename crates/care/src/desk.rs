//! Where reports are read from and replies go to.

use std::path::PathBuf;

use anyhow::{Result, bail};
use api::store::{Correspondence, Listed, SqliteStore, Store as _, StoredReport, WithdrawnReport};
use clap::Args;
use jiff::Timestamp;
use report::attachment::FileId;
use report::message::{Message, Status};
use report::reference::Reference;
use report::wire::MailboxId;

use crate::moment::local;

/// Where the reports are.
#[derive(Args)]
pub(crate) struct Place {
    /// The database of the reporting API
    #[arg(long, value_name = "FILE")]
    database: PathBuf,
}

/// The reports, and what the team may do with them.
pub(crate) struct Desk {
    store: SqliteStore,
}

impl Desk {
    /// To look only.
    pub(crate) async fn to_read(place: &Place) -> Result<Self> {
        let store = SqliteStore::open_to_read(&place.database).await?;
        Ok(Self { store })
    }

    /// To write to people as well.
    pub(crate) async fn to_change(place: &Place) -> Result<Self> {
        let store = SqliteStore::open_to_change(&place.database).await?;
        Ok(Self { store })
    }

    /// Every report: urgent ones first, then by age.
    pub(crate) async fn list(&self) -> Result<Vec<Listed>> {
        Ok(self.store.list().await?)
    }

    /// What is left of those that were withdrawn.
    pub(crate) async fn withdrawn(&self) -> Result<Vec<WithdrawnReport>> {
        Ok(self.store.withdrawn().await?)
    }

    /// A report, still sealed, with what came after it; or one line that says why there is none.
    pub(crate) async fn fetch(
        &self,
        reference: Reference,
    ) -> Result<(StoredReport, Correspondence)> {
        let report = self.store.find(reference).await?;
        let correspondence = self.store.correspondence(reference).await?;
        if let (Some(report), Some(correspondence)) = (report, correspondence) {
            return Ok((report, correspondence));
        }
        let withdrawn = self.withdrawn().await?;
        match withdrawn.iter().find(|trace| trace.reference == reference) {
            Some(trace) => bail!(
                "{reference} was withdrawn on {}; nothing of it is kept",
                local(trace.withdrawn_at)
            ),
            None => bail!("no report has the reference {reference}; `care list` shows every one"),
        }
    }

    /// Fails, and says why, when there is no such report.
    pub(crate) async fn require(&self, reference: Reference) -> Result<()> {
        self.fetch(reference).await.map(drop)
    }

    /// The whole sealed file; nothing while pieces are missing.
    pub(crate) async fn sealed_file(
        &self,
        mailbox: MailboxId,
        file: FileId,
    ) -> Result<Option<Vec<u8>>> {
        Ok(self.store.sealed_file(mailbox, file).await?)
    }

    /// Keeps a sealed message to the person. Answers whether it could be: not when another was
    /// stored in the meantime.
    pub(crate) async fn reply(
        &self,
        mailbox: MailboxId,
        message: &Message,
        status: Status,
        at: Timestamp,
    ) -> Result<bool> {
        Ok(self.store.reply(mailbox, message, status, at).await?)
    }

    /// Deletes a report and leaves the trace that a withdrawal leaves.
    pub(crate) async fn withdraw(&self, reference: Reference, at: Timestamp) -> Result<()> {
        let (_, correspondence) = self.fetch(reference).await?;
        self.store.withdraw(correspondence.mailbox, at).await?;
        Ok(())
    }

    /// Ends the work.
    pub(crate) async fn close(self) {
        self.store.close().await;
    }
}
