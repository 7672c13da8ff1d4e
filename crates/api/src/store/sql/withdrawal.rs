//! Withdraws a report: deletes it, and leaves its name and times.

use jiff::Timestamp;
use report::wire::{MailboxId, Withdrawal};

use super::engine::sql;
use super::report_lock::lock_report;
use super::{SqlStore, outbox, withdrawal_rows};
use crate::store::StoreError;
use crate::store::deletion_log::Deleted;
use crate::store::outbox::{EventKind, NewEvent};

impl SqlStore {
    /// Deletes the report with everything that belongs to it, except a trace without words.
    pub async fn withdraw(
        &self,
        mailbox: MailboxId,
        at: Timestamp,
    ) -> Result<Option<Withdrawal>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let Some(report) = lock_report(&mut transaction, mailbox).await? else {
            return withdrawal_rows::withdrawal(&mut transaction, mailbox).await;
        };
        let row = sql(
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
        // Messages, files and pieces are deleted with it.
        sql("DELETE FROM reports WHERE id = $1")
            .bind(report)
            .execute(&mut transaction)
            .await?;
        if self.outbox_enabled {
            let times = [
                ("received_at", row.timestamp("received_at")?),
                ("withdrawn_at", at),
            ];
            let event = NewEvent::new(EventKind::ReportWithdrawn, at, row.reference()?, &times)?;
            outbox::insert_event(&mut transaction, &event).await?;
        }
        let withdrawal = withdrawal_rows::withdrawal(&mut transaction, mailbox).await?;
        self.log_deletion(mailbox, Deleted::Report(at)).await?;
        transaction.commit().await?;
        self.overwrite_deleted().await;
        Ok(withdrawal)
    }
}
