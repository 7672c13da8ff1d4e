//! Raises an alarm before a promise breaks: nobody has begun to read a report, and soon it will
//! have waited longer than its receipt says.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use crate::clock::Clock;
use crate::store::{SqlStore, StoreError};

/// So often it is looked.
const PAUSE: Duration = Duration::from_mins(1);
/// So long before the promise the alarm is raised.
const BEFORE: SignedDuration = SignedDuration::from_hours(2);

/// Looks again and again for promises that are about to break.
pub(crate) struct PromiseWatch {
    store: SqlStore,
    clock: Clock,
}

impl PromiseWatch {
    pub(crate) fn new(store: SqlStore, clock: Clock) -> Self {
        Self { store, clock }
    }

    /// Can be stopped at any moment.
    pub(crate) async fn run(self) {
        loop {
            if let Err(error) = look(&self.store, self.clock.now()).await {
                tracing::error!(%error, "promises could not be looked after");
            }
            tokio::time::sleep(PAUSE).await;
        }
    }
}

/// The moment by which a report has to be read that is at risk now.
pub fn soon(now: Timestamp) -> Timestamp {
    now.saturating_add(BEFORE).unwrap_or(Timestamp::MAX)
}

/// The log says how many and by when, never which; the team sees them first in its list, and the
/// webhook names them.
async fn look(store: &SqlStore, now: Timestamp) -> Result<(), StoreError> {
    let at_risk = store.claim_at_risk(soon(now), now).await?;
    let Some(first) = at_risk.iter().map(|listed| listed.read_by).min() else {
        return Ok(());
    };
    let urgent = at_risk
        .iter()
        .filter(|listed| listed.routing.urgent)
        .count();
    tracing::warn!(
        reports = at_risk.len(),
        urgent,
        read_by = %first,
        "reports have to be read soon, and nobody has begun"
    );
    Ok(())
}
