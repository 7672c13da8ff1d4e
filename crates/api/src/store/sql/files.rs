//! Files in pieces, as the person sends and deletes them. A row of `pieces` is what one request
//! brought: a sealed piece, or a part of one from a slow line.

use jiff::Timestamp;
use report::attachment::{FileId, MAX_FILES};
use report::wire::{FileAnnouncement, FileProgress, MailboxId};

use super::engine::{Transaction, sql};
use super::report_lock::lock_report;
use super::{SqlStore, file_rows};
use crate::store::deletion_log::{self, Deleted};
use crate::store::{AnnounceOutcome, AppendOutcome, DeleteOutcome, Piece, StoreError};

impl SqlStore {
    /// Announces a file, whose pieces may follow.
    pub async fn announce_file(
        &self,
        mailbox: MailboxId,
        file: FileAnnouncement,
        at: Timestamp,
    ) -> Result<AnnounceOutcome, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let Some(report) = lock_report(&mut transaction, mailbox).await? else {
            return Ok(AnnounceOutcome::Gone);
        };
        if is_under18(&mut transaction, report).await? {
            return Ok(AnnounceOutcome::Under18);
        }
        let known = file_rows::of_report(&mut transaction, report).await?;
        if let Some(earlier) = known.iter().find(|known| known.id == file.id) {
            return Ok(if earlier.size == file.size {
                AnnounceOutcome::Replayed(earlier.clone())
            } else {
                AnnounceOutcome::Conflict
            });
        }
        if known.len() >= MAX_FILES {
            return Ok(AnnounceOutcome::Full);
        }
        sql("INSERT INTO files (report, file_id, size, announced_at) VALUES ($1, $2, $3, $4)")
            .bind(report)
            .bind(&file.id.0)
            .bind(file.size.get())
            .bind(at)
            .execute(&mut transaction)
            .await?;
        transaction.commit().await?;
        Ok(AnnounceOutcome::Created(FileProgress {
            id: file.id,
            size: file.size,
            received: 0,
            finished_at: None,
        }))
    }

    /// How much of a file is stored; `None` when it was not announced.
    pub async fn file_progress(
        &self,
        mailbox: MailboxId,
        file: FileId,
    ) -> Result<Option<FileProgress>, StoreError> {
        let mut connection = self.readers.begin().await?;
        let found = file_rows::find(&mut connection, mailbox, file).await?;
        Ok(found.map(|(_, progress)| progress))
    }

    /// Stores a piece of a file, or a part of one, durably.
    pub async fn append_piece(
        &self,
        mailbox: MailboxId,
        file: FileId,
        piece: Piece,
        at: Timestamp,
    ) -> Result<AppendOutcome, StoreError> {
        let mut transaction = self.pool.begin().await?;
        if lock_report(&mut transaction, mailbox).await?.is_none() {
            return Ok(AppendOutcome::NotFound);
        }
        let Some((row, progress)) = file_rows::find(&mut transaction, mailbox, file).await? else {
            return Ok(AppendOutcome::NotFound);
        };
        if piece.offset > progress.received {
            return Ok(AppendOutcome::WrongOffset(progress));
        }
        if !piece.sealed.is_empty() && piece.offset < progress.received {
            return Ok(match compare(&mut transaction, row, &piece).await? {
                Overlap::Same => AppendOutcome::Stored(progress),
                Overlap::Other => AppendOutcome::Conflict,
                Overlap::Shifted => AppendOutcome::WrongOffset(progress),
            });
        }
        if !progress.size.takes(piece.offset, piece.sealed.len()) {
            return Ok(AppendOutcome::WrongLength);
        }
        sql("INSERT INTO pieces (file, number, stored_at, sealed)
             SELECT $1, COUNT(*), $2, $3 FROM pieces WHERE file = $1")
        .bind(row)
        .bind(at)
        .bind(piece.sealed.as_slice())
        .execute(&mut transaction)
        .await?;
        let now = file_rows::find(&mut transaction, mailbox, file).await?;
        transaction.commit().await?;
        Ok(now.map_or(AppendOutcome::NotFound, |(_, progress)| {
            AppendOutcome::Stored(progress)
        }))
    }

    /// Deletes a file.
    pub async fn delete_file(
        &self,
        mailbox: MailboxId,
        file: FileId,
    ) -> Result<DeleteOutcome, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let deleted = sql("DELETE FROM files
             WHERE report = (SELECT id FROM reports WHERE mailbox_id = $1) AND file_id = $2")
        .bind(&mailbox.0)
        .bind(&file.0)
        .execute(&mut transaction)
        .await?;
        if deleted == 0 {
            return Ok(DeleteOutcome::NotFound);
        }
        let deleted = Deleted::File(deletion_log::hash_of_file(file));
        self.log_deletion(mailbox, deleted).await?;
        transaction.commit().await?;
        self.overwrite_deleted().await;
        Ok(DeleteOutcome::Deleted)
    }
}

async fn is_under18(connection: &mut Transaction, report: i64) -> Result<bool, StoreError> {
    let row = sql("SELECT under18 FROM reports WHERE id = $1")
        .bind(report)
        .row(connection)
        .await?
        .ok_or(StoreError::Damaged("under18"))?;
    row.boolean("under18")
}

/// What is stored where a request begins again.
enum Overlap {
    /// The same bytes, as far as they are stored.
    Same,
    /// Other bytes, in a row that starts at this offset.
    Other,
    /// Other bytes, and no row starts at this offset.
    Shifted,
}

/// Compares what a request brings with the rows that hold the same bytes of the file.
async fn compare(
    connection: &mut Transaction,
    file: i64,
    piece: &Piece,
) -> Result<Overlap, StoreError> {
    let start = piece.offset as usize;
    let end = start + piece.sealed.len();
    let rows = sql(
        "SELECT number, CAST(LENGTH(sealed) AS BIGINT) AS length FROM pieces
         WHERE file = $1 ORDER BY number",
    )
    .bind(file)
    .rows(&mut *connection)
    .await?;
    let mut at = 0;
    let mut is_start = false;
    let mut is_same = true;
    for row in &rows {
        let next = at + row.number("length")? as usize;
        is_start |= at == start;
        // One row at a time: together they may be a whole file.
        if at < end && next > start {
            let stored = sql("SELECT sealed FROM pieces WHERE file = $1 AND number = $2")
                .bind(file)
                .bind(row.number("number")?)
                .row(&mut *connection)
                .await?
                .ok_or(StoreError::Damaged("pieces"))?;
            let (from, to) = (at.max(start), next.min(end));
            let stored = stored.blob("sealed")?.get(from - at..to - at);
            is_same &= stored == piece.sealed.get(from - start..to - start);
        }
        at = next;
    }
    Ok(match (is_same, is_start) {
        (true, _) => Overlap::Same,
        (false, true) => Overlap::Other,
        (false, false) => Overlap::Shifted,
    })
}
