//! The mailbox as the person opens it.

use jiff::Timestamp;
use report::message::{Message, Sequence};
use report::wire::{
    MAX_MESSAGES, MailboxId, MailboxView, OpenMailbox, PostedMessage, Standing, Stored, UtcTime,
};
use sqlx::Row as _;
use sqlx::SqliteConnection;
use sqlx::sqlite::SqliteRow;

use super::rows::{self, TO_PERSON, TO_TEAM};
use super::{SqliteStore, files, withdrawal};
use crate::store::{Deletion, Posted, StoreError};

/// A transaction that may write: it waits for its turn at once and not in the middle.
pub(super) const BEGIN: &str = "BEGIN IMMEDIATE";

impl SqliteStore {
    pub(super) async fn token_hash_of(
        &self,
        mailbox: MailboxId,
    ) -> Result<Option<[u8; 32]>, StoreError> {
        sqlx::query(
            "SELECT mailbox_token_hash FROM reports WHERE mailbox_id = ?1
             UNION ALL SELECT mailbox_token_hash FROM withdrawn WHERE mailbox_id = ?1",
        )
        .bind(mailbox.0.as_slice())
        .fetch_optional(&self.pool)
        .await?
        .map(|row| rows::bytes(&row, "mailbox_token_hash"))
        .transpose()
    }

    pub(super) async fn view_of(
        &self,
        mailbox: MailboxId,
    ) -> Result<Option<MailboxView>, StoreError> {
        // One transaction, so that what is shown belongs together.
        let mut transaction = self.pool.begin().await?;
        let row = sqlx::query(
            "SELECT id, reference, received_at, read_by, status, status_since, contact_stopped_at
             FROM reports WHERE mailbox_id = ?",
        )
        .bind(mailbox.0.as_slice())
        .fetch_optional(&mut *transaction)
        .await?;
        let Some(row) = row else {
            let trace = withdrawal::trace(&mut transaction, mailbox).await?;
            return Ok(trace.map(MailboxView::Withdrawn));
        };
        let report: i64 = row.try_get("id")?;
        let received_at = rows::moment(&row, "received_at")?;
        let since = rows::moment_or_none(&row, "status_since")?.unwrap_or(received_at);
        let stopped = rows::moment_or_none(&row, "contact_stopped_at")?;
        Ok(Some(MailboxView::Open(OpenMailbox {
            reference: rows::reference(&row)?,
            received_at: rows::utc(received_at, "received_at")?,
            read_by: rows::utc(rows::moment(&row, "read_by")?, "read_by")?,
            status: Standing::new(rows::status(&row)?, rows::utc(since, "status_since")?),
            contact_stopped_at: stopped
                .map(|at| rows::utc(at, "contact_stopped_at"))
                .transpose()?,
            next_sequence: next(&mut transaction, report, TO_TEAM).await?,
            messages: messages(&mut transaction, report)
                .await?
                .iter()
                .map(posted)
                .collect::<Result<_, _>>()?,
            files: files::of(&mut transaction, report).await?,
        })))
    }

    pub(super) async fn post_to_team(
        &self,
        mailbox: MailboxId,
        message: Message,
        at: Timestamp,
    ) -> Result<Posted, StoreError> {
        let mut transaction = self.pool.begin_with(BEGIN).await?;
        let Some(report) = report_of(&mut transaction, mailbox).await? else {
            return Ok(Posted::Gone);
        };
        let sequence = message.place().sequence;
        let next = next(&mut transaction, report, TO_TEAM).await?;
        let earlier = sqlx::query(
            "SELECT stored_at, sealed FROM messages
             WHERE report = ? AND direction = ? AND sequence = ?",
        )
        .bind(report)
        .bind(TO_TEAM)
        .bind(i64::from(sequence.get()))
        .fetch_optional(&mut *transaction)
        .await?;
        if let Some(row) = earlier {
            let sealed: Option<&[u8]> = row.try_get("sealed")?;
            if sealed != Some(message.as_bytes()) {
                return Ok(Posted::Conflict { next });
            }
            let at = rows::utc(rows::moment(&row, "stored_at")?, "stored_at")?;
            return Ok(Posted::Again(Stored { sequence, at }));
        }
        if next.get() > MAX_MESSAGES {
            return Ok(Posted::Full);
        }
        if sequence != next {
            return Ok(Posted::Conflict { next });
        }
        insert(&mut transaction, report, &message, TO_TEAM, at).await?;
        transaction.commit().await?;
        let at = rows::utc(at, "stored_at")?;
        Ok(Posted::First(Stored { sequence, at }))
    }

