//! The mailbox as the person opens it.

pub(super) mod page;
mod unread;

use jiff::Timestamp;
use report::message::{Message, Sequence};
use report::reference::Reference;
use report::wire::{
    CurrentStatus, MAX_MESSAGES, MailboxId, MailboxView, MessageReceipt, OpenMailbox,
    PostedMessage, UtcTime,
};

use super::engine::{Transaction, sql};
use super::row::Row;
use super::rows::{self, TO_PERSON, TO_TEAM};
use super::{SqlStore, files, outbox, withdrawal};
use crate::store::ledger::Deleted;
use crate::store::outbox::{EventKind, NewEvent};
use crate::store::{Deletion, Posted, StoreError};

impl SqlStore {
    pub(super) async fn token_hash_of(
        &self,
        mailbox: MailboxId,
    ) -> Result<Option<[u8; 32]>, StoreError> {
        sql(
            "SELECT mailbox_token_hash FROM reports WHERE mailbox_id = $1
             UNION ALL SELECT mailbox_token_hash FROM withdrawn WHERE mailbox_id = $1",
        )
        .bind(&mailbox.0)
        .row(&self.readers)
        .await?
        .map(|row| row.bytes("mailbox_token_hash"))
        .transpose()
    }

    pub(super) async fn view_of(
        &self,
        mailbox: MailboxId,
        after: u32,
    ) -> Result<Option<MailboxView>, StoreError> {
        // One transaction, so that what is shown belongs together.
        let mut transaction = self.readers.begin().await?;
        let row = sql(
            "SELECT id, reference, received_at, read_by, status, status_since, contact_stopped_at
             FROM reports WHERE mailbox_id = $1",
        )
        .bind(&mailbox.0)
        .row(&mut transaction)
        .await?;
        let Some(row) = row else {
            let trace = withdrawal::trace(&mut transaction, mailbox).await?;
            return Ok(trace.map(MailboxView::Withdrawn));
        };
        let report: i64 = row.integer("id")?;
        let received_at = row.moment("received_at")?;
        let since = row.moment_or_none("status_since")?.unwrap_or(received_at);
        let stopped = row.moment_or_none("contact_stopped_at")?;
        let page = page::after(&mut transaction, report, after).await?;
        Ok(Some(MailboxView::Open(OpenMailbox {
            reference: row.reference()?,
            received_at: rows::utc(received_at, "received_at")?,
            read_by: rows::utc(row.moment("read_by")?, "read_by")?,
            status: CurrentStatus::new(rows::status(&row)?, rows::utc(since, "status_since")?),
            contact_stopped_at: stopped
                .map(|at| rows::utc(at, "contact_stopped_at"))
                .transpose()?,
            next_sequence: next(&mut transaction, report, TO_TEAM).await?,
            messages: page.rows.iter().map(posted).collect::<Result<_, _>>()?,
            more: page.more,
            files: files::of(&mut transaction, report).await?,
        })))
    }

    pub(super) async fn post_to_team(
        &self,
        mailbox: MailboxId,
        message: Message,
        at: Timestamp,
    ) -> Result<Posted, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let Some(report) = hold(&mut transaction, mailbox).await? else {
            return Ok(Posted::Gone);
        };
        let sequence = message.position().sequence;
        let next = next(&mut transaction, report, TO_TEAM).await?;
        let earlier = sql("SELECT stored_at, sealed FROM messages
             WHERE report = $1 AND direction = $2 AND sequence = $3")
        .bind(report)
        .bind(TO_TEAM)
        .bind(sequence.get())
        .row(&mut transaction)
        .await?;
        if let Some(row) = earlier {
            let sealed = row.blob_or_none("sealed")?;
            if sealed != Some(message.as_bytes()) {
                return Ok(Posted::Conflict { next });
            }
            let at = rows::utc(row.moment("stored_at")?, "stored_at")?;
            return Ok(Posted::Again(MessageReceipt { sequence, at }));
        }
        if next.get() > MAX_MESSAGES {
            return Ok(Posted::Full);
        }
        if sequence != next {
            return Ok(Posted::Conflict { next });
        }
        if !unread::has_room(&mut transaction, report, message.as_bytes().len()).await? {
            return Ok(Posted::Unread);
        }
        insert(&mut transaction, report, &message, TO_TEAM, at).await?;
        if self.tells {
            let reference = reference_of(&mut transaction, report).await?;
            let event = NewEvent::new(EventKind::MessageReceived, at, reference, &[])?;
            outbox::insert(&mut transaction, &event).await?;
        }
        transaction.commit().await?;
        let at = rows::utc(at, "stored_at")?;
        Ok(Posted::First(MessageReceipt { sequence, at }))
    }

