//! Warns when a report is still unread shortly before the time that its receipt promises.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use crate::clock::Clock;
use crate::store::{SqlStore, StoreError};

/// Pause between two checks.
const INTERVAL: Duration = Duration::from_mins(1);
/// How long before the promised time the warning comes.
const WARNING_TIME: SignedDuration = SignedDuration::from_hours(2);

/// The background task that checks the promises.
pub(crate) struct PromiseWatch {
    store: SqlStore,
    clock: Clock,
}

impl PromiseWatch {
    pub(crate) fn new(store: SqlStore, clock: Clock) -> Self {
        Self { store, clock }
    }

    /// Runs until it is cancelled, which is safe at any moment.
    pub(crate) async fn run(self) {
        loop {
            if let Err(error) = check(&self.store, self.clock.now()).await {
                tracing::error!(%error, "promises could not be looked after");
            }
            tokio::time::sleep(INTERVAL).await;
        }
    }
}

/// Unread reports that must be read before this time are at risk.
pub fn at_risk_before(now: Timestamp) -> Timestamp {
    now.saturating_add(WARNING_TIME).unwrap_or(Timestamp::MAX)
}

/// The log has only their number and the first deadline; the list of the team and the webhook name
/// them.
async fn check(store: &SqlStore, now: Timestamp) -> Result<(), StoreError> {
    let at_risk = store.claim_at_risk(at_risk_before(now), now).await?;
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
