//! One row of the table `reports` and how it is inserted.

use std::sync::Arc;

use report::message::Message;
use report::reference::Reference;

use super::engine::{Transaction, sql};
use super::outbox;
use crate::store::outbox::{EventKind, NewEvent};
use crate::store::{NewReport, StoreError};

/// A report under the reference that was drawn for it.
pub(super) struct ReportRow {
    pub(super) report: Arc<NewReport>,
    pub(super) reference: Reference,
    /// Whether a webhook event is written with it.
    pub(super) outbox_enabled: bool,
}

impl ReportRow {
    /// Inserts the row, and its event where the outbox is enabled. Answers `false` when its key,
    /// its mailbox or its reference is taken.
    pub(super) async fn insert(&self, transaction: &mut Transaction) -> Result<bool, StoreError> {
        if self.insert_columns(transaction).await? == 0 {
            return Ok(false);
        }
        if self.outbox_enabled {
            let report = &self.report;
            let times = [
                ("received_at", report.received_at),
                ("read_by", report.read_by),
            ];
            let kind = EventKind::ReportReceived;
            let event = NewEvent::new(kind, report.received_at, self.reference, &times)?;
            outbox::insert_event(transaction, &event).await?;
        }
        Ok(true)
    }

    /// Whether the report was withdrawn before it was stored.
    pub(super) async fn is_withdrawn(
        &self,
        transaction: &mut Transaction,
    ) -> Result<bool, StoreError> {
        let row = sql("SELECT 1 FROM withdrawn
             WHERE reference = $1 OR idempotency_key = $2 OR mailbox_id = $3")
        .bind(self.reference.to_string().as_str())
        .bind(self.report.idempotency_key.as_bytes())
        .bind(&self.report.submission.mailbox.id.0)
        .row(transaction)
        .await?;
        Ok(row.is_some())
    }

    /// Nothing is inserted that was withdrawn before. Where nobody else can write meanwhile, the
    /// same statement checks that.
    async fn insert_columns(&self, transaction: &mut Transaction) -> Result<u64, StoreError> {
        macro_rules! columns {
            () => {
                "reference, idempotency_key, body_digest, received_at, read_by, form, lang, urgent,
             under18, awaits_reply, mailbox_id, mailbox_token_hash, envelope, contact"
            };
        }
        let report = &self.report;
        let routing = &report.submission.routing;
        let mailbox = &report.submission.mailbox;
        sql(if transaction.is_shared() {
            concat!(
                "INSERT INTO reports (",
                columns!(),
                ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
             ON CONFLICT DO NOTHING"
            )
        } else {
            concat!(
                "INSERT INTO reports (",
                columns!(),
                ") SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14
             WHERE NOT EXISTS (SELECT 1 FROM withdrawn
                 WHERE reference = $1 OR idempotency_key = $2 OR mailbox_id = $11)
             ON CONFLICT DO NOTHING"
            )
        })
        .bind(self.reference.to_string().as_str())
        .bind(report.idempotency_key.as_bytes())
        .bind(&report.body_digest)
        .bind(report.received_at)
        .bind(report.read_by)
        .bind(i64::from(routing.form))
        .bind(routing.lang.code())
        .bind(routing.urgent)
        .bind(routing.under18)
        .bind(routing.awaits_reply)
        .bind(&mailbox.id.0)
        .bind(&mailbox.token_hash)
        .bind(report.submission.envelope.as_bytes())
        .bind(report.submission.contact.as_ref().map(Message::as_bytes))
        .execute(transaction)
        .await
    }
}
