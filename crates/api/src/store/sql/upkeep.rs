//! Promises that are about to break, and deletion of what is old.

use jiff::Timestamp;

use super::SqlStore;
use super::engine::{Pool, sql};
use super::{outbox, rows};
use crate::store::outbox::{EventKind, NewEvent};
use crate::store::{Expired, Expiry, Listed, Pending, StoreError, UpkeepStore, Waiting};

/// So many reports are deleted in one transaction: few enough to let new ones in between.
const AT_ONCE: u32 = 20;

impl UpkeepStore for SqlStore {
    fn take_at_risk(&self, by: Timestamp, now: Timestamp) -> Pending<'_, Vec<Listed>> {
        Box::pin(async move {
            let mut transaction = self.pool.begin().await?;
            let taken = sql("UPDATE reports SET at_risk_at = $1
                 WHERE status = 'sent' AND at_risk_at IS NULL AND read_by < $2
                 RETURNING id")
            .bind(now)
            .bind(by)
            .rows(&mut transaction)
            .await?;
            let mut reports = Vec::with_capacity(taken.len());
            for row in &taken {
                let found = sql(concat!(
                    "SELECT ",
                    rows::listed_columns!(),
                    " FROM reports AS r WHERE r.id = $1"
                ))
                .bind(row.integer("id")?)
                .row(&mut transaction)
                .await?;
                reports.extend(found.as_ref().map(rows::listed).transpose()?);
            }
            if self.tells {
                for report in &reports {
                    let times = [
                        ("received_at", report.received_at),
                        ("read_by", report.read_by),
                    ];
                    let kind = EventKind::PromiseAtRisk;
                    let event = NewEvent::new(kind, now, report.reference, &times)?;
                    outbox::insert(&mut transaction, &event).await?;
                }
            }
            transaction.commit().await?;
            Ok(reports)
        })
    }

    fn waiting(&self, by: Timestamp) -> Pending<'_, Waiting> {
        Box::pin(async move {
            let row = sql("SELECT
                 (SELECT COUNT(*) FROM reports WHERE status = 'sent') AS unread,
                 (SELECT COUNT(*) FROM reports WHERE status = 'sent' AND read_by < $1) AS at_risk,
                 (SELECT COUNT(*) FROM outbox WHERE state = 'pending') AS pending_events,
                 (SELECT COUNT(*) FROM outbox WHERE state = 'dead') AS dead_events")
            .bind(by)
            .row(&self.readers)
            .await?
            .ok_or(StoreError::Damaged("reports"))?;
            Ok(Waiting {
                unread: row.number("unread")?.into(),
                at_risk: row.number("at_risk")?.into(),
                pending_events: row.number("pending_events")?.into(),
                dead_events: row.number("dead_events")?.into(),
            })
        })
    }

    fn stored_bytes(&self) -> Pending<'_, u64> {
        Box::pin(async move {
            let bytes = sql(match self.pool {
                Pool::Sqlite(_) => {
                    "SELECT page_count * page_size AS bytes
                     FROM pragma_page_count(), pragma_page_size()"
                }
                Pool::Postgres(_) => "SELECT pg_database_size(current_database()) AS bytes",
            })
            .row(&self.readers)
            .await?
            .ok_or(StoreError::Damaged("bytes"))?
            .integer("bytes")?;
            Ok(u64::try_from(bytes).unwrap_or_default())
        })
    }

    fn last_upkeep(&self) -> Pending<'_, Option<Timestamp>> {
        Box::pin(async move {
            sql("SELECT last_run_at FROM upkeep")
                .row(&self.readers)
                .await?
                .map(|row| row.moment("last_run_at"))
                .transpose()
        })
    }

    fn note_upkeep(&self, at: Timestamp) -> Pending<'_, ()> {
        Box::pin(async move {
            sql("INSERT INTO upkeep (id, last_run_at) VALUES (1, $1)
                 ON CONFLICT (id) DO UPDATE SET last_run_at = excluded.last_run_at")
            .bind(at)
            .execute(&self.pool)
            .await
            .map(drop)
        })
    }

    fn expire(&self, expiry: Expiry) -> Pending<'_, Expired> {
        Box::pin(async move {
            let expired = Expired {
                reports: self.expire_reports(expiry.before).await?,
                traces: sql("DELETE FROM withdrawn WHERE withdrawn_at < $1")
                    .bind(expiry.before)
                    .execute(&self.pool)
                    .await?,
                words: sql("DELETE FROM feedback_words WHERE day < $1")
                    .bind(expiry.before_day.to_string().as_str())
                    .execute(&self.pool)
                    .await?,
                openings: sql("DELETE FROM openings WHERE at < $1")
                    .bind(expiry.before)
                    .execute(&self.pool)
                    .await?,
                events: sql("DELETE FROM outbox
                     WHERE created_at < $1 OR (state = 'delivered' AND created_at < $2)")
                .bind(expiry.before)
                .bind(expiry.delivered_before)
                .execute(&self.pool)
                .await?,
            };
            if expired != Expired::default() {
                self.overwrite_deleted().await;
            }
            Ok(expired)
        })
    }
}

impl SqlStore {
    /// Messages, files and their pieces go with each report.
    async fn expire_reports(&self, before: Timestamp) -> Result<u64, StoreError> {
        let mut reports = 0;
        loop {
            let deleted = sql("DELETE FROM reports WHERE id IN
                 (SELECT id FROM reports WHERE received_at < $1 ORDER BY received_at LIMIT $2)")
            .bind(before)
            .bind(AT_ONCE)
            .execute(&self.pool)
            .await?;
            reports += deleted;
            if deleted == 0 {
                return Ok(reports);
            }
        }
    }
}
