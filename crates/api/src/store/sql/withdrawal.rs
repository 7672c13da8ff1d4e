//! Takes a report out of the database, and leaves its name and times.

use jiff::Timestamp;
use report::wire::{MailboxId, Withdrawal};

use super::engine::{Pool, Transaction, sql};
use super::mailbox::hold;
use super::{SqlStore, outbox, rows};
use crate::store::StoreError;
use crate::store::ledger::Deleted;
use crate::store::outbox::{EventKind, NewEvent};

impl SqlStore {
    pub(super) async fn withdraw_of(
        &self,
        mailbox: MailboxId,
        at: Timestamp,
    ) -> Result<Option<Withdrawal>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let Some(report) = hold(&mut transaction, mailbox).await? else {
            return trace(&mut transaction, mailbox).await;
        };
        let left = sql(
            "INSERT INTO withdrawn (reference, received_at, read_by, withdrawn_at,
                 idempotency_key, mailbox_id, mailbox_token_hash)
             SELECT reference, received_at, read_by, $1, idempotency_key, mailbox_id,
                 mailbox_token_hash
             FROM reports WHERE id = $2 RETURNING reference, received_at",
        )
        .bind(at)
        .bind(report)
        .row(&mut transaction)
        .await?
        .ok_or(StoreError::Damaged("reports"))?;
        // Messages, files and their pieces go with it.
        sql("DELETE FROM reports WHERE id = $1")
            .bind(report)
            .execute(&mut transaction)
            .await?;
        if self.tells {
            let times = [
                ("received_at", left.moment("received_at")?),
                ("withdrawn_at", at),
            ];
            let event = NewEvent::new(EventKind::ReportWithdrawn, at, left.reference()?, &times)?;
            outbox::insert(&mut transaction, &event).await?;
        }
        let trace = trace(&mut transaction, mailbox).await?;
        self.note_deletion(mailbox, Deleted::Report(at)).await?;
        transaction.commit().await?;
        self.overwrite_deleted().await;
        Ok(trace)
    }

    /// Has what was deleted overwritten wherever the database still has it: free pages leave the
    /// file, and the write-ahead log is emptied, for which readers wait a moment. While another
    /// process reads, the latter can fail; the next deletion, or closing, makes up for it. `PostgreSQL` does this by itself, later.
    pub(super) async fn overwrite_deleted(&self) {
        if matches!(self.pool, Pool::Postgres(_)) {
            return;
        }
        let _paused = self.readers.paused().await;
        for statement in [
            "PRAGMA incremental_vacuum",
            "PRAGMA wal_checkpoint(TRUNCATE)",
        ] {
            if let Err(error) = sql(statement).rows(&self.pool).await {
                tracing::warn!(%error, "what was deleted could not be overwritten yet");
            }
        }
    }
}

/// What is left of a report that was withdrawn.
pub(super) async fn trace(
    connection: &mut Transaction,
    mailbox: MailboxId,
) -> Result<Option<Withdrawal>, StoreError> {
    let row =
        sql("SELECT reference, received_at, withdrawn_at FROM withdrawn WHERE mailbox_id = $1")
            .bind(&mailbox.0)
            .row(connection)
            .await?;
    row.map(|row| {
        let received_at = row.moment("received_at")?;
        let withdrawn_at = row.moment("withdrawn_at")?;
        Ok(Withdrawal {
            reference: row.reference()?,
            received_at: rows::utc(received_at, "received_at")?,
            withdrawn_at: rows::utc(withdrawn_at, "withdrawn_at")?,
        })
    })
    .transpose()
}
