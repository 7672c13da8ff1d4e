//! The outbox: webhook events from their transaction until they are delivered.

use jiff::{SignedDuration, Timestamp};

use super::SqlStore;
use super::engine::{Transaction, sql};
use super::row::Row;
use crate::store::outbox::NewEvent;
use crate::store::{DeliveryState, Event, StoreError};

/// Longer than any delay between two attempts. An event that is due later than this was delayed by
/// a clock that was wrong, and is due now.
const MAX_DELAY: SignedDuration = SignedDuration::from_hours(48);

/// The columns that [`event`] reads.
macro_rules! event_columns {
    () => {
        "name, kind, body, created_at, next_try_at, attempts, state"
    };
}

pub(super) async fn insert_event(
    transaction: &mut Transaction,
    event: &NewEvent,
) -> Result<(), StoreError> {
    sql(
        "INSERT INTO outbox (name, kind, body, created_at, next_try_at)
         VALUES ($1, $2, $3, $4, $4)",
    )
    .bind(event.name.as_str())
    .bind(event.kind.code())
    .bind(event.body.as_str())
    .bind(event.at)
    .execute(transaction)
    .await
    .map(drop)
}

impl SqlStore {
    /// Claims at most `limit` events that are due, so that no other process claims them before
    /// `until`. It counts as an attempt of each.
    pub async fn claim_events(
        &self,
        now: Timestamp,
        until: Timestamp,
        limit: u32,
    ) -> Result<Vec<Event>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        // Rows that another process is claiming are skipped.
        let due = sql(if transaction.is_shared() {
            "SELECT name FROM outbox
             WHERE state = 'pending' AND (next_try_at <= $1 OR next_try_at > $2)
             ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED"
        } else {
            "SELECT name FROM outbox
             WHERE state = 'pending' AND (next_try_at <= $1 OR next_try_at > $2)
             ORDER BY id LIMIT $3"
        })
        .bind(now)
        .bind(later(now, MAX_DELAY))
        .bind(limit)
        .rows(&mut transaction)
        .await?;
        let mut events = Vec::with_capacity(due.len());
        for row in &due {
            let claimed = sql(concat!(
                "UPDATE outbox SET next_try_at = $1, attempts = attempts + 1
                 WHERE name = $2 RETURNING ",
                event_columns!()
            ))
            .bind(until)
            .bind(row.text("name")?)
            .row(&mut transaction)
            .await?;
            events.extend(claimed.as_ref().map(event).transpose()?);
        }
        transaction.commit().await?;
        Ok(events)
    }

    /// Records the result of an attempt: delivered, dead, or pending until `next_try_at`.
    pub async fn record_attempt(
        &self,
        name: String,
        state: DeliveryState,
        next_try_at: Timestamp,
    ) -> Result<(), StoreError> {
        // A delivered event stays so when a slower process reports its own attempt later.
        sql("UPDATE outbox SET state = $1, next_try_at = $2
             WHERE name = $3 AND state <> 'delivered'")
        .bind(state.code())
        .bind(next_try_at)
        .bind(name.as_str())
        .execute(&self.pool)
        .await
        .map(drop)
    }

    /// Every event that is in one of these states, oldest first.
    pub async fn events(&self, states: Vec<DeliveryState>) -> Result<Vec<Event>, StoreError> {
        let mut events = sql(concat!(
            "SELECT ",
            event_columns!(),
            " FROM outbox ORDER BY id"
        ))
        .rows(&self.readers)
        .await?
        .iter()
        .map(event)
        .collect::<Result<Vec<_>, _>>()?;
        events.retain(|event| states.contains(&event.state));
        Ok(events)
    }

    /// Makes an event pending again, with its attempts at zero. Answers whether it exists.
    pub async fn replay_event(&self, name: String, now: Timestamp) -> Result<bool, StoreError> {
        let replayed = sql(
            "UPDATE outbox SET state = 'pending', attempts = 0, next_try_at = $1
                 WHERE name = $2",
        )
        .bind(now)
        .bind(name.as_str())
        .execute(&self.pool)
        .await?;
        Ok(replayed == 1)
    }

    /// Makes every dead event pending again; answers how many.
    pub async fn replay_dead_events(&self, now: Timestamp) -> Result<u32, StoreError> {
        let replayed = sql(
            "UPDATE outbox SET state = 'pending', attempts = 0, next_try_at = $1
                 WHERE state = 'dead'",
        )
        .bind(now)
        .execute(&self.pool)
        .await?;
        Ok(u32::try_from(replayed).unwrap_or(u32::MAX))
    }
}

fn later(now: Timestamp, by: SignedDuration) -> Timestamp {
    now.saturating_add(by).unwrap_or(now)
}

fn event(row: &Row) -> Result<Event, StoreError> {
    Ok(Event {
        name: row.text("name")?.to_owned(),
        kind: row.text("kind")?.to_owned(),
        body: row.text("body")?.to_owned(),
        created_at: row.timestamp("created_at")?,
        next_try_at: row.timestamp("next_try_at")?,
        attempts: row.number("attempts")?,
        state: DeliveryState::from_code(row.text("state")?).ok_or(StoreError::Damaged("state"))?,
    })
}
