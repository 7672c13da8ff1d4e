//! Files in pieces. How much is stored follows from the pieces alone, so it cannot be wrong.

use jiff::Timestamp;
use report::attachment::{FileId, MAX_FILES, SEALED_PIECE, SealedSize};
use report::wire::{FileAnnouncement, FileProgress, MailboxId};
use sqlx::Row as _;
use sqlx::SqliteConnection;
use sqlx::sqlite::SqliteRow;

use super::mailbox::{BEGIN, report_of};
use super::{SqliteStore, rows};
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

impl SqliteStore {
    pub(super) async fn announce_in(
        &self,
        mailbox: MailboxId,
        file: FileAnnouncement,
        at: Timestamp,
    ) -> Result<Announced, StoreError> {
        let mut transaction = self.pool.begin_with(BEGIN).await?;
        let Some(report) = report_of(&mut transaction, mailbox).await? else {
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
        sqlx::query("INSERT INTO files (report, file_id, size, announced_at) VALUES (?, ?, ?, ?)")
            .bind(report)
            .bind(file.id.0.as_slice())
            .bind(i64::from(file.size.get()))
            .bind(at.as_second())
            .execute(&mut *transaction)
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
        let mut connection = self.pool.acquire().await?;
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
        let mut transaction = self.pool.begin_with(BEGIN).await?;
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
                sqlx::query("SELECT 1 FROM pieces WHERE file = ? AND number = ? AND sealed = ?")
                    .bind(row)
                    .bind(i64::from(number))
                    .bind(piece.sealed)
                    .fetch_optional(&mut *transaction)
                    .await?;
            return Ok(match stored {
                Some(_) => Appended::Stored(progress),
                None => Appended::Differs,
            });
        }
        sqlx::query("INSERT INTO pieces (file, number, stored_at, sealed) VALUES (?, ?, ?, ?)")
            .bind(row)
            .bind(i64::from(number))
            .bind(at.as_second())
            .bind(piece.sealed)
            .execute(&mut *transaction)
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
        let deleted = sqlx::query(
            "DELETE FROM files
             WHERE report = (SELECT id FROM reports WHERE mailbox_id = ?) AND file_id = ?",
        )
        .bind(mailbox.0.as_slice())
        .bind(file.0.as_slice())
        .execute(&self.pool)
        .await?;
        if deleted.rows_affected() == 0 {
            return Ok(Deletion::Unknown);
        }
        self.empty_log().await;
        Ok(Deletion::Done)
    }
}

/// Every file of a report, in the order in which they were announced.
pub(super) async fn of(
    connection: &mut SqliteConnection,
    report: i64,
) -> Result<Vec<FileProgress>, StoreError> {
    sqlx::query(concat!(
        "SELECT ",
        progress_columns!(),
        " FROM files AS f WHERE f.report = ? ORDER BY f.id"
    ))
    .bind(report)
    .fetch_all(connection)
    .await?
    .iter()
    .map(progress)
    .collect()
}

/// The row of a file, and how much of it is stored.
pub(super) async fn find(
    connection: &mut SqliteConnection,
    mailbox: MailboxId,
    file: FileId,
) -> Result<Option<(i64, FileProgress)>, StoreError> {
    let row = sqlx::query(concat!(
        "SELECT ",
        progress_columns!(),
        " FROM files AS f JOIN reports AS r ON r.id = f.report
          WHERE r.mailbox_id = ? AND f.file_id = ?"
    ))
    .bind(mailbox.0.as_slice())
    .bind(file.0.as_slice())
    .fetch_optional(connection)
    .await?;
    row.map(|row| Ok((row.try_get("id")?, progress(&row)?)))
        .transpose()
}

fn progress(row: &SqliteRow) -> Result<FileProgress, StoreError> {
    let size = SealedSize::try_from(rows::number(row, "size")?)
        .map_err(|_| StoreError::Damaged("size"))?;
    let pieces = rows::number(row, "pieces")?;
    let received = (0..pieces)
        .map_while(|number| size.piece(number))
        .sum::<usize>();
    let finished = pieces == size.pieces();
    Ok(FileProgress {
        id: FileId(rows::bytes(row, "file_id")?),
        size,
        received: u32::try_from(received).map_err(|_| StoreError::Damaged("pieces"))?,
        finished_at: rows::moment_or_none(row, "last_stored_at")?
            .filter(|_| finished)
            .map(|at| rows::utc(at, "stored_at"))
            .transpose()?,
    })
}

async fn is_under18(connection: &mut SqliteConnection, report: i64) -> Result<bool, StoreError> {
    let row = sqlx::query("SELECT under18 FROM reports WHERE id = ?")
        .bind(report)
        .fetch_one(connection)
        .await?;
    Ok(row.try_get("under18")?)
}

/// The number of the piece that starts at this byte.
fn number_of(offset: u32) -> Option<u32> {
    let offset = usize::try_from(offset).ok()?;
    if !offset.is_multiple_of(SEALED_PIECE) {
        return None;
    }
    u32::try_from(offset / SEALED_PIECE).ok()
}
