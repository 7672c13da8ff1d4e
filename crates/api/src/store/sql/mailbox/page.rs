//! A part of the conversation: as much as one answer holds, so that no mailbox is ever in memory as
//! a whole.

use super::super::engine::{Transaction, sql};
use super::super::row::Row;
use crate::store::StoreError;

/// Largest number of sealed bytes in a page: 256 KiB as base64, more than the longest message.
const BYTES: usize = 192 * 1024;
/// Largest number of messages in a page.
const MESSAGES: u32 = 100;

/// Some messages, in the order in which they were stored.
pub(in super::super) struct Page {
    pub(in super::super) rows: Vec<Row>,
    /// Whether others follow.
    pub(in super::super) more: bool,
}

/// The page of messages that follows the first `after` messages of a report.
pub(in super::super) async fn after(
    connection: &mut Transaction,
    report: i64,
    after: u32,
) -> Result<Page, StoreError> {
    let lengths = sql(
        "SELECT CAST(COALESCE(LENGTH(sealed), 0) AS BIGINT) AS length
         FROM messages WHERE report = $1 ORDER BY id LIMIT $2 OFFSET $3",
    )
    .bind(report)
    .bind(MESSAGES + 1)
    .bind(after)
    .rows(&mut *connection)
    .await?;
    let fitting = fitting(&lengths)?;
    // The ids alone are sorted first: sorting the messages would read all of them.
    let rows = sql("SELECT m.direction, m.sequence, m.stored_at, m.sealed
         FROM (SELECT id FROM messages WHERE report = $1 ORDER BY id LIMIT $2 OFFSET $3) AS page
         JOIN messages AS m ON m.id = page.id ORDER BY m.id")
    .bind(report)
    .bind(fitting)
    .bind(after)
    .rows(connection)
    .await?;
    Ok(Page {
        more: rows.len() < lengths.len(),
        rows,
    })
}

/// How many of the messages with these lengths fit: one in any case.
fn fitting(lengths: &[Row]) -> Result<u32, StoreError> {
    let mut bytes = 0;
    let mut messages = 0;
    for row in lengths {
        bytes += row.integer("length")?;
        let is_too_long = usize::try_from(bytes).is_ok_and(|bytes| bytes > BYTES);
        if messages == MESSAGES || (messages > 0 && is_too_long) {
            break;
        }
        messages += 1;
    }
    Ok(messages)
}
