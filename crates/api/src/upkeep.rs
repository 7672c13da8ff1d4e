//! Deletes what is older than the organisation promises to keep it.

use std::time::Duration;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::clock::Clock;
use crate::store::{Expired, Expiry, SqlStore, StoreError};

/// So often it is looked for what is old.
const PAUSE: Duration = Duration::from_hours(1);
/// Events that were delivered are kept so long, to look things up.
const DELIVERED: SignedDuration = SignedDuration::from_hours(7 * 24);
/// A clock that is further ahead of the last look is not believed: nothing is deleted by it.
const CREDIBLE: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Looks again and again for what is old.
pub(crate) struct Upkeep {
    store: SqlStore,
    retention_days: u32,
    clock: Clock,
}

impl Upkeep {
    pub(crate) fn new(store: SqlStore, retention_days: u32, clock: Clock) -> Self {
        Self {
            store,
            retention_days,
            clock,
        }
    }

    /// Deletes what is old, again and again. It can be stopped at any moment.
    pub(crate) async fn run(self) {
        loop {
            match look(&self.store, self.retention_days, self.clock.now()).await {
                Ok(Looked::Deleted(expired)) if expired != Expired::default() => {
                    tracing::info!(
                        reports = expired.reports,
                        traces = expired.traces,
                        words = expired.words,
                        openings = expired.openings,
                        events = expired.events,
                        "deleted what is older than it is kept"
                    );
                }
                Ok(Looked::Deleted(_) | Looked::First) => {}
                Ok(Looked::ClockAhead) => tracing::error!(
                    "nothing old was deleted: the clock is more than a week ahead of the last \
                     look; if it is right, run `ruang-aman-api expire`"
                ),
                Err(error) => tracing::error!(%error, "what is old could not be deleted yet"),
            }
            tokio::time::sleep(PAUSE).await;
        }
    }
}

/// What came of a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looked {
    /// So much was deleted.
    Deleted(Expired),
    /// There was no earlier look to hold the clock against.
    First,
    /// The clock has moved too far to be believed.
    ClockAhead,
}

/// Deletes what is old, unless the clock seems to be wrong.
pub async fn look(
    store: &SqlStore,
    retention_days: u32,
    now: Timestamp,
) -> Result<Looked, StoreError> {
    let Some(last) = store.last_retention_run().await? else {
        store.record_retention_run(now).await?;
        return Ok(Looked::First);
    };
    if now.duration_since(last) > CREDIBLE {
        return Ok(Looked::ClockAhead);
    }
    delete(store, retention_days, now)
        .await
        .map(Looked::Deleted)
}

/// Deletes what is old by this clock, which somebody has looked at.
pub async fn delete(
    store: &SqlStore,
    retention_days: u32,
    now: Timestamp,
) -> Result<Expired, StoreError> {
    let expired = store.expire(expiry(retention_days, now)).await?;
    store.record_retention_run(now).await?;
    Ok(expired)
}

fn expiry(retention_days: u32, now: Timestamp) -> Expiry {
    let kept = SignedDuration::from_hours(24 * i64::from(retention_days));
    let before = now.saturating_sub(kept).unwrap_or(Timestamp::MIN);
    Expiry {
        before,
        before_day: before.to_zoned(TimeZone::UTC).date(),
        delivered_before: now.saturating_sub(DELIVERED).unwrap_or(Timestamp::MIN),
    }
}
