//! `care list`: what is there, without opening anything.

use anyhow::Result;
use api::store::{Listed, WithdrawnReport};

use crate::desk::Place;
use crate::moment::local;

/// A table of every report, urgent ones first, then by age; and one of those that were withdrawn.
pub(crate) async fn list(place: &Place) -> Result<String> {
    let desk = place.open_to_list().await?;
    let (reports, withdrawn) = desk.list().await?;
    desk.close().await;
    let mut text = if reports.is_empty() {
        "no reports\n".to_owned()
    } else {
        table(&reports)
    };
    if !withdrawn.is_empty() {
        text.push('\n');
        text.push_str(&withdrawn_table(&withdrawn));
    }
    Ok(text)
}

fn table(reports: &[Listed]) -> String {
    let mut table = row([
        "REFERENCE",
        "RECEIVED",
        "READ BY",
        "LANGUAGE",
        "STATUS",
        "NOTE",
    ]);
    for report in reports {
        table.push_str(&row([
            &report.reference.to_string(),
            &local(report.received_at),
            &local(report.read_by),
            report.routing.lang.code(),
            report.progress.status.code(),
            &note(report),
        ]));
    }
    table
}

fn row([reference, received, read_by, language, status, note]: [&str; 6]) -> String {
    let line = format!(
        "{reference:<9}  {received:<23}  {read_by:<23}  {language:<8}  {status:<15}  {note}"
    );
    let mut row = line.trim_end().to_owned();
    row.push('\n');
    row
}

fn note(report: &Listed) -> String {
    let routing = report.routing;
    let progress = report.progress;
    let unanswered = match progress.unanswered {
        1 => "1 new message".to_owned(),
        count => format!("{count} new messages"),
    };
    [
        (routing.urgent, "urgent"),
        (routing.under18, "under 18"),
        (routing.awaits_reply, "awaits reply"),
        (progress.unanswered > 0, &unanswered),
        (progress.contact_stopped_at.is_some(), "contact stopped"),
    ]
    .into_iter()
    .filter_map(|(applies, word)| applies.then_some(word))
    .collect::<Vec<_>>()
    .join(", ")
}

fn withdrawn_table(withdrawn: &[WithdrawnReport]) -> String {
    let row = |reference: &str, received: &str, withdrawn: &str| {
        format!("{reference:<9}  {received:<23}  {withdrawn}\n")
    };
    let mut table = row("REFERENCE", "RECEIVED", "WITHDRAWN");
    for trace in withdrawn {
        table.push_str(&row(
            &trace.reference.to_string(),
            &local(trace.received_at),
            &local(trace.withdrawn_at),
        ));
    }
    table
}
