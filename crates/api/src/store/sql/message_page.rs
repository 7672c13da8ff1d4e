//! One page of the messages of a report, limited in bytes, so that no mailbox is ever in memory as a
//! whole.

use super::engine::{Transaction, sql};
use super::row::Row;
use crate::store::StoreError;

/// Largest number of sealed bytes in a page: 256 KiB as base64, more than the longest message.
const MAX_BYTES: usize = 192 * 1024;
/// Largest number of messages in a page.
const MAX_MESSAGES: u32 = 100;

/// Messages in the order in which they were stored.
pub(super) struct Page {
    pub(super) rows: Vec<Row>,
    /// Whether more messages follow.
    pub(super) more: bool,
}

/// The page of messages that follows the first `after` messages of a report.
pub(super) async fn after(
    connection: &mut Transaction,
    report: i64,
    after: u32,
) -> Result<Page, StoreError> {
    let lengths = sql(
        "SELECT CAST(COALESCE(LENGTH(sealed), 0) AS BIGINT) AS length
         FROM messages WHERE report = $1 ORDER BY id LIMIT $2 OFFSET $3",
    )
    .bind(report)
    .bind(MAX_MESSAGES + 1)
    .bind(after)
    .rows(&mut *connection)
    .await?;
    let length = page_length(&lengths)?;
    // The ids alone are sorted first: sorting the messages would read all of them.
    let rows = sql("SELECT m.direction, m.sequence, m.stored_at, m.sealed
         FROM (SELECT id FROM messages WHERE report = $1 ORDER BY id LIMIT $2 OFFSET $3) AS page
         JOIN messages AS m ON m.id = page.id ORDER BY m.id")
    .bind(report)
    .bind(length)
    .bind(after)
    .rows(connection)
    .await?;
    Ok(Page {
        more: rows.len() < lengths.len(),
        rows,
    })
}

/// How many of the messages with these lengths fit into a page: at least one.
fn page_length(lengths: &[Row]) -> Result<u32, StoreError> {
    let mut bytes = 0;
    let mut messages = 0;
    for row in lengths {
        bytes += row.integer("length")?;
        let is_too_long = usize::try_from(bytes).is_ok_and(|bytes| bytes > MAX_BYTES);
        if messages == MAX_MESSAGES || (messages > 0 && is_too_long) {
            break;
        }
        messages += 1;
    }
    Ok(messages)
}
