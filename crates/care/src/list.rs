//! `care list`: a table of all reports, without opening any.

use anyhow::Result;
use api::promise_watch;
use api::store::{ListedReport, WithdrawnReport};
use jiff::Timestamp;
use report::message::Status;

use crate::backend::BackendArguments;
use crate::local_time::local_time;

/// A table of every report, urgent ones first, then by age; and one of those that were withdrawn.
pub(crate) async fn list(arguments: &BackendArguments) -> Result<String> {
    let backend = arguments.open_read_only().await?;
    let (reports, withdrawn) = backend.list().await?;
    backend.close().await;
    let mut text = if reports.is_empty() {
        "no reports\n".to_owned()
    } else {
        table(&reports, Timestamp::now())
    };
    if !withdrawn.is_empty() {
        text.push('\n');
        text.push_str(&withdrawn_table(&withdrawn));
    }
    Ok(text)
}

fn table(reports: &[ListedReport], now: Timestamp) -> String {
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
            &local_time(report.received_at),
            &local_time(report.read_by),
            report.routing.lang.code(),
            report.progress.status.code(),
            &note(report, now),
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

fn note(report: &ListedReport, now: Timestamp) -> String {
    let routing = report.routing;
    let progress = report.progress;
    let unread = progress.status == Status::Sent;
    let is_late = unread && report.read_by < now;
    let is_at_risk = unread && report.read_by < promise_watch::at_risk_before(now);
    let unanswered = match progress.unanswered {
        1 => "1 new message".to_owned(),
        count => format!("{count} new messages"),
    };
    [
        (is_late, "late"),
        (is_at_risk && !is_late, "due soon"),
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
            &local_time(trace.received_at),
            &local_time(trace.withdrawn_at),
        ));
    }
    table
}

#[cfg(test)]
mod tests {
    use api::store::ReportProgress;
    use locale::Lang;
    use report::reference::Reference;
    use report::wire::Routing;

    use super::*;

    #[test]
    fn a_promise_that_nears_its_end_unread_is_told_before_everything_else() {
        let moment = |text: &str| text.parse().expect("a moment");
        let mut report = ListedReport {
            reference: Reference::from_random([0; 6]),
            received_at: moment("2026-11-22T03:00:00Z"),
            read_by: moment("2026-11-25T09:00:00Z"),
            routing: Routing {
                form: 1,
                lang: Lang::Id,
                urgent: true,
                under18: false,
                awaits_reply: false,
            },
            progress: ReportProgress {
                status: Status::Sent,
                since: moment("2026-11-22T03:00:00Z"),
                contact_stopped_at: None,
                unanswered: 0,
            },
        };
        for (now, told) in [
            ("2026-11-25T07:00:00Z", "urgent"),
            ("2026-11-25T07:00:01Z", "due soon, urgent"),
            ("2026-11-25T09:00:00Z", "due soon, urgent"),
            ("2026-11-25T09:00:01Z", "late, urgent"),
        ] {
            assert_eq!(note(&report, moment(now)), told, "{now}");
        }
        report.progress.status = Status::BeingRead;
        assert_eq!(note(&report, moment("2026-12-01T00:00:00Z")), "urgent");
    }
}
