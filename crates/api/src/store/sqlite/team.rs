//! What the care team reads and writes besides the reports themselves.

use jiff::Timestamp;
use report::attachment::FileId;
use report::message::{Direction, Message, Status};
use report::reference::Reference;
use report::wire::MailboxId;
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;

use super::mailbox::{self, BEGIN};
use super::rows::{self, TO_PERSON};
use super::{SqliteStore, files};
use crate::store::{Correspondence, StoreError, StoredMessage, WithdrawnReport};

impl SqliteStore {
    /// Everything that came in and went out after the report of this name.
    pub async fn correspondence(
        &self,
        reference: Reference,
    ) -> Result<Option<Correspondence>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let row = sqlx::query("SELECT id, mailbox_id FROM reports WHERE reference = ?")
            .bind(reference.to_string())
            .fetch_optional(&mut *transaction)
            .await?;
        let Some(row) = row else {
            return Ok(None);
        };
        let report = row.try_get("id")?;
        Ok(Some(Correspondence {
            mailbox: MailboxId(rows::bytes(&row, "mailbox_id")?),
            messages: mailbox::messages(&mut transaction, report)
                .await?
                .iter()
                .map(stored_message)
                .collect::<Result<_, _>>()?,
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
        let place = message.place();
        let mut transaction = self.pool.begin_with(BEGIN).await?;
        let Some(report) = mailbox::report_of(&mut transaction, mailbox).await? else {
            return Ok(false);
        };
        let next = mailbox::next(&mut transaction, report, TO_PERSON).await?;
        if place.direction != Direction::ToPerson || place.sequence != next {
            return Ok(false);
        }
        mailbox::insert(&mut transaction, report, message, TO_PERSON, at).await?;
        sqlx::query("UPDATE reports SET status = ?, status_since = ? WHERE id = ?")
            .bind(status.code())
            .bind(at.as_second())
            .bind(report)
            .execute(&mut *transaction)
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
        let mut transaction = self.pool.begin().await?;
        let found = files::find(&mut transaction, mailbox, file).await?;
        let Some((row, _)) = found.filter(|(_, progress)| progress.finished_at.is_some()) else {
            return Ok(None);
        };
        let pieces = sqlx::query("SELECT sealed FROM pieces WHERE file = ? ORDER BY number")
            .bind(row)
            .fetch_all(&mut *transaction)
            .await?;
        let mut sealed = Vec::new();
        for piece in &pieces {
            sealed.extend_from_slice(piece.try_get("sealed")?);
        }
        Ok(Some(sealed))
    }

    /// What is left of every report that was withdrawn, the latest last.
    pub async fn withdrawn(&self) -> Result<Vec<WithdrawnReport>, StoreError> {
        sqlx::query(
            "SELECT reference, received_at, withdrawn_at FROM withdrawn ORDER BY withdrawn_at, id",
        )
        .fetch_all(&self.pool)
        .await?
        .iter()
        .map(|row| {
            Ok(WithdrawnReport {
                reference: rows::reference(row)?,
                received_at: rows::moment(row, "received_at")?,
                withdrawn_at: rows::moment(row, "withdrawn_at")?,
            })
        })
        .collect()
    }
}

fn stored_message(row: &SqliteRow) -> Result<StoredMessage, StoreError> {
    let sealed: Option<Vec<u8>> = row.try_get("sealed")?;
    Ok(StoredMessage {
        direction: rows::direction(row)?,
        sequence: rows::sequence(row)?,
        at: rows::moment(row, "stored_at")?,
        message: sealed
            .map(|bytes| Message::parse(bytes).map_err(|_| StoreError::Damaged("sealed")))
            .transpose()?,
    })
}
