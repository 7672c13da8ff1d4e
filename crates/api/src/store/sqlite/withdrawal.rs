//! Takes a report out of the database, and leaves its name and times.

use jiff::Timestamp;
use report::wire::{MailboxId, Withdrawal};
use sqlx::SqliteConnection;

use super::mailbox::BEGIN;
use super::{SqliteStore, rows};
use crate::store::StoreError;

impl SqliteStore {
    pub(super) async fn withdraw_of(
        &self,
        mailbox: MailboxId,
        at: Timestamp,
    ) -> Result<Option<Withdrawal>, StoreError> {
        let mut transaction = self.pool.begin_with(BEGIN).await?;
        sqlx::query(
            "INSERT INTO withdrawn (reference, received_at, read_by, withdrawn_at,
                 idempotency_key, mailbox_id, mailbox_token_hash)
             SELECT reference, received_at, read_by, ?, idempotency_key, mailbox_id,
                 mailbox_token_hash
             FROM reports WHERE mailbox_id = ?",
        )
        .bind(at.as_second())
        .bind(mailbox.0.as_slice())
        .execute(&mut *transaction)
        .await?;
        // Messages, files and their pieces go with it.
        sqlx::query("DELETE FROM reports WHERE mailbox_id = ?")
            .bind(mailbox.0.as_slice())
            .execute(&mut *transaction)
            .await?;
        let trace = trace(&mut transaction, mailbox).await?;
        transaction.commit().await?;
        self.empty_log().await;
        Ok(trace)
    }

    /// Empties the write-ahead log, which still holds what was deleted from the file. While another
    /// process reads, this can fail; the next deletion, or closing, makes up for it.
    pub(super) async fn empty_log(&self) {
        let emptied = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)")
            .execute(&self.pool)
            .await;
        if let Err(error) = emptied {
            tracing::warn!(%error, "the write-ahead log could not be emptied after a deletion");
        }
    }
}

/// What is left of a report that was withdrawn.
pub(super) async fn trace(
    connection: &mut SqliteConnection,
    mailbox: MailboxId,
) -> Result<Option<Withdrawal>, StoreError> {
    let row = sqlx::query(
        "SELECT reference, received_at, withdrawn_at FROM withdrawn WHERE mailbox_id = ?",
    )
    .bind(mailbox.0.as_slice())
    .fetch_optional(connection)
    .await?;
    row.map(|row| {
        let received_at = rows::moment(&row, "received_at")?;
        let withdrawn_at = rows::moment(&row, "withdrawn_at")?;
        Ok(Withdrawal {
            reference: rows::reference(&row)?,
            received_at: rows::utc(received_at, "received_at")?,
            withdrawn_at: rows::utc(withdrawn_at, "withdrawn_at")?,
        })
    })
    .transpose()
}
