//! Events from the transaction that wrote them to whoever tells them.

use jiff::{SignedDuration, Timestamp};

use super::SqlStore;
use super::engine::{Transaction, sql};
use super::row::Row;
use crate::store::outbox::NewEvent;
use crate::store::{Delivery, Event, OutboxStore, Pending, StoreError};

/// Nobody ever waits longer than this. An event that seems to was put off by a clock that was
/// ahead, and is due.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_hours(48);

/// The columns that [`event`] reads.
macro_rules! event_columns {
    () => {
        "name, kind, body, created_at, next_try_at, attempts, state"
    };
}

pub(super) async fn insert(
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

impl OutboxStore for SqlStore {
    fn claim_events(&self, now: Timestamp, until: Timestamp, most: u32) -> Pending<'_, Vec<Event>> {
        Box::pin(async move {
            let mut transaction = self.pool.begin().await?;
            // Rows that another process is taking are left to it.
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
            .bind(later(now, LONGEST_WAIT))
            .bind(most)
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
        })
    }

    fn settle_event(
        &self,
        name: String,
        state: Delivery,
        next_try_at: Timestamp,
    ) -> Pending<'_, ()> {
        Box::pin(async move {
            // One that was delivered stays so, whatever a slower process thinks of its attempt.
            sql("UPDATE outbox SET state = $1, next_try_at = $2
                 WHERE name = $3 AND state <> 'delivered'")
            .bind(state.code())
            .bind(next_try_at)
            .bind(name.as_str())
            .execute(&self.pool)
            .await
            .map(drop)
        })
    }

    fn events(&self, states: Vec<Delivery>) -> Pending<'_, Vec<Event>> {
        Box::pin(async move {
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
        })
    }

    fn replay_event(&self, name: String, now: Timestamp) -> Pending<'_, bool> {
        Box::pin(async move {
            let replayed = sql(
                "UPDATE outbox SET state = 'pending', attempts = 0, next_try_at = $1
                     WHERE name = $2",
            )
            .bind(now)
            .bind(name.as_str())
            .execute(&self.pool)
            .await?;
            Ok(replayed == 1)
        })
    }

    fn replay_dead(&self, now: Timestamp) -> Pending<'_, u32> {
        Box::pin(async move {
            let replayed = sql(
                "UPDATE outbox SET state = 'pending', attempts = 0, next_try_at = $1
                     WHERE state = 'dead'",
            )
            .bind(now)
            .execute(&self.pool)
            .await?;
            Ok(u32::try_from(replayed).unwrap_or(u32::MAX))
        })
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
        created_at: row.moment("created_at")?,
        next_try_at: row.moment("next_try_at")?,
        attempts: row.number("attempts")?,
        state: Delivery::from_code(row.text("state")?).ok_or(StoreError::Damaged("state"))?,
    })
}
