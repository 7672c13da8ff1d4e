//! Takes a report in: once, whoever sends it how often, to whichever process.

use std::sync::Arc;

use report::random::NoRandomness;
use report::reference::Reference;

use super::engine::{Pool, Transaction, sql};
use super::together::Arrival;
use super::{SqlStore, outbox, rows};
use crate::store::outbox::{EventKind, NewEvent};
use crate::store::{Kept, NewReport, StoreError};

/// With a thousand million references a second draw is rare, and a tenth means that something
/// else is wrong.
const DRAWS: usize = 10;

impl SqlStore {
    pub(super) async fn keep_named(
        &self,
        report: NewReport,
        mut draw: impl FnMut() -> Result<Reference, NoRandomness>,
    ) -> Result<Kept, StoreError> {
        let report = Arc::new(report);
        for _ in 0..DRAWS {
            let reference = draw()?;
            let arrival = Arrival {
                report: Arc::clone(&report),
                reference,
                tells: self.tells,
            };
            if self.store(arrival).await? {
                let receipt = rows::receipt(reference, report.received_at, report.read_by)?;
                return Ok(Kept::First(receipt));
            }
            if let Some(earlier) = self.earlier(&report).await? {
                return Ok(earlier);
            }
        }
        Err(StoreError::NoReference)
    }

    /// Stores the report unless its key, its mailbox or the reference is taken. When this answers,
    /// the report is on the disk.
    async fn store(&self, arrival: Arrival) -> Result<bool, StoreError> {
        if let Pool::Sqlite(_) = self.pool {
            return self.together.insert(&self.pool, arrival).await;
        }
        let mut transaction = self.pool.begin().await?;
        let stored = insert(&mut transaction, &arrival).await?;
        // Looked at after the row is there: a withdrawal that was under way has ended by then.
        if !stored || is_withdrawn(&mut transaction, &arrival).await? {
            return Ok(false);
        }
        transaction.commit().await?;
        Ok(true)
    }

    /// Why the report could not be stored; nothing when only the reference was taken.
    async fn earlier(&self, report: &NewReport) -> Result<Option<Kept>, StoreError> {
        let same_key = sql("SELECT reference, received_at, read_by, body_digest
             FROM reports WHERE idempotency_key = $1")
        .bind(report.idempotency_key.as_bytes())
        .row(&self.readers)
        .await?;
        if let Some(row) = same_key {
            let receipt = rows::stored_receipt(&row)?;
            let same_body = row.bytes("body_digest")? == report.body_digest;
            return Ok(Some(if same_body {
                Kept::Again(receipt)
            } else {
                Kept::Conflict(receipt)
            }));
        }
        // A belated attempt of a report that was withdrawn gets its receipt and stores nothing.
        let withdrawn =
            sql("SELECT reference, received_at, read_by FROM withdrawn WHERE idempotency_key = $1")
                .bind(report.idempotency_key.as_bytes())
                .row(&self.readers)
                .await?;
        if let Some(row) = withdrawn {
            return Ok(Some(Kept::Again(rows::stored_receipt(&row)?)));
        }
        let taken = self.token_hash_of(report.submission.mailbox.id).await?;
        Ok(taken.map(|_| Kept::MailboxTaken))
    }
}

/// Writes the row, and the event where others are told, unless something of it is taken.
pub(super) async fn insert(
    transaction: &mut Transaction,
    arrival: &Arrival,
) -> Result<bool, StoreError> {
    let Arrival {
        report,
        reference,
        tells,
    } = arrival;
    if insert_row(transaction, report, *reference).await? == 0 {
        return Ok(false);
    }
    if *tells {
        let times = [
            ("received_at", report.received_at),
            ("read_by", report.read_by),
        ];
        let kind = EventKind::ReportReceived;
        let event = NewEvent::new(kind, report.received_at, *reference, &times)?;
        outbox::insert(transaction, &event).await?;
    }
    Ok(true)
}

/// Nothing is stored that was withdrawn before. Where nobody else can write meanwhile, one
/// statement sees to both.
async fn insert_row(
    transaction: &mut Transaction,
    report: &NewReport,
    reference: Reference,
) -> Result<u64, StoreError> {
    macro_rules! columns {
        () => {
            "reference, idempotency_key, body_digest, received_at, read_by, form, lang, urgent,
             under18, awaits_reply, mailbox_id, mailbox_token_hash, envelope"
        };
    }
    let routing = &report.submission.routing;
    let mailbox = &report.submission.mailbox;
    sql(if transaction.is_shared() {
        concat!(
            "INSERT INTO reports (",
            columns!(),
            ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
             ON CONFLICT DO NOTHING"
        )
    } else {
        concat!(
            "INSERT INTO reports (",
            columns!(),
            ") SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13
             WHERE NOT EXISTS (SELECT 1 FROM withdrawn
                 WHERE reference = $1 OR idempotency_key = $2 OR mailbox_id = $11)
             ON CONFLICT DO NOTHING"
        )
    })
    .bind(reference.to_string().as_str())
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
    .execute(transaction)
    .await
}

async fn is_withdrawn(
    transaction: &mut Transaction,
    arrival: &Arrival,
) -> Result<bool, StoreError> {
    let row = sql("SELECT 1 FROM withdrawn
         WHERE reference = $1 OR idempotency_key = $2 OR mailbox_id = $3")
    .bind(arrival.reference.to_string().as_str())
    .bind(arrival.report.idempotency_key.as_bytes())
    .bind(&arrival.report.submission.mailbox.id.0)
    .row(transaction)
    .await?;
    Ok(row.is_some())
}
