//! One `SQLite` file, written by one connection.

mod connect;
mod files;
mod mailbox;
mod rows;
mod team;
mod withdrawal;

use std::path::Path;

use jiff::Timestamp;
use report::attachment::FileId;
use report::message::{Message, Sequence};
use report::random::NoRandomness;
use report::reference::Reference;
use report::wire::{FileAnnouncement, FileProgress, MailboxId, MailboxView, UtcTime, Withdrawal};
use sqlx::SqlitePool;
use sqlx::sqlite::SqliteRow;

use super::{
    Announced, Appended, Deletion, Kept, Listed, NewReport, Pending, Piece, Posted, Store,
    StoreError, StoredReport,
};

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

    /// Opens an existing file to read and change what is in it, which may be in use by another
    /// process. It is neither made nor brought up to date.
    pub async fn open_to_change(path: &Path) -> Result<Self, StoreError> {
        connect::to_change(path).await.map(|pool| Self { pool })
    }

    /// Every report: urgent ones first, then by age, oldest first.
    pub async fn list(&self) -> Result<Vec<Listed>, StoreError> {
        sqlx::query(concat!(
            "SELECT ",
            rows::listed_columns!(),
            " FROM reports AS r ORDER BY r.urgent DESC, r.received_at, r.id"
        ))
        .fetch_all(&self.pool)
        .await?
        .iter()
        .map(rows::listed)
        .collect()
    }

    /// The report of this name.
    pub async fn find(&self, reference: Reference) -> Result<Option<StoredReport>, StoreError> {
        sqlx::query(concat!(
            "SELECT ",
            rows::listed_columns!(),
            ", r.envelope FROM reports AS r WHERE r.reference = ?"
        ))
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
             SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13
             WHERE NOT EXISTS (SELECT 1 FROM withdrawn
                 WHERE reference = ?1 OR idempotency_key = ?2 OR mailbox_id = ?11)
             ON CONFLICT DO NOTHING",
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
        // A belated attempt of a report that was withdrawn gets its receipt and stores nothing.
        let withdrawn: Option<SqliteRow> = sqlx::query(
            "SELECT reference, received_at, read_by FROM withdrawn WHERE idempotency_key = ?",
        )
        .bind(report.idempotency_key.as_bytes().as_slice())
        .fetch_optional(&self.pool)
        .await?;
        if let Some(row) = withdrawn {
            return Ok(Some(Kept::Again(rows::stored_receipt(&row)?)));
        }
        let taken = self.token_hash_of(report.submission.mailbox.id).await?;
        Ok(taken.map(|_| Kept::MailboxTaken))
    }
}

impl Store for SqliteStore {
    fn keep(&self, report: NewReport) -> Pending<'_, Kept> {
        Box::pin(self.keep_named(report, Reference::generate))
    }

    fn token_hash(&self, mailbox: MailboxId) -> Pending<'_, Option<[u8; 32]>> {
        Box::pin(self.token_hash_of(mailbox))
    }

    fn view(&self, mailbox: MailboxId) -> Pending<'_, Option<MailboxView>> {
        Box::pin(self.view_of(mailbox))
    }

    fn post(&self, mailbox: MailboxId, message: Message, at: Timestamp) -> Pending<'_, Posted> {
        Box::pin(self.post_to_team(mailbox, message, at))
    }

    fn delete_reply(&self, mailbox: MailboxId, sequence: Sequence) -> Pending<'_, Deletion> {
        Box::pin(self.delete_reply_of(mailbox, sequence))
    }

    fn stop_contact(&self, mailbox: MailboxId, at: Timestamp) -> Pending<'_, Option<UtcTime>> {
        Box::pin(self.stop_contact_of(mailbox, at))
    }

    fn withdraw(&self, mailbox: MailboxId, at: Timestamp) -> Pending<'_, Option<Withdrawal>> {
        Box::pin(self.withdraw_of(mailbox, at))
    }

    fn announce(
        &self,
        mailbox: MailboxId,
        file: FileAnnouncement,
        at: Timestamp,
    ) -> Pending<'_, Announced> {
        Box::pin(self.announce_in(mailbox, file, at))
    }

    fn progress(&self, mailbox: MailboxId, file: FileId) -> Pending<'_, Option<FileProgress>> {
        Box::pin(self.progress_in(mailbox, file))
    }

    fn append(
        &self,
        mailbox: MailboxId,
        file: FileId,
        piece: Piece,
        at: Timestamp,
    ) -> Pending<'_, Appended> {
        Box::pin(self.append_in(mailbox, file, piece, at))
    }

    fn remove_file(&self, mailbox: MailboxId, file: FileId) -> Pending<'_, Deletion> {
        Box::pin(self.remove_file_in(mailbox, file))
    }

    fn check_writable(&self) -> Pending<'_, ()> {
        Box::pin(connect::check_writable(&self.pool))
    }
}

#[cfg(test)]
mod tests;
