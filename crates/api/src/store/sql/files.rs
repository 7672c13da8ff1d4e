//! Files in pieces. How much is stored follows from the pieces alone, so it cannot be wrong.

use jiff::Timestamp;
use report::attachment::{FileId, MAX_FILES, SEALED_PIECE, SealedSize};
use report::wire::{FileAnnouncement, FileProgress, MailboxId};

use super::engine::{Transaction, sql};
use super::mailbox::hold;
use super::row::Row;
use super::{SqlStore, rows};
use crate::store::ledger::{self, Deleted};
use crate::store::{Announced, Appended, Deletion, Piece, StoreError};

/// The columns that [`progress`] reads, of `files AS f`.
macro_rules! progress_columns {
    () => {
        "f.id, f.file_id, f.size,
         (SELECT COUNT(*) FROM pieces AS p WHERE p.file = f.id) AS pieces,
         (SELECT p.stored_at FROM pieces AS p WHERE p.file = f.id
             ORDER BY p.number DESC LIMIT 1) AS last_stored_at"
    };
}

impl SqlStore {
    pub(super) async fn announce_in(
        &self,
        mailbox: MailboxId,
        file: FileAnnouncement,
        at: Timestamp,
    ) -> Result<Announced, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let Some(report) = hold(&mut transaction, mailbox).await? else {
            return Ok(Announced::Gone);
        };
        if is_under18(&mut transaction, report).await? {
            return Ok(Announced::Refused);
        }
        let known = of(&mut transaction, report).await?;
        if let Some(earlier) = known.iter().find(|known| known.id == file.id) {
            return Ok(if earlier.size == file.size {
                Announced::Again(earlier.clone())
            } else {
                Announced::Conflict
            });
        }
        if known.len() >= MAX_FILES {
            return Ok(Announced::Full);
        }
        sql("INSERT INTO files (report, file_id, size, announced_at) VALUES ($1, $2, $3, $4)")
            .bind(report)
            .bind(&file.id.0)
            .bind(file.size.get())
            .bind(at)
            .execute(&mut transaction)
            .await?;
        transaction.commit().await?;
        Ok(Announced::First(FileProgress {
            id: file.id,
            size: file.size,
            received: 0,
            finished_at: None,
        }))
    }

    pub(super) async fn progress_in(
        &self,
        mailbox: MailboxId,
        file: FileId,
    ) -> Result<Option<FileProgress>, StoreError> {
        let mut connection = self.readers.begin().await?;
        let found = find(&mut connection, mailbox, file).await?;
        Ok(found.map(|(_, progress)| progress))
    }

    pub(super) async fn append_in(
        &self,
        mailbox: MailboxId,
        file: FileId,
        piece: Piece,
        at: Timestamp,
    ) -> Result<Appended, StoreError> {
        let mut transaction = self.pool.begin().await?;
        if hold(&mut transaction, mailbox).await?.is_none() {
            return Ok(Appended::Unknown);
        }
        let Some((row, progress)) = find(&mut transaction, mailbox, file).await? else {
            return Ok(Appended::Unknown);
        };
        let number = number_of(piece.offset).filter(|_| piece.offset <= progress.received);
        let Some(number) = number else {
            return Ok(Appended::WrongOffset(progress));
        };
        if progress.size.piece(number) != Some(piece.sealed.len()) {
            return Ok(Appended::WrongLength);
        }
        if piece.offset < progress.received {
            let stored =
                sql("SELECT 1 FROM pieces WHERE file = $1 AND number = $2 AND sealed = $3")
                    .bind(row)
                    .bind(number)
                    .bind(piece.sealed.as_slice())
                    .row(&mut transaction)
                    .await?;
            return Ok(match stored {
                Some(_) => Appended::Stored(progress),
                None => Appended::Differs,
            });
        }
        sql("INSERT INTO pieces (file, number, stored_at, sealed) VALUES ($1, $2, $3, $4)")
            .bind(row)
            .bind(number)
            .bind(at)
            .bind(piece.sealed.as_slice())
            .execute(&mut transaction)
            .await?;
        let now = find(&mut transaction, mailbox, file).await?;
        transaction.commit().await?;
        Ok(now.map_or(Appended::Unknown, |(_, progress)| {
            Appended::Stored(progress)
        }))
    }

    pub(super) async fn remove_file_in(
        &self,
        mailbox: MailboxId,
        file: FileId,
    ) -> Result<Deletion, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let deleted = sql("DELETE FROM files
             WHERE report = (SELECT id FROM reports WHERE mailbox_id = $1) AND file_id = $2")
        .bind(&mailbox.0)
        .bind(&file.0)
        .execute(&mut transaction)
        .await?;
        if deleted == 0 {
            return Ok(Deletion::Unknown);
        }
        let what = Deleted::File(ledger::hash_of_file(file));
        self.note_deletion(mailbox, what).await?;
        transaction.commit().await?;
        self.overwrite_deleted().await;
        Ok(Deletion::Done)
    }
}

/// Every file of a report, in the order in which they were announced.
pub(super) async fn of(
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
    let pieces = row.number("pieces")?;
    let received = (0..pieces)
        .map_while(|number| size.piece(number))
        .sum::<usize>();
    let finished = pieces == size.pieces();
    Ok(FileProgress {
        id: FileId(row.bytes("file_id")?),
        size,
        received: u32::try_from(received).map_err(|_| StoreError::Damaged("pieces"))?,
        finished_at: row
            .moment_or_none("last_stored_at")?
            .filter(|_| finished)
            .map(|at| rows::utc(at, "stored_at"))
            .transpose()?,
    })
}

async fn is_under18(connection: &mut Transaction, report: i64) -> Result<bool, StoreError> {
    let row = sql("SELECT under18 FROM reports WHERE id = $1")
        .bind(report)
        .row(connection)
        .await?
        .ok_or(StoreError::Damaged("under18"))?;
    row.truth("under18")
}

/// The number of the piece that starts at this byte.
fn number_of(offset: u32) -> Option<u32> {
    let offset = usize::try_from(offset).ok()?;
    if !offset.is_multiple_of(SEALED_PIECE) {
        return None;
    }
    u32::try_from(offset / SEALED_PIECE).ok()
}
