//! `care list`: what is there, without opening anything.

use anyhow::Result;
use api::promise_watch;
use api::store::{Listed, WithdrawnReport};
use jiff::Timestamp;
use report::message::Status;

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
        table(&reports, Timestamp::now())
    };
    if !withdrawn.is_empty() {
        text.push('\n');
        text.push_str(&withdrawn_table(&withdrawn));
    }
    Ok(text)
}

fn table(reports: &[Listed], now: Timestamp) -> String {
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

fn note(report: &Listed, now: Timestamp) -> String {
    let routing = report.routing;
    let progress = report.progress;
    let unread = progress.status == Status::Sent;
    let is_late = unread && report.read_by < now;
    let is_at_risk = unread && report.read_by < promise_watch::soon(now);
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
            &local(trace.received_at),
            &local(trace.withdrawn_at),
        ));
    }
    table
}

#[cfg(test)]
mod tests {
    use api::store::Progress;
    use locale::Lang;
    use report::reference::Reference;
    use report::wire::Routing;

    use super::*;

    #[test]
    fn a_promise_that_nears_its_end_unread_is_told_before_everything_else() {
        let moment = |text: &str| text.parse().expect("a moment");
        let mut report = Listed {
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
            progress: Progress {
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
