//! From rows to types; a value that does not fit is damage and is told, never guessed at.

use jiff::Timestamp;
use locale::Lang;
use report::envelope::Envelope;
use report::reference::Reference;
use report::wire::{Receipt, Routing, UtcTime};
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;

use crate::store::{Listed, StoreError, StoredReport};

pub(super) fn listed(row: &SqliteRow) -> Result<Listed, StoreError> {
    let form: i64 = row.try_get("form")?;
    let lang: &str = row.try_get("lang")?;
    Ok(Listed {
        reference: reference(row)?,
        received_at: moment(row, "received_at")?,
        read_by: moment(row, "read_by")?,
        routing: Routing {
            form: form.try_into().map_err(|_| StoreError::Damaged("form"))?,
            lang: Lang::from_code(lang).ok_or(StoreError::Damaged("lang"))?,
            urgent: row.try_get("urgent")?,
            under18: row.try_get("under18")?,
            awaits_reply: row.try_get("awaits_reply")?,
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
    let digest: &[u8] = row.try_get("body_digest")?;
    digest
        .try_into()
        .map_err(|_| StoreError::Damaged("body_digest"))
}

fn reference(row: &SqliteRow) -> Result<Reference, StoreError> {
    let text: &str = row.try_get("reference")?;
    text.parse().map_err(|_| StoreError::Damaged("reference"))
}

fn moment(row: &SqliteRow, column: &'static str) -> Result<Timestamp, StoreError> {
    Timestamp::from_second(row.try_get(column)?).map_err(|_| StoreError::Damaged(column))
}

/// Whole seconds, so that the first receipt and every later one are the same text.
fn utc(moment: Timestamp, column: &'static str) -> Result<UtcTime, StoreError> {
    let text = moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    text.parse().map_err(|_| StoreError::Damaged(column))
}
