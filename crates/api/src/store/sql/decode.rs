//! Decodes rows into the types of the store.

use jiff::Timestamp;
use locale::Lang;
use report::envelope::Envelope;
use report::message::{Direction, Sequence, Status};
use report::reference::Reference;
use report::wire::{Receipt, Routing, UtcTime};

use super::row::Row;
use crate::store::{ListedReport, ReportProgress, StoreError, StoredReport};

/// The direction of a message to the team, in its column.
pub(super) const TO_TEAM: i64 = 1;
/// The direction of a message to the person, in its column.
pub(super) const TO_PERSON: i64 = 2;

/// The columns that [`listed`] reads, of `reports AS r`. A message is unanswered while the team has
/// not written since; what it only notes answers nothing.
macro_rules! listed_columns {
    () => {
        "r.reference, r.received_at, r.read_by, r.form, r.lang, r.urgent, r.under18,
         r.awaits_reply, r.status, r.status_since, r.contact_stopped_at,
         (SELECT COUNT(*) FROM messages AS m WHERE m.report = r.id AND m.direction = 1
             AND m.id > COALESCE((SELECT MAX(t.id) FROM messages AS t
                 WHERE t.report = r.id AND t.direction = 2 AND NOT t.silent), 0)) AS unanswered"
    };
}
pub(super) use listed_columns;

pub(super) fn listed(row: &Row) -> Result<ListedReport, StoreError> {
    let received_at = row.timestamp("received_at")?;
    Ok(ListedReport {
        reference: row.reference()?,
        received_at,
        read_by: row.timestamp("read_by")?,
        routing: Routing {
            form: u16::try_from(row.integer("form")?).map_err(|_| StoreError::Damaged("form"))?,
            lang: Lang::from_code(row.text("lang")?).ok_or(StoreError::Damaged("lang"))?,
            urgent: row.boolean("urgent")?,
            under18: row.boolean("under18")?,
            awaits_reply: row.boolean("awaits_reply")?,
        },
        progress: ReportProgress {
            status: status(row)?,
            since: row
                .timestamp_or_none("status_since")?
                .unwrap_or(received_at),
            contact_stopped_at: row.timestamp_or_none("contact_stopped_at")?,
            unanswered: row.number("unanswered")?,
        },
    })
}

pub(super) fn stored_report(row: &Row) -> Result<StoredReport, StoreError> {
    Ok(StoredReport {
        listed: listed(row)?,
        envelope: envelope(row)?,
    })
}

pub(super) fn envelope(row: &Row) -> Result<Envelope, StoreError> {
    let sealed = row.blob("envelope")?.to_vec();
    Envelope::parse(sealed).map_err(|_| StoreError::Damaged("envelope"))
}

pub(super) fn stored_receipt(row: &Row) -> Result<Receipt, StoreError> {
    receipt(
        row.reference()?,
        row.timestamp("received_at")?,
        row.timestamp("read_by")?,
    )
}

pub(super) fn receipt(
    reference: Reference,
    received_at: Timestamp,
    read_by: Timestamp,
) -> Result<Receipt, StoreError> {
    Ok(Receipt {
        reference,
        received_at: utc(received_at, "received_at")?,
        read_by: utc(read_by, "read_by")?,
    })
}

pub(super) fn sequence(row: &Row) -> Result<Sequence, StoreError> {
    Sequence::new(row.number("sequence")?).ok_or(StoreError::Damaged("sequence"))
}

pub(super) fn direction(row: &Row) -> Result<Direction, StoreError> {
    match row.integer("direction")? {
        TO_TEAM => Ok(Direction::ToTeam),
        TO_PERSON => Ok(Direction::ToPerson),
        _ => Err(StoreError::Damaged("direction")),
    }
}

pub(super) fn status(row: &Row) -> Result<Status, StoreError> {
    let word = row.text("status")?;
    word.parse().map_err(|_| StoreError::Damaged("status"))
}

/// Whole seconds, so that the first receipt and every later one are the same text.
pub(super) fn utc(moment: Timestamp, column: &'static str) -> Result<UtcTime, StoreError> {
    let text = moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    text.parse().map_err(|_| StoreError::Damaged(column))
}