    pub(super) async fn delete_reply_of(
        &self,
        mailbox: MailboxId,
        sequence: Sequence,
    ) -> Result<Deletion, StoreError> {
        let updated = sqlx::query(
            "UPDATE messages SET sealed = NULL
             WHERE report = (SELECT id FROM reports WHERE mailbox_id = ?)
                 AND direction = ? AND sequence = ?",
        )
        .bind(mailbox.0.as_slice())
        .bind(TO_PERSON)
        .bind(i64::from(sequence.get()))
        .execute(&self.pool)
        .await?;
        if updated.rows_affected() == 0 {
            return Ok(Deletion::Unknown);
        }
        self.empty_log().await;
        Ok(Deletion::Done)
    }

    pub(super) async fn stop_contact_of(
        &self,
        mailbox: MailboxId,
        at: Timestamp,
    ) -> Result<Option<UtcTime>, StoreError> {
        sqlx::query(
            "UPDATE reports SET contact_stopped_at = COALESCE(contact_stopped_at, ?)
             WHERE mailbox_id = ? RETURNING contact_stopped_at",
        )
        .bind(at.as_second())
        .bind(mailbox.0.as_slice())
        .fetch_optional(&self.pool)
        .await?
        .map(|row| {
            let since = rows::moment(&row, "contact_stopped_at")?;
            rows::utc(since, "contact_stopped_at")
        })
        .transpose()
    }
}

pub(super) async fn report_of(
    connection: &mut SqliteConnection,
    mailbox: MailboxId,
) -> Result<Option<i64>, StoreError> {
    let row = sqlx::query("SELECT id FROM reports WHERE mailbox_id = ?")
        .bind(mailbox.0.as_slice())
        .fetch_optional(connection)
        .await?;
    Ok(row.map(|row| row.try_get("id")).transpose()?)
}

/// Every message of a report, in the order in which they were stored.
pub(super) async fn messages(
    connection: &mut SqliteConnection,
    report: i64,
) -> Result<Vec<SqliteRow>, StoreError> {
    let messages = sqlx::query(
        "SELECT direction, sequence, stored_at, sealed FROM messages WHERE report = ? ORDER BY id",
    )
    .bind(report)
    .fetch_all(connection)
    .await?;
    Ok(messages)
}

/// The number that the next message of this direction has to have.
pub(super) async fn next(
    connection: &mut SqliteConnection,
    report: i64,
    direction: i64,
) -> Result<Sequence, StoreError> {
    let row = sqlx::query(
        "SELECT COALESCE(MAX(sequence), 0) + 1 AS sequence FROM messages
         WHERE report = ? AND direction = ?",
    )
    .bind(report)
    .bind(direction)
    .fetch_one(connection)
    .await?;
    rows::sequence(&row)
}

pub(super) async fn insert(
    connection: &mut SqliteConnection,
    report: i64,
    message: &Message,
    direction: i64,
    at: Timestamp,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO messages (report, direction, sequence, stored_at, sealed)
         VALUES (?, ?, ?, ?, ?)",
    )
    .bind(report)
    .bind(direction)
    .bind(i64::from(message.place().sequence.get()))
    .bind(at.as_second())
    .bind(message.as_bytes())
    .execute(connection)
    .await?;
    Ok(())
}

fn posted(row: &SqliteRow) -> Result<PostedMessage, StoreError> {
    let stored_at = rows::moment(row, "stored_at")?;
    Ok(PostedMessage::new(
        rows::direction(row)?,
        rows::sequence(row)?,
        rows::utc(stored_at, "stored_at")?,
        row.try_get("sealed")?,
    ))
}
