//! The rows of the table `messages`: their numbers and how one is inserted.

use jiff::Timestamp;
use report::message::{Message, Sequence};

use super::decode;
use super::engine::{Transaction, sql};
use crate::store::StoreError;

/// The number of the next message in this direction.
pub(super) async fn next_sequence(
    connection: &mut Transaction,
    report: i64,
    direction: i64,
) -> Result<Sequence, StoreError> {
    let row = sql(
        "SELECT COALESCE(MAX(sequence), 0) + 1 AS sequence FROM messages
         WHERE report = $1 AND direction = $2",
    )
    .bind(report)
    .bind(direction)
    .row(connection)
    .await?
    .ok_or(StoreError::Damaged("sequence"))?;
    decode::sequence(&row)
}

pub(super) async fn insert(
    connection: &mut Transaction,
    report: i64,
    message: &Message,
    (direction, silent): (i64, bool),
    at: Timestamp,
) -> Result<(), StoreError> {
    sql(
        "INSERT INTO messages (report, direction, sequence, stored_at, sealed, silent)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(report)
    .bind(direction)
    .bind(message.position().sequence.get())
    .bind(at)
    .bind(message.as_bytes())
    .bind(silent)
    .execute(connection)
    .await
    .map(drop)
}
