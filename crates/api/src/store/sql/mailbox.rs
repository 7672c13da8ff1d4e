//! The mailbox as the person reads and changes it.

mod unread_limit;

use data_encoding::BASE64URL_NOPAD;
use jiff::Timestamp;
use report::message::{Message, Sequence};
use report::reference::Reference;
use report::wire::{
    CurrentStatus, MAX_MESSAGES, MailboxId, MailboxView, MessageReceipt, OpenMailbox,
    PostedMessage, UtcTime,
};

use super::decode::{self, TO_PERSON, TO_TEAM};
use super::engine::{Transaction, sql};
use super::report_lock::lock_report;
use super::row::Row;
use super::{SqlStore, file_rows, message_page, messages, outbox, withdrawal_rows};
use crate::store::deletion_log::Deleted;
use crate::store::outbox::{EventKind, NewEvent};
use crate::store::{DeleteOutcome, PostOutcome, StoreError};

impl SqlStore {
    /// The hash of the token that opens this mailbox, also when its report was withdrawn.
    pub async fn token_hash(&self, mailbox: MailboxId) -> Result<Option<[u8; 32]>, StoreError> {
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

    /// The mailbox with one page of its messages, those after the first `after`. `None` where there
    /// is no such mailbox.
    pub async fn mailbox_view(
        &self,
        mailbox: MailboxId,
        after: u32,
    ) -> Result<Option<MailboxView>, StoreError> {
        // One transaction, so that all queries see the same state.
        let mut transaction = self.readers.begin().await?;
        let row = sql(
            "SELECT id, reference, received_at, read_by, status, status_since, contact_stopped_at,
                 contact
             FROM reports WHERE mailbox_id = $1",
        )
        .bind(&mailbox.0)
        .row(&mut transaction)
        .await?;
        let Some(row) = row else {
            let trace = withdrawal_rows::withdrawal(&mut transaction, mailbox).await?;
            return Ok(trace.map(MailboxView::Withdrawn));
        };
        let report: i64 = row.integer("id")?;
        let received_at = row.timestamp("received_at")?;
        let since = row
            .timestamp_or_none("status_since")?
            .unwrap_or(received_at);
        let stopped = row.timestamp_or_none("contact_stopped_at")?;
        let page = message_page::after(&mut transaction, report, after).await?;
        Ok(Some(MailboxView::Open(OpenMailbox {
            reference: row.reference()?,
            received_at: decode::utc(received_at, "received_at")?,
            read_by: decode::utc(row.timestamp("read_by")?, "read_by")?,
            status: CurrentStatus::new(decode::status(&row)?, decode::utc(since, "status_since")?),
            contact_stopped_at: stopped
                .map(|at| decode::utc(at, "contact_stopped_at"))
                .transpose()?,
            contact: row
                .blob_or_none("contact")?
                .map(|sealed| BASE64URL_NOPAD.encode(sealed)),
            next_sequence: messages::next_sequence(&mut transaction, report, TO_TEAM).await?,
            messages: page.rows.iter().map(posted).collect::<Result<_, _>>()?,
            more: page.more,
            files: file_rows::of_report(&mut transaction, report).await?,
        })))
    }

    /// Stores a message to the team durably.
    pub async fn insert_message(
        &self,
        mailbox: MailboxId,
        message: Message,
        at: Timestamp,
    ) -> Result<PostOutcome, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let Some(report) = lock_report(&mut transaction, mailbox).await? else {
            return Ok(PostOutcome::Gone);
        };
        let sequence = message.position().sequence;
        let next = messages::next_sequence(&mut transaction, report, TO_TEAM).await?;
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
                return Ok(PostOutcome::Conflict { next });
            }
            let at = decode::utc(row.timestamp("stored_at")?, "stored_at")?;
            return Ok(PostOutcome::Replayed(MessageReceipt { sequence, at }));
        }
        if next.get() > MAX_MESSAGES {
            return Ok(PostOutcome::Full);
        }
        if sequence != next {
            return Ok(PostOutcome::Conflict { next });
        }
        if !unread_limit::fits(&mut transaction, report, message.as_bytes().len()).await? {
            return Ok(PostOutcome::UnreadLimit);
        }
        messages::insert(&mut transaction, report, &message, (TO_TEAM, false), at).await?;
        if self.outbox_enabled {
            let reference = reference_of(&mut transaction, report).await?;
            let event = NewEvent::new(EventKind::MessageReceived, at, reference, &[])?;
            outbox::insert_event(&mut transaction, &event).await?;
        }
        transaction.commit().await?;
        let at = decode::utc(at, "stored_at")?;
        Ok(PostOutcome::Created(MessageReceipt { sequence, at }))
    }

    /// Deletes the words of a message to the person.
    pub async fn delete_reply(
        &self,
        mailbox: MailboxId,
        sequence: Sequence,
    ) -> Result<DeleteOutcome, StoreError> {
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
            return Ok(DeleteOutcome::NotFound);
        }
        self.log_deletion(mailbox, Deleted::Message(sequence))
            .await?;
        transaction.commit().await?;
        self.overwrite_deleted().await;
        Ok(DeleteOutcome::Deleted)
    }

    /// Records that the person wants no more contact, and answers since when.
    pub async fn stop_contact(
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
            let since = row.timestamp("contact_stopped_at")?;
            decode::utc(since, "contact_stopped_at")
        })
        .transpose()
    }
}

async fn reference_of(transaction: &mut Transaction, report: i64) -> Result<Reference, StoreError> {
    sql("SELECT reference FROM reports WHERE id = $1")
        .bind(report)
        .row(transaction)
        .await?
        .ok_or(StoreError::Damaged("reference"))?
        .reference()
}

fn posted(row: &Row) -> Result<PostedMessage, StoreError> {
    let stored_at = row.timestamp("stored_at")?;
    Ok(PostedMessage::new(
        decode::direction(row)?,
        decode::sequence(row)?,
        decode::utc(stored_at, "stored_at")?,
        row.blob_or_none("sealed")?,
    ))
}