    pub(super) async fn delete_reply_of(
        &self,
        mailbox: MailboxId,
        sequence: Sequence,
    ) -> Result<Deletion, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let updated = sql("UPDATE messages SET sealed = NULL
             WHERE report = (SELECT id FROM reports WHERE mailbox_id = $1)
                 AND direction = $2 AND sequence = $3")
        .bind(&mailbox.0)
        .bind(TO_PERSON)
        .bind(sequence.get())
        .execute(&mut transaction)
        .await?;
        if updated == 0 {
            return Ok(Deletion::Unknown);
        }
        self.note_deletion(mailbox, Deleted::Message(sequence))
            .await?;
        transaction.commit().await?;
        self.overwrite_deleted().await;
        Ok(Deletion::Done)
    }

    pub(super) async fn stop_contact_of(
        &self,
        mailbox: MailboxId,
        at: Timestamp,
    ) -> Result<Option<UtcTime>, StoreError> {
        sql(
            "UPDATE reports SET contact_stopped_at = COALESCE(contact_stopped_at, $1)
             WHERE mailbox_id = $2 RETURNING contact_stopped_at",
        )
        .bind(at)
        .bind(&mailbox.0)
        .row(&self.pool)
        .await?
        .map(|row| {
            let since = row.moment("contact_stopped_at")?;
            rows::utc(since, "contact_stopped_at")
        })
        .transpose()
    }
}

/// The report of a mailbox, which nobody else changes until the transaction is over.
pub(super) async fn hold(
    transaction: &mut Transaction,
    mailbox: MailboxId,
) -> Result<Option<i64>, StoreError> {
    let row = sql(if transaction.is_shared() {
        "SELECT id FROM reports WHERE mailbox_id = $1 FOR UPDATE"
    } else {
        "SELECT id FROM reports WHERE mailbox_id = $1"
    })
    .bind(&mailbox.0)
    .row(transaction)
    .await?;
    row.map(|row| row.integer("id")).transpose()
}

async fn reference_of(transaction: &mut Transaction, report: i64) -> Result<Reference, StoreError> {
    sql("SELECT reference FROM reports WHERE id = $1")
        .bind(report)
        .row(transaction)
        .await?
        .ok_or(StoreError::Damaged("reference"))?
        .reference()
}

/// The number that the next message of this direction has to have.
pub(super) async fn next(
    connection: &mut Transaction,
    report: i64,
    direction: i64,
) -> Result<Sequence, StoreError> {
    let row = sql(
        "SELECT COALESCE(MAX(sequence), 0) + 1 AS sequence FROM messages
         WHERE report = $1 AND direction = $2",
    )
    .bind(report)
    .bind(direction)
    .row(connection)
    .await?
    .ok_or(StoreError::Damaged("sequence"))?;
    rows::sequence(&row)
}

pub(super) async fn insert(
    connection: &mut Transaction,
    report: i64,
    message: &Message,
    direction: i64,
    at: Timestamp,
) -> Result<(), StoreError> {
    sql(
        "INSERT INTO messages (report, direction, sequence, stored_at, sealed)
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(report)
    .bind(direction)
    .bind(message.position().sequence.get())
    .bind(at)
    .bind(message.as_bytes())
    .execute(connection)
    .await
    .map(drop)
}

fn posted(row: &Row) -> Result<PostedMessage, StoreError> {
    let stored_at = row.moment("stored_at")?;
    Ok(PostedMessage::new(
        rows::direction(row)?,
        rows::sequence(row)?,
        rows::utc(stored_at, "stored_at")?,
        row.blob_or_none("sealed")?,
    ))
}
