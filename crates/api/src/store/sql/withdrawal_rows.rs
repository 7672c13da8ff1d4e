//! The rows of the table `withdrawn`: name and times of reports that are gone.

use report::wire::{MailboxId, Withdrawal};

use super::decode;
use super::engine::{Transaction, sql};
use crate::store::StoreError;

/// What is left of a report that was withdrawn.
pub(super) async fn withdrawal(
    connection: &mut Transaction,
    mailbox: MailboxId,
) -> Result<Option<Withdrawal>, StoreError> {
    let row =
        sql("SELECT reference, received_at, withdrawn_at FROM withdrawn WHERE mailbox_id = $1")
            .bind(&mailbox.0)
            .row(connection)
            .await?;
    row.map(|row| {
        let received_at = row.timestamp("received_at")?;
        let withdrawn_at = row.timestamp("withdrawn_at")?;
        Ok(Withdrawal {
            reference: row.reference()?,
            received_at: decode::utc(received_at, "received_at")?,
            withdrawn_at: decode::utc(withdrawn_at, "withdrawn_at")?,
        })
    })
    .transpose()
}
