//! Reports as the care team lists, opens and answers them.

use jiff::Timestamp;
use report::attachment::FileId;
use report::message::{Direction, Message, Status};
use report::reference::Reference;
use report::wire::MailboxId;

use super::decode::{self, TO_PERSON};
use super::engine::sql;
use super::report_lock::lock_report;
use super::row::Row;
use super::{SqlStore, file_rows, message_page, messages, team_notes};
use crate::store::{
    Correspondence, ListedReport, MailboxLookup, StoreError, StoredMessage, StoredReport,
    WithdrawnReport,
};

impl SqlStore {
    /// Every report: urgent ones first, then by age, oldest first.
    pub async fn list_reports(&self) -> Result<Vec<ListedReport>, StoreError> {
        sql(concat!(
            "SELECT ",
            decode::listed_columns!(),
            " FROM reports AS r ORDER BY r.urgent DESC, r.received_at, r.id"
        ))
        .rows(&self.readers)
        .await?
        .iter()
        .map(decode::listed)
        .collect()
    }

    /// The report of this name with one page of its messages, those after the first `after`, and
    /// its files. All of it is read in one transaction.
    pub async fn find_case(
        &self,
        reference: Reference,
        after: u32,
    ) -> Result<Option<(StoredReport, Correspondence)>, StoreError> {
        let mut transaction = self.readers.begin().await?;
        let row = sql(concat!(
            "SELECT ",
            decode::listed_columns!(),
            ", r.id, r.mailbox_id, r.envelope FROM reports AS r WHERE r.reference = $1"
        ))
        .bind(reference.to_string().as_str())
        .row(&mut transaction)
        .await?;
        let Some(row) = row else {
            return Ok(None);
        };
        let report = row.integer("id")?;
        let page = message_page::after(&mut transaction, report, after).await?;
        let messages = page.rows.iter().map(stored_message);
        let correspondence = Correspondence {
            mailbox: MailboxId(row.bytes("mailbox_id")?),
            messages: messages.collect::<Result<_, _>>()?,
            more: page.more,
            files: file_rows::of_report(&mut transaction, report).await?,
            notes: match after {
                0 => team_notes::of_report(&mut transaction, report).await?,
                _ => Vec::new(),
            },
        };
        Ok(Some((decode::stored_report(&row)?, correspondence)))
    }

    /// The mailbox of the report of this name, or why there is none.
    pub async fn mailbox_of(&self, reference: Reference) -> Result<MailboxLookup, StoreError> {
        let row = sql(
            "SELECT mailbox_id, FALSE AS is_withdrawn FROM reports WHERE reference = $1
             UNION ALL SELECT mailbox_id, TRUE FROM withdrawn WHERE reference = $1",
        )
        .bind(reference.to_string().as_str())
        .row(&self.readers)
        .await?;
        Ok(match row {
            None => MailboxLookup::NotFound,
            Some(row) if row.boolean("is_withdrawn")? => MailboxLookup::Withdrawn,
            Some(row) => MailboxLookup::Found(MailboxId(row.bytes("mailbox_id")?)),
        })
    }

    /// Stores a message to the person durably, with the status that it sets. Answers `false` when
    /// another message has its number, or the report was withdrawn.
    pub async fn insert_reply(
        &self,
        mailbox: MailboxId,
        message: &Message,
        status: Status,
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        self.insert_to_person(mailbox, message, (status, false), at)
            .await
    }

    /// The same for a message that answers nothing of what the person wrote, such as a note that
    /// something was handed on: what they wrote stays new for the team.
    pub async fn insert_silent_reply(
        &self,
        mailbox: MailboxId,
        message: &Message,
        status: Status,
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        self.insert_to_person(mailbox, message, (status, true), at)
            .await
    }

    async fn insert_to_person(
        &self,
        mailbox: MailboxId,
        message: &Message,
        (status, silent): (Status, bool),
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        let position = message.position();
        let mut transaction = self.pool.begin().await?;
        let Some(report) = lock_report(&mut transaction, mailbox).await? else {
            return Ok(false);
        };
        let next = messages::next_sequence(&mut transaction, report, TO_PERSON).await?;
        if position.direction != Direction::ToPerson || position.sequence != next {
            return Ok(false);
        }
        let kind = (TO_PERSON, silent);
        messages::insert(&mut transaction, report, message, kind, at).await?;
        sql("UPDATE reports SET status = $1, status_since = $2 WHERE id = $3")
            .bind(status.code())
            .bind(at)
            .bind(report)
            .execute(&mut transaction)
            .await?;
        transaction.commit().await?;
        Ok(true)
    }

    /// The whole sealed file; `None` while pieces are missing.
    pub async fn sealed_file(
        &self,
        mailbox: MailboxId,
        file: FileId,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let mut transaction = self.readers.begin().await?;
        let found = file_rows::find(&mut transaction, mailbox, file).await?;
        let Some((row, _)) = found.filter(|(_, progress)| progress.finished_at.is_some()) else {
            return Ok(None);
        };
        let pieces = sql("SELECT sealed FROM pieces WHERE file = $1 ORDER BY number")
            .bind(row)
            .rows(&mut transaction)
            .await?;
        let mut sealed = Vec::new();
        for piece in &pieces {
            sealed.extend_from_slice(piece.blob("sealed")?);
        }
        Ok(Some(sealed))
    }

    /// What is left of every report that was withdrawn, the latest last.
    pub async fn withdrawn_reports(&self) -> Result<Vec<WithdrawnReport>, StoreError> {
        sql("SELECT reference, received_at, withdrawn_at FROM withdrawn ORDER BY withdrawn_at, id")
            .rows(&self.readers)
            .await?
            .iter()
            .map(|row| {
                Ok(WithdrawnReport {
                    reference: row.reference()?,
                    received_at: row.timestamp("received_at")?,
                    withdrawn_at: row.timestamp("withdrawn_at")?,
                })
            })
            .collect()
    }
}

fn stored_message(row: &Row) -> Result<StoredMessage, StoreError> {
    let sealed = row.blob_or_none("sealed")?;
    Ok(StoredMessage {
        direction: decode::direction(row)?,
        sequence: decode::sequence(row)?,
        at: row.timestamp("stored_at")?,
        message: sealed
            .map(|bytes| Message::parse(bytes.to_vec()).map_err(|_| StoreError::Damaged("sealed")))
            .transpose()?,
    })
}
