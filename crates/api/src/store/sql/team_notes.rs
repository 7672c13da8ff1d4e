//! The rows of the table `team_notes`: notes of the team, and who looks after a report.

use jiff::Timestamp;
use report::envelope::Envelope;
use report::wire::MailboxId;

use super::SqlStore;
use super::engine::{Transaction, sql};
use super::report_lock::lock_report;
use super::row::Row;
use crate::store::{NewNote, NoteOutcome, StoreError, StoredKeeper, StoredNote};

/// Largest number of notes of one report, which are handed out together.
const MAX_NOTES: u32 = 100;

impl SqlStore {
    /// Stores a note durably, unless its writer did not know all that were there.
    pub async fn insert_note(
        &self,
        mailbox: MailboxId,
        note: NewNote,
        at: Timestamp,
    ) -> Result<NoteOutcome, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let Some(report) = lock_report(&mut transaction, mailbox).await? else {
            return Ok(NoteOutcome::Gone);
        };
        let row = sql("SELECT COUNT(*) AS notes FROM team_notes WHERE report = $1")
            .bind(report)
            .row(&mut transaction)
            .await?;
        let known = row.ok_or(StoreError::Damaged("notes"))?.number("notes")?;
        if known != note.after {
            return Ok(NoteOutcome::Conflict);
        }
        if known >= MAX_NOTES {
            return Ok(NoteOutcome::Full);
        }
        sql("INSERT INTO team_notes (report, noted_at, keeper, envelope)
             VALUES ($1, $2, $3, $4)")
        .bind(report)
        .bind(at)
        .bind(note.keeper.as_bytes())
        .bind(note.sealed.as_bytes())
        .execute(&mut transaction)
        .await?;
        transaction.commit().await?;
        Ok(NoteOutcome::Stored)
    }

    /// Who looks after each report, of those whose newest note has an id above `after`, at most 100.
    pub async fn keepers(&self, after: i64) -> Result<Vec<StoredKeeper>, StoreError> {
        sql("SELECT n.id, r.reference, n.keeper FROM team_notes AS n
             JOIN reports AS r ON r.id = n.report
             WHERE n.id > $1 AND n.id = (SELECT MAX(m.id) FROM team_notes AS m
                 WHERE m.report = n.report)
             ORDER BY n.id LIMIT 100")
        .bind(after)
        .rows(&self.readers)
        .await?
        .iter()
        .map(|row| {
            Ok(StoredKeeper {
                id: row.integer("id")?,
                reference: row.reference()?,
                keeper: sealed(row, "keeper")?,
            })
        })
        .collect()
    }
}

/// Every note of a report, the oldest first.
pub(super) async fn of_report(
    connection: &mut Transaction,
    report: i64,
) -> Result<Vec<StoredNote>, StoreError> {
    sql("SELECT noted_at, envelope FROM team_notes WHERE report = $1 ORDER BY id")
        .bind(report)
        .rows(connection)
        .await?
        .iter()
        .map(|row| {
            Ok(StoredNote {
                at: row.timestamp("noted_at")?,
                sealed: sealed(row, "envelope")?,
            })
        })
        .collect()
}

fn sealed(row: &Row, column: &'static str) -> Result<Envelope, StoreError> {
    let bytes = row.blob(column)?.to_vec();
    Envelope::parse(bytes).map_err(|_| StoreError::Damaged(column))
}
