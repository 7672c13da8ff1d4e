//! Deletes what is older than the retention period.

use jiff::Timestamp;

use super::SqlStore;
use super::engine::{Pool, sql};
use crate::store::{ExpiredCounts, ExpiryCutoffs, StoreError};

/// Most reports deleted in one transaction, few enough that new reports do not wait for it.
const DELETE_BATCH: u32 = 20;

impl SqlStore {
    /// Size of the database in bytes, with free pages.
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

    /// When the retention task last ran.
    pub async fn last_retention_run(&self) -> Result<Option<Timestamp>, StoreError> {
        sql("SELECT last_run_at FROM upkeep")
            .row(&self.readers)
            .await?
            .map(|row| row.timestamp("last_run_at"))
            .transpose()
    }

    /// Records that the retention task ran now.
    pub async fn record_retention_run(&self, at: Timestamp) -> Result<(), StoreError> {
        sql("INSERT INTO upkeep (id, last_run_at) VALUES (1, $1)
             ON CONFLICT (id) DO UPDATE SET last_run_at = excluded.last_run_at")
        .bind(at)
        .execute(&self.pool)
        .await
        .map(drop)
    }

    /// Deletes what is older than the cutoffs, and overwrites it where the database can.
    pub async fn expire(&self, cutoffs: ExpiryCutoffs) -> Result<ExpiredCounts, StoreError> {
        let expired = ExpiredCounts {
            reports: self.expire_reports(cutoffs.before).await?,
            traces: sql("DELETE FROM withdrawn WHERE withdrawn_at < $1")
                .bind(cutoffs.before)
                .execute(&self.pool)
                .await?,
            words: sql("DELETE FROM feedback_words WHERE day < $1")
                .bind(cutoffs.before_day.to_string().as_str())
                .execute(&self.pool)
                .await?,
            openings: sql("DELETE FROM openings WHERE at < $1")
                .bind(cutoffs.before)
                .execute(&self.pool)
                .await?,
            events: sql("DELETE FROM outbox
                 WHERE created_at < $1 OR (state = 'delivered' AND created_at < $2)")
            .bind(cutoffs.before)
            .bind(cutoffs.delivered_before)
            .execute(&self.pool)
            .await?,
        };
        if expired != ExpiredCounts::default() {
            self.overwrite_deleted().await;
        }
        Ok(expired)
    }
}

impl SqlStore {
    /// Messages, files and pieces are deleted with each report.
    async fn expire_reports(&self, before: Timestamp) -> Result<u64, StoreError> {
        let mut reports = 0;
        loop {
            let deleted = sql("DELETE FROM reports WHERE id IN
                 (SELECT id FROM reports WHERE received_at < $1 ORDER BY received_at LIMIT $2)")
            .bind(before)
            .bind(DELETE_BATCH)
            .execute(&self.pool)
            .await?;
            reports += deleted;
            if deleted == 0 {
                return Ok(reports);
            }
        }
    }
}
