//! Deletes data that is older than the retention period of the organisation, every hour.

use std::time::Duration;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::clock::Clock;
use crate::store::{ExpiredCounts, ExpiryCutoffs, SqlStore, StoreError};

/// Pause between two runs.
const INTERVAL: Duration = Duration::from_hours(1);
/// Retention of delivered events, which are kept for looking things up.
const DELIVERED_RETENTION: SignedDuration = SignedDuration::from_hours(7 * 24);
/// Longest credible time since the last run. A clock that is further ahead deletes nothing.
const MAX_CLOCK_ADVANCE: SignedDuration = SignedDuration::from_hours(7 * 24);

/// The background task that deletes expired data.
pub(crate) struct RetentionTask {
    store: SqlStore,
    retention_days: u32,
    clock: Clock,
}

impl RetentionTask {
    pub(crate) fn new(store: SqlStore, retention_days: u32, clock: Clock) -> Self {
        Self {
            store,
            retention_days,
            clock,
        }
    }

    /// Runs until it is cancelled, which is safe at any moment.
    pub(crate) async fn run(self) {
        loop {
            match run_once(&self.store, self.retention_days, self.clock.now()).await {
                Ok(RetentionRun::Deleted(expired)) if expired != ExpiredCounts::default() => {
                    tracing::info!(
                        reports = expired.reports,
                        traces = expired.traces,
                        words = expired.words,
                        openings = expired.openings,
                        events = expired.events,
                        "deleted what is older than it is kept"
                    );
                }
                Ok(RetentionRun::Deleted(_) | RetentionRun::FirstRun) => {}
                Ok(RetentionRun::ClockAhead) => tracing::error!(
                    "nothing old was deleted: the clock is more than a week ahead of the last \
                     look; if it is right, run `ruang-aman-api expire`"
                ),
                Err(error) => tracing::error!(%error, "what is old could not be deleted yet"),
            }
            tokio::time::sleep(INTERVAL).await;
        }
    }
}

/// The result of one run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RetentionRun {
    /// These counts were deleted.
    Deleted(ExpiredCounts),
    /// There was no earlier run to compare the clock with.
    FirstRun,
    /// The clock is too far ahead to be credible.
    ClockAhead,
}

/// Deletes expired data, unless the clock seems to be wrong.
pub async fn run_once(
    store: &SqlStore,
    retention_days: u32,
    now: Timestamp,
) -> Result<RetentionRun, StoreError> {
    let Some(last) = store.last_retention_run().await? else {
        store.record_retention_run(now).await?;
        return Ok(RetentionRun::FirstRun);
    };
    if now.duration_since(last) > MAX_CLOCK_ADVANCE {
        return Ok(RetentionRun::ClockAhead);
    }
    delete_expired(store, retention_days, now)
        .await
        .map(RetentionRun::Deleted)
}

/// Deletes expired data by this clock, which the caller trusts.
pub async fn delete_expired(
    store: &SqlStore,
    retention_days: u32,
    now: Timestamp,
) -> Result<ExpiredCounts, StoreError> {
    let expired = store.expire(cutoffs(retention_days, now)).await?;
    store.record_retention_run(now).await?;
    Ok(expired)
}

fn cutoffs(retention_days: u32, now: Timestamp) -> ExpiryCutoffs {
    let retention = SignedDuration::from_hours(24 * i64::from(retention_days));
    let before = now.saturating_sub(retention).unwrap_or(Timestamp::MIN);
    ExpiryCutoffs {
        before,
        before_day: before.to_zoned(TimeZone::UTC).date(),
        delivered_before: now
            .saturating_sub(DELIVERED_RETENTION)
            .unwrap_or(Timestamp::MIN),
    }
}
