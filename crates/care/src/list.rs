//! `care list`: what is there, without opening anything.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;
use api::store::{Listed, SqliteStore};

use crate::moment::local;

/// A table of every report: urgent ones first, then by age.
pub(crate) async fn list(database: &Path) -> Result<String> {
    let store = SqliteStore::open_to_read(database).await?;
    let reports = store.list().await?;
    store.close().await;
    if reports.is_empty() {
        return Ok("no reports\n".to_owned());
    }
    let mut table = row("REFERENCE", "RECEIVED", "READ BY", "LANGUAGE", "NOTE");
    for report in &reports {
        table.push_str(&row(
            &report.reference.to_string(),
            &local(report.received_at),
            &local(report.read_by),
            report.routing.lang.code(),
            &note(report),
        ));
    }
    Ok(table)
}

fn row(reference: &str, received: &str, read_by: &str, language: &str, note: &str) -> String {
    let line = format!("{reference:<9}  {received:<23}  {read_by:<23}  {language:<8}  {note}");
    let mut row = line.trim_end().to_owned();
    row.push('\n');
    row
}

fn note(report: &Listed) -> String {
    let routing = report.routing;
    let mut note = String::new();
    for (applies, word) in [
        (routing.urgent, "urgent"),
        (routing.under18, "under 18"),
        (routing.awaits_reply, "awaits reply"),
    ] {
        if applies {
            let comma = if note.is_empty() { "" } else { ", " };
            let _ = write!(note, "{comma}{word}");
        }
    }
    note
}
