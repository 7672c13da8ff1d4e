//! What the care team reads and writes besides the reports themselves.

use jiff::Timestamp;
use report::attachment::FileId;
use report::message::{Direction, Message, Status};
use report::reference::Reference;
use report::wire::MailboxId;

use super::engine::sql;
use super::mailbox::{self, page};
use super::row::Row;
use super::rows::{self, TO_PERSON};
use super::{SqlStore, files};
use crate::store::{
    Correspondence, Listed, Opening, Pending, StoreError, StoredMessage, StoredReport, TeamStore,
    WithdrawnReport, Worker,
};

impl SqlStore {
    /// Every report: urgent ones first, then by age, oldest first.
    pub async fn list(&self) -> Result<Vec<Listed>, StoreError> {
        sql(concat!(
            "SELECT ",
            rows::listed_columns!(),
            " FROM reports AS r ORDER BY r.urgent DESC, r.received_at, r.id"
        ))
        .rows(&self.readers)
        .await?
        .iter()
        .map(rows::listed)
        .collect()
    }

    /// The report of this name.
    pub async fn find(&self, reference: Reference) -> Result<Option<StoredReport>, StoreError> {
        sql(concat!(
            "SELECT ",
            rows::listed_columns!(),
            ", r.envelope FROM reports AS r WHERE r.reference = $1"
        ))
        .bind(reference.to_string().as_str())
        .row(&self.readers)
        .await?
        .as_ref()
        .map(rows::stored)
        .transpose()
    }

    /// The mailbox of the report of this name.
    pub async fn mailbox_of(&self, reference: Reference) -> Result<Option<MailboxId>, StoreError> {
        sql("SELECT mailbox_id FROM reports WHERE reference = $1")
            .bind(reference.to_string().as_str())
            .row(&self.readers)
            .await?
            .map(|row| row.bytes("mailbox_id").map(MailboxId))
            .transpose()
    }

    /// What came in and went out after the report of this name: one page, after the first so many
    /// messages.
    pub async fn correspondence(
        &self,
        reference: Reference,
        after: u32,
    ) -> Result<Option<Correspondence>, StoreError> {
        let mut transaction = self.readers.begin().await?;
        let row = sql("SELECT id, mailbox_id FROM reports WHERE reference = $1")
            .bind(reference.to_string().as_str())
            .row(&mut transaction)
            .await?;
        let Some(row) = row else {
            return Ok(None);
        };
        let report = row.integer("id")?;
        let page = page::after(&mut transaction, report, after).await?;
        let messages = page.rows.iter().map(stored_message);
        Ok(Some(Correspondence {
            mailbox: MailboxId(row.bytes("mailbox_id")?),
            messages: messages.collect::<Result<_, _>>()?,
            more: page.more,
            files: files::of(&mut transaction, report).await?,
        }))
    }

    /// Keeps a message to the person for good, and the status that it sets. Answers whether it was
    /// stored: not when another has its number, or the report was withdrawn.
    pub async fn reply(
        &self,
        mailbox: MailboxId,
        message: &Message,
        status: Status,
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        let place = message.position();
        let mut transaction = self.pool.begin().await?;
        let Some(report) = mailbox::hold(&mut transaction, mailbox).await? else {
            return Ok(false);
        };
        let next = mailbox::next(&mut transaction, report, TO_PERSON).await?;
        if place.direction != Direction::ToPerson || place.sequence != next {
            return Ok(false);
        }
        mailbox::insert(&mut transaction, report, message, TO_PERSON, at).await?;
        sql("UPDATE reports SET status = $1, status_since = $2 WHERE id = $3")
            .bind(status.code())
            .bind(at)
            .bind(report)
            .execute(&mut transaction)
            .await?;
        transaction.commit().await?;
        Ok(true)
    }

