//! Unread reports whose promised time is near, and the counts of what is waiting.

use jiff::Timestamp;

use super::SqlStore;
use super::engine::sql;
use super::{decode, outbox};
use crate::store::outbox::{EventKind, NewEvent};
use crate::store::{Backlog, ListedReport, StoreError};

impl SqlStore {
    /// Claims unread reports that must be read before `by` and that no call has claimed yet: of
    /// several processes, one gets each. Each claim writes an event to the outbox.
    pub async fn claim_at_risk(
        &self,
        by: Timestamp,
        now: Timestamp,
    ) -> Result<Vec<ListedReport>, StoreError> {
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
                decode::listed_columns!(),
                " FROM reports AS r WHERE r.id = $1"
            ))
            .bind(row.integer("id")?)
            .row(&mut transaction)
            .await?;
            reports.extend(found.as_ref().map(decode::listed).transpose()?);
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

    /// Counts what is waiting: unread reports and undelivered events.
    pub async fn backlog(&self, by: Timestamp) -> Result<Backlog, StoreError> {
        let row = sql("SELECT
             (SELECT COUNT(*) FROM reports WHERE status = 'sent') AS unread,
             (SELECT COUNT(*) FROM reports WHERE status = 'sent' AND read_by < $1) AS at_risk,
             (SELECT COUNT(*) FROM outbox WHERE state = 'pending') AS pending_events,
             (SELECT COUNT(*) FROM outbox WHERE state = 'dead') AS dead_events")
        .bind(by)
        .row(&self.readers)
        .await?
        .ok_or(StoreError::Damaged("reports"))?;
        Ok(Backlog {
            unread: row.number("unread")?.into(),
            at_risk: row.number("at_risk")?.into(),
            pending_events: row.number("pending_events")?.into(),
            dead_events: row.number("dead_events")?.into(),
        })
    }
}
