//! The limit of unread messages in a mailbox, so that somebody who makes thousands of mailboxes
//! cannot fill the disk through them.

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

/// Whether another message of `length` sealed bytes stays within the limit.
pub(super) async fn fits(
    transaction: &mut Transaction,
    report: i64,
    length: usize,
) -> Result<bool, StoreError> {
    let unanswered = sql(unanswered!())
        .bind(report)
        .row(&mut *transaction)
        .await?;
    if is_within_limit(unanswered.as_ref(), length)? {
        return Ok(true);
    }
    // Opening the report counts as reading too. Only the opening log records it, and as that table
    // is long, it is queried last.
    let unopened = sql(concat!(
        unanswered!(),
        " AND stored_at > COALESCE((SELECT MAX(o.at) FROM openings AS o
             JOIN reports AS r ON r.reference = o.reference
             WHERE r.id = $1 AND o.act IN ('open', 'export')), 0)"
    ))
    .bind(report)
    .row(transaction)
    .await?;
    is_within_limit(unopened.as_ref(), length)
}

fn is_within_limit(unread: Option<&Row>, length: usize) -> Result<bool, StoreError> {
    let unread = unread.ok_or(StoreError::Damaged("messages"))?;
    let bytes = usize::try_from(unread.integer("bytes")?).unwrap_or(usize::MAX);
    Ok(unread.number("messages")? < MAX_UNREAD_MESSAGES
        && bytes.saturating_add(length) <= MAX_UNREAD_BYTES)
}
