//! How much a person may add to a mailbox before somebody has read it. Whoever makes mailboxes by
//! the thousand fills each only so far.

use report::wire::{MAX_UNREAD_BYTES, MAX_UNREAD_MESSAGES};

use super::super::engine::{Transaction, sql};
use super::super::row::Row;
use crate::store::StoreError;

/// The messages of a report to which the team has written nothing since, not even a status.
macro_rules! unanswered {
    () => {
        "SELECT COUNT(*) AS messages, COALESCE(CAST(SUM(LENGTH(sealed)) AS BIGINT), 0) AS bytes
         FROM messages WHERE report = $1 AND direction = 1
             AND id > COALESCE((SELECT MAX(t.id) FROM messages AS t
                 WHERE t.report = $1 AND t.direction = 2), 0)"
    };
}

/// Whether one more message of so many sealed bytes fits beside those that nobody has read.
pub(super) async fn has_room(
    transaction: &mut Transaction,
    report: i64,
    length: usize,
) -> Result<bool, StoreError> {
    let unanswered = sql(unanswered!())
        .bind(report)
        .row(&mut *transaction)
        .await?;
    if fits(unanswered.as_ref(), length)? {
        return Ok(true);
    }
    // Opening the report is reading as well. Only the log of openings tells of it, which is long,
    // and so it is asked last.
    let unopened = sql(concat!(
        unanswered!(),
        " AND stored_at > COALESCE((SELECT MAX(o.at) FROM openings AS o
             JOIN reports AS r ON r.reference = o.reference
             WHERE r.id = $1 AND o.act IN ('open', 'export')), 0)"
    ))
    .bind(report)
    .row(transaction)
    .await?;
    fits(unopened.as_ref(), length)
}

fn fits(unread: Option<&Row>, length: usize) -> Result<bool, StoreError> {
    let unread = unread.ok_or(StoreError::Damaged("messages"))?;
    let bytes = usize::try_from(unread.integer("bytes")?).unwrap_or(usize::MAX);
    Ok(unread.number("messages")? < MAX_UNREAD_MESSAGES
        && bytes.saturating_add(length) <= MAX_UNREAD_BYTES)
}
