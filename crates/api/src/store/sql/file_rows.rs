//! The rows of the tables `files` and `pieces`. How much of a file is stored is computed from its
//! pieces, so that no counter can disagree with them.

use report::attachment::{FileId, SealedSize};
use report::wire::{FileProgress, MailboxId};

use super::decode;
use super::engine::{Transaction, sql};
use super::row::Row;
use crate::store::StoreError;

/// The columns that [`progress`] reads, of `files AS f`.
macro_rules! progress_columns {
    () => {
        "f.id, f.file_id, f.size,
         (SELECT COALESCE(SUM(LENGTH(p.sealed)), 0) FROM pieces AS p WHERE p.file = f.id)
             AS received,
         (SELECT p.stored_at FROM pieces AS p WHERE p.file = f.id
             ORDER BY p.number DESC LIMIT 1) AS last_stored_at"
    };
}

/// Every file of a report, in the order in which they were announced.
pub(super) async fn of_report(
    connection: &mut Transaction,
    report: i64,
) -> Result<Vec<FileProgress>, StoreError> {
    sql(concat!(
        "SELECT ",
        progress_columns!(),
        " FROM files AS f WHERE f.report = $1 ORDER BY f.id"
    ))
    .bind(report)
    .rows(connection)
    .await?
    .iter()
    .map(progress)
    .collect()
}

/// The row of a file, and how much of it is stored.
pub(super) async fn find(
    connection: &mut Transaction,
    mailbox: MailboxId,
    file: FileId,
) -> Result<Option<(i64, FileProgress)>, StoreError> {
    let row = sql(concat!(
        "SELECT ",
        progress_columns!(),
        " FROM files AS f JOIN reports AS r ON r.id = f.report
          WHERE r.mailbox_id = $1 AND f.file_id = $2"
    ))
    .bind(&mailbox.0)
    .bind(&file.0)
    .row(connection)
    .await?;
    row.map(|row| Ok((row.integer("id")?, progress(&row)?)))
        .transpose()
}

fn progress(row: &Row) -> Result<FileProgress, StoreError> {
    let size =
        SealedSize::try_from(row.number("size")?).map_err(|_| StoreError::Damaged("size"))?;
    let received = row.number("received")?;
    Ok(FileProgress {
        id: FileId(row.bytes("file_id")?),
        size,
        received,
        finished_at: row
            .timestamp_or_none("last_stored_at")?
            .filter(|_| received == size.get())
            .map(|at| decode::utc(at, "stored_at"))
            .transpose()?,
    })
}