    /// The whole sealed file; nothing while pieces are missing.
    pub async fn sealed_file(
        &self,
        mailbox: MailboxId,
        file: FileId,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let mut transaction = self.readers.begin().await?;
        let found = files::find(&mut transaction, mailbox, file).await?;
        let Some((row, _)) = found.filter(|(_, progress)| progress.finished_at.is_some()) else {
            return Ok(None);
        };
        let pieces = sql("SELECT sealed FROM pieces WHERE file = $1 ORDER BY number")
            .bind(row)
            .rows(&mut transaction)
            .await?;
        let mut sealed = Vec::new();
        for piece in &pieces {
            sealed.extend_from_slice(piece.blob("sealed")?);
        }
        Ok(Some(sealed))
    }

    /// What is left of every report that was withdrawn, the latest last.
    pub async fn withdrawn(&self) -> Result<Vec<WithdrawnReport>, StoreError> {
        sql("SELECT reference, received_at, withdrawn_at FROM withdrawn ORDER BY withdrawn_at, id")
            .rows(&self.readers)
            .await?
            .iter()
            .map(|row| {
                Ok(WithdrawnReport {
                    reference: row.reference()?,
                    received_at: row.moment("received_at")?,
                    withdrawn_at: row.moment("withdrawn_at")?,
                })
            })
            .collect()
    }
}

impl TeamStore for SqlStore {
    fn list(&self) -> Pending<'_, Vec<Listed>> {
        Box::pin(Self::list(self))
    }

    fn find(&self, reference: Reference) -> Pending<'_, Option<StoredReport>> {
        Box::pin(Self::find(self, reference))
    }

    fn mailbox_of(&self, reference: Reference) -> Pending<'_, Option<MailboxId>> {
        Box::pin(Self::mailbox_of(self, reference))
    }

    fn correspondence(
        &self,
        reference: Reference,
        after: u32,
    ) -> Pending<'_, Option<Correspondence>> {
        Box::pin(Self::correspondence(self, reference, after))
    }

    fn reply<'a>(
        &'a self,
        mailbox: MailboxId,
        message: &'a Message,
        status: Status,
        at: Timestamp,
    ) -> Pending<'a, bool> {
        Box::pin(Self::reply(self, mailbox, message, status, at))
    }

    fn sealed_file(&self, mailbox: MailboxId, file: FileId) -> Pending<'_, Option<Vec<u8>>> {
        Box::pin(Self::sealed_file(self, mailbox, file))
    }

    fn withdrawn(&self) -> Pending<'_, Vec<WithdrawnReport>> {
        Box::pin(Self::withdrawn(self))
    }

    fn add_worker(&self, name: String, token_hash: [u8; 32], at: Timestamp) -> Pending<'_, bool> {
        Box::pin(self.insert_worker(name, token_hash, at))
    }

    fn workers(&self) -> Pending<'_, Vec<Worker>> {
        Box::pin(self.every_worker())
    }

    fn worker_by_token(&self, token_hash: [u8; 32]) -> Pending<'_, Option<Worker>> {
        Box::pin(self.holder_of(token_hash))
    }

    fn revoke_worker(&self, name: String, at: Timestamp) -> Pending<'_, bool> {
        Box::pin(self.revoke(name, at))
    }

    fn note_opening(&self, opening: Opening) -> Pending<'_, ()> {
        Box::pin(self.insert_opening(opening))
    }

    fn openings(&self, of: Option<Reference>) -> Pending<'_, Vec<Opening>> {
        Box::pin(self.openings_of(of))
    }
}

fn stored_message(row: &Row) -> Result<StoredMessage, StoreError> {
    let sealed = row.blob_or_none("sealed")?;
    Ok(StoredMessage {
        direction: rows::direction(row)?,
        sequence: rows::sequence(row)?,
        at: row.moment("stored_at")?,
        message: sealed
            .map(|bytes| Message::parse(bytes.to_vec()).map_err(|_| StoreError::Damaged("sealed")))
            .transpose()?,
    })
}
