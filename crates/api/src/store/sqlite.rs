//! One `SQLite` file, written by one connection.

mod connect;
mod rows;

use std::path::Path;

use report::random::NoRandomness;
use report::reference::Reference;
use sqlx::SqlitePool;
use sqlx::sqlite::SqliteRow;

use super::{Kept, Listed, NewReport, Pending, Store, StoreError, StoredReport};

/// With a thousand million references a second draw is rare, and a tenth means that something
/// else is wrong.
const DRAWS: usize = 10;

/// Reports in a `SQLite` file. Clones share its connection.
#[derive(Clone)]
pub struct SqliteStore {
    pool: SqlitePool,
}

impl SqliteStore {
    /// Opens the file to write in it, makes it when it is not there, and brings its tables up to
    /// date.
    pub async fn open(path: &Path) -> Result<Self, StoreError> {
        connect::to_write(path).await.map(|pool| Self { pool })
    }

    /// Opens an existing file to read from it, which may be in use by another process.
    pub async fn open_to_read(path: &Path) -> Result<Self, StoreError> {
        connect::to_read(path).await.map(|pool| Self { pool })
    }

    /// Every report: urgent ones first, then by age, oldest first.
    pub async fn list(&self) -> Result<Vec<Listed>, StoreError> {
        sqlx::query(
            "SELECT reference, received_at, read_by, form, lang, urgent, under18, awaits_reply
             FROM reports ORDER BY urgent DESC, received_at, id",
        )
        .fetch_all(&self.pool)
        .await?
        .iter()
        .map(rows::listed)
        .collect()
    }

    /// The report of this name.
    pub async fn find(&self, reference: Reference) -> Result<Option<StoredReport>, StoreError> {
        sqlx::query(
            "SELECT reference, received_at, read_by, form, lang, urgent, under18, awaits_reply,
                    envelope
             FROM reports WHERE reference = ?",
        )
        .bind(reference.to_string())
        .fetch_optional(&self.pool)
        .await?
        .as_ref()
        .map(rows::stored)
        .transpose()
    }

    /// Writes everything into the file itself and closes it.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    async fn keep_named(
        &self,
        report: NewReport,
        mut draw: impl FnMut() -> Result<Reference, NoRandomness>,
    ) -> Result<Kept, StoreError> {
        for _ in 0..DRAWS {
            let reference = draw()?;
            if self.insert(&report, reference).await? {
                let receipt = rows::receipt(reference, report.received_at, report.read_by)?;
                return Ok(Kept::First(receipt));
            }
            if let Some(earlier) = self.earlier(&report).await? {
                return Ok(earlier);
            }
        }
        Err(StoreError::NoReference)
    }

    /// Stores the report unless its key, its mailbox or the reference is taken. One statement is
    /// one transaction: when this answers, the report is on the disk.
    async fn insert(&self, report: &NewReport, reference: Reference) -> Result<bool, StoreError> {
        let routing = &report.submission.routing;
        let mailbox = &report.submission.mailbox;
        let inserted = sqlx::query(
            "INSERT INTO reports (reference, idempotency_key, body_digest, received_at, read_by,
                 form, lang, urgent, under18, awaits_reply,
                 mailbox_id, mailbox_token_hash, envelope)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        )
        .bind(reference.to_string())
        .bind(report.idempotency_key.as_bytes().as_slice())
        .bind(report.body_digest.as_slice())
        .bind(report.received_at.as_second())
        .bind(report.read_by.as_second())
        .bind(i64::from(routing.form))
        .bind(routing.lang.code())
        .bind(routing.urgent)
        .bind(routing.under18)
        .bind(routing.awaits_reply)
        .bind(mailbox.id.0.as_slice())
        .bind(mailbox.token_hash.as_slice())
        .bind(report.submission.envelope.as_bytes())
        .execute(&self.pool)
        .await?;
        Ok(inserted.rows_affected() == 1)
    }

    /// Why the report could not be stored; nothing when only the reference was taken.
    async fn earlier(&self, report: &NewReport) -> Result<Option<Kept>, StoreError> {
        let same_key: Option<SqliteRow> = sqlx::query(
            "SELECT reference, received_at, read_by, body_digest
             FROM reports WHERE idempotency_key = ?",
        )
        .bind(report.idempotency_key.as_bytes().as_slice())
        .fetch_optional(&self.pool)
        .await?;
        if let Some(row) = same_key {
            let receipt = rows::stored_receipt(&row)?;
            return Ok(Some(if rows::body_digest(&row)? == report.body_digest {
                Kept::Again(receipt)
            } else {
                Kept::Conflict(receipt)
            }));
        }
        let same_mailbox = sqlx::query("SELECT 1 FROM reports WHERE mailbox_id = ?")
            .bind(report.submission.mailbox.id.0.as_slice())
            .fetch_optional(&self.pool)
            .await?;
        Ok(same_mailbox.map(|_| Kept::MailboxTaken))
    }
}

impl Store for SqliteStore {
    fn keep(&self, report: NewReport) -> Pending<'_, Kept> {
        Box::pin(self.keep_named(report, Reference::generate))
    }

    fn check_writable(&self) -> Pending<'_, ()> {
        Box::pin(connect::check_writable(&self.pool))
    }
}

#[cfg(test)]
mod tests;
