//! Promises that are about to break, and deletion of what is old.

use jiff::Timestamp;

use super::SqlStore;
use super::engine::{Pool, sql};
use super::{outbox, rows};
use crate::store::outbox::{EventKind, NewEvent};
use crate::store::{Expired, Expiry, Listed, StoreError, Waiting};

/// So many reports are deleted in one transaction: few enough to let new ones in between.
const AT_ONCE: u32 = 20;

impl SqlStore {
    /// Reports nobody has begun to read and that have to be read before `by`, of which this was
    /// never answered before: of several processes, one gets each. Each is an event as well.
    pub async fn claim_at_risk(
        &self,
        by: Timestamp,
        now: Timestamp,
    ) -> Result<Vec<Listed>, StoreError> {
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
        if self.outbox_enabled {
            for report in &reports {
                let times = [
                    ("received_at", report.received_at),
                    ("read_by", report.read_by),
                ];
                let kind = EventKind::PromiseAtRisk;
                let event = NewEvent::new(kind, now, report.reference, &times)?;
                outbox::insert_event(&mut transaction, &event).await?;
            }
        }
        transaction.commit().await?;
        Ok(reports)
    }

    /// What waits, to be counted.
    pub async fn backlog(&self, by: Timestamp) -> Result<Waiting, StoreError> {
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
    }

    /// How many bytes the database takes, with room in it that is free.
    pub async fn database_bytes(&self) -> Result<u64, StoreError> {
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
    }

    /// When old things were last deleted, as [`Self::record_retention_run`] was told.
    pub async fn last_retention_run(&self) -> Result<Option<Timestamp>, StoreError> {
        sql("SELECT last_run_at FROM upkeep")
            .row(&self.readers)
            .await?
            .map(|row| row.moment("last_run_at"))
            .transpose()
    }

    /// Notes that old things were deleted now.
    pub async fn record_retention_run(&self, at: Timestamp) -> Result<(), StoreError> {
        sql("INSERT INTO upkeep (id, last_run_at) VALUES (1, $1)
             ON CONFLICT (id) DO UPDATE SET last_run_at = excluded.last_run_at")
        .bind(at)
        .execute(&self.pool)
        .await
        .map(drop)
    }

    /// Deletes what is old, for good: it is overwritten where the database can do that.
    pub async fn expire(&self, expiry: Expiry) -> Result<Expired, StoreError> {
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
