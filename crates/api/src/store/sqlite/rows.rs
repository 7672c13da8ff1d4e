//! From rows to types; a value that does not fit is damage and is told, never guessed at.

use jiff::Timestamp;
use locale::Lang;
use report::envelope::Envelope;
use report::message::{Direction, Sequence, Status};
use report::reference::Reference;
use report::wire::{Receipt, Routing, UtcTime};
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;

use crate::store::{Listed, Progress, StoreError, StoredReport};

/// The direction of a message to the team, in its column.
pub(super) const TO_TEAM: i64 = 1;
/// The direction of a message to the person, in its column.
pub(super) const TO_PERSON: i64 = 2;

/// The columns that [`listed`] reads, of `reports AS r`. A message is unanswered while the team has
/// not written since.
macro_rules! listed_columns {
    () => {
        "r.reference, r.received_at, r.read_by, r.form, r.lang, r.urgent, r.under18,
         r.awaits_reply, r.status, r.status_since, r.contact_stopped_at,
         (SELECT COUNT(*) FROM messages AS m WHERE m.report = r.id AND m.direction = 1
             AND m.id > COALESCE((SELECT MAX(t.id) FROM messages AS t
                 WHERE t.report = r.id AND t.direction = 2), 0)) AS unanswered"
    };
}
pub(super) use listed_columns;

pub(super) fn listed(row: &SqliteRow) -> Result<Listed, StoreError> {
    let form: i64 = row.try_get("form")?;
    let lang: &str = row.try_get("lang")?;
    let received_at = moment(row, "received_at")?;
    Ok(Listed {
        reference: reference(row)?,
        received_at,
        read_by: moment(row, "read_by")?,
        routing: Routing {
            form: form.try_into().map_err(|_| StoreError::Damaged("form"))?,
            lang: Lang::from_code(lang).ok_or(StoreError::Damaged("lang"))?,
            urgent: row.try_get("urgent")?,
            under18: row.try_get("under18")?,
            awaits_reply: row.try_get("awaits_reply")?,
        },
        progress: Progress {
            status: status(row)?,
            since: moment_or_none(row, "status_since")?.unwrap_or(received_at),
            contact_stopped_at: moment_or_none(row, "contact_stopped_at")?,
            unanswered: number(row, "unanswered")?,
        },
    })
}

pub(super) fn stored(row: &SqliteRow) -> Result<StoredReport, StoreError> {
    let envelope: Vec<u8> = row.try_get("envelope")?;
    Ok(StoredReport {
        listed: listed(row)?,
        envelope: Envelope::parse(envelope).map_err(|_| StoreError::Damaged("envelope"))?,
    })
}

pub(super) fn stored_receipt(row: &SqliteRow) -> Result<Receipt, StoreError> {
    receipt(
        reference(row)?,
        moment(row, "received_at")?,
        moment(row, "read_by")?,
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

pub(super) fn body_digest(row: &SqliteRow) -> Result<[u8; 32], StoreError> {
    bytes(row, "body_digest")
}

pub(super) fn bytes<const N: usize>(
    row: &SqliteRow,
    column: &'static str,
) -> Result<[u8; N], StoreError> {
    let bytes: &[u8] = row.try_get(column)?;
    bytes.try_into().map_err(|_| StoreError::Damaged(column))
}

pub(super) fn number(row: &SqliteRow, column: &'static str) -> Result<u32, StoreError> {
    let number: i64 = row.try_get(column)?;
    number.try_into().map_err(|_| StoreError::Damaged(column))
}

pub(super) fn sequence(row: &SqliteRow) -> Result<Sequence, StoreError> {
    Sequence::new(number(row, "sequence")?).ok_or(StoreError::Damaged("sequence"))
}

pub(super) fn direction(row: &SqliteRow) -> Result<Direction, StoreError> {
    match row.try_get("direction")? {
        TO_TEAM => Ok(Direction::ToTeam),
        TO_PERSON => Ok(Direction::ToPerson),
        _ => Err(StoreError::Damaged("direction")),
    }
}

pub(super) fn status(row: &SqliteRow) -> Result<Status, StoreError> {
    let word: &str = row.try_get("status")?;
    word.parse().map_err(|_| StoreError::Damaged("status"))
}

pub(super) fn reference(row: &SqliteRow) -> Result<Reference, StoreError> {
    let text: &str = row.try_get("reference")?;
    text.parse().map_err(|_| StoreError::Damaged("reference"))
}

pub(super) fn moment(row: &SqliteRow, column: &'static str) -> Result<Timestamp, StoreError> {
    Timestamp::from_second(row.try_get(column)?).map_err(|_| StoreError::Damaged(column))
}

pub(super) fn moment_or_none(
    row: &SqliteRow,
    column: &'static str,
) -> Result<Option<Timestamp>, StoreError> {
    let seconds: Option<i64> = row.try_get(column)?;
    seconds
        .map(|seconds| Timestamp::from_second(seconds).map_err(|_| StoreError::Damaged(column)))
        .transpose()
}

/// Whole seconds, so that the first receipt and every later one are the same text.
pub(super) fn utc(moment: Timestamp, column: &'static str) -> Result<UtcTime, StoreError> {
    let text = moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    text.parse().map_err(|_| StoreError::Damaged(column))
}
