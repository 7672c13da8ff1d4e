//! Locks one report, so that two requests never change it at the same time.

use report::wire::MailboxId;

use super::engine::{Transaction, sql};
use crate::store::StoreError;

/// The id of the report of a mailbox, locked until the transaction ends.
pub(super) async fn lock_report(
    transaction: &mut Transaction,
    mailbox: MailboxId,
) -> Result<Option<i64>, StoreError> {
    let row = sql(if transaction.is_shared() {
        "SELECT id FROM reports WHERE mailbox_id = $1 FOR UPDATE"
    } else {
        "SELECT id FROM reports WHERE mailbox_id = $1"
    })
    .bind(&mailbox.0)
    .row(transaction)
    .await?;
    row.map(|row| row.integer("id")).transpose()
}
