//! Stores a report once, however often it is sent and to whichever process.

use std::sync::Arc;

use report::random::NoRandomness;
use report::reference::Reference;

use super::engine::{Pool, sql};
use super::report_row::ReportRow;
use super::{SqlStore, decode};
use crate::store::{InsertOutcome, NewReport, StoreError};

/// Most references drawn for one report. With a thousand million references a second draw is rare,
/// and ten that are taken mean that something else is wrong.
const MAX_DRAWS: usize = 10;

impl SqlStore {
    /// Stores a report durably under a new reference. Answers only when it would survive a power
    /// cut.
    pub async fn insert_report(&self, report: NewReport) -> Result<InsertOutcome, StoreError> {
        self.insert_report_with(report, Reference::generate).await
    }

    /// The same with references from `draw`, so that a test can have one drawn twice.
    pub(super) async fn insert_report_with(
        &self,
        report: NewReport,
        mut draw: impl FnMut() -> Result<Reference, NoRandomness>,
    ) -> Result<InsertOutcome, StoreError> {
        let report = Arc::new(report);
        for _ in 0..MAX_DRAWS {
            let reference = draw()?;
            let row = ReportRow {
                report: Arc::clone(&report),
                reference,
                outbox_enabled: self.outbox_enabled,
            };
            if self.insert_row(row).await? {
                let receipt = decode::receipt(reference, report.received_at, report.read_by)?;
                return Ok(InsertOutcome::Created(receipt));
            }
            if let Some(earlier) = self.conflicting_report(&report).await? {
                return Ok(earlier);
            }
        }
        Err(StoreError::NoReference)
    }

    /// Commits the row unless its key, its mailbox or its reference is taken. When this answers
    /// `true`, the report is on the disk.
    async fn insert_row(&self, row: ReportRow) -> Result<bool, StoreError> {
        if let Pool::Sqlite(_) = self.pool {
            return self.write_batch.insert(&self.pool, row).await;
        }
        let mut transaction = self.pool.begin().await?;
        let inserted = row.insert(&mut transaction).await?;
        // Checked after the insert: a withdrawal that was under way has ended by then.
        if !inserted || row.is_withdrawn(&mut transaction).await? {
            return Ok(false);
        }
        transaction.commit().await?;
        Ok(true)
    }

    /// Why the report could not be stored; `None` when only the reference was taken.
    async fn conflicting_report(
        &self,
        report: &NewReport,
    ) -> Result<Option<InsertOutcome>, StoreError> {
        let same_key = sql("SELECT reference, received_at, read_by, body_digest
             FROM reports WHERE idempotency_key = $1")
        .bind(report.idempotency_key.as_bytes())
        .row(&self.readers)
        .await?;
        if let Some(row) = same_key {
            let receipt = decode::stored_receipt(&row)?;
            let same_body = row.bytes("body_digest")? == report.body_digest;
            return Ok(Some(if same_body {
                InsertOutcome::Replayed(receipt)
            } else {
                InsertOutcome::Conflict(receipt)
            }));
        }
        // A late retry of a report that was withdrawn gets its receipt, and nothing is stored.
        let withdrawn =
            sql("SELECT reference, received_at, read_by FROM withdrawn WHERE idempotency_key = $1")
                .bind(report.idempotency_key.as_bytes())
                .row(&self.readers)
                .await?;
        if let Some(row) = withdrawn {
            return Ok(Some(InsertOutcome::Replayed(decode::stored_receipt(&row)?)));
        }
        let taken = self.token_hash(report.submission.mailbox.id).await?;
        Ok(taken.map(|_| InsertOutcome::MailboxTaken))
    }
}
