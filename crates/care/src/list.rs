//! `care list`: a table of all reports, without opening any.

use std::collections::HashMap;
use std::fmt::Write as _;

use anyhow::{Result, bail};
use api::promise_watch;
use api::store::{ListedReport, WithdrawnReport};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use locale::{Key, message};
use report::message::Status;
use report::reference::Reference;
use report::team::Keeper;

use crate::arguments::Which;
use crate::backend::{BackendArguments, CaseBackend};
use crate::escape::escape;
use crate::keyring::Keyring;
use crate::language::lang;
use crate::local_time::local_time;
use crate::team;

/// A table of the reports that were asked for, urgent ones first, then by age; and one of those that
/// were withdrawn.
pub(crate) async fn list(arguments: &BackendArguments, which: &Which) -> Result<String> {
    let backend = arguments.open_read_only().await?;
    let (mut reports, mut withdrawn) = backend.list().await?;
    let keepers = keepers(&backend, which).await?;
    backend.close().await;
    let now = Timestamp::now();
    let all = reports.len();
    reports.retain(|report| {
        is_asked_for(report, which, now) && (!which.mine || is_mine(report, which, &keepers))
    });
    if which.is_narrowed() {
        withdrawn.clear();
    }
    let pages = reports.len().div_ceil(which.per_page.try_into()?).max(1);
    let page: usize = which.page.try_into()?;
    if page > pages {
        bail!(message::care_no_page(
            lang(),
            &pages.to_string(),
            &page.to_string()
        ));
    }
    let size: usize = which.per_page.try_into()?;
    let shown = reports.chunks(size).nth(page - 1).unwrap_or_default();
    let mut text = match (all, shown.len()) {
        (0, _) => lang().text(Key::CareNoReports).to_owned() + "\n",
        (_, 0) => lang().text(Key::CareNoReportsLikeThis).to_owned() + "\n",
        _ => table(shown, &keepers, now),
    };
    let is_last = page == pages;
    if pages > 1 {
        let count = reports.len();
        let (page, pages) = (page.to_string(), pages.to_string());
        let line = message::care_page_of(lang(), &count.to_string(), &page, &pages);
        let _ = writeln!(text, "\n{line}");
    }
    if is_last && !withdrawn.is_empty() {
        text.push('\n');
        text.push_str(&withdrawn_table(&withdrawn));
    }
    Ok(text)
}

impl Which {
    /// Whether some kinds of reports are left out beside those that are done.
    const fn is_narrowed(&self) -> bool {
        self.urgent || self.late || self.unread || self.mine || self.since.is_some()
    }
}

fn is_asked_for(report: &ListedReport, which: &Which, now: Timestamp) -> bool {
    let progress = report.progress;
    let is_unread = progress.status == Status::Sent;
    let received = report.received_at.to_zoned(TimeZone::system()).date();
    // Who wrote again after it was done waits for an answer.
    let is_done = progress.status == Status::Done && progress.unanswered == 0;
    (which.all || !is_done)
        && (!which.urgent || report.routing.urgent)
        && (!which.late || (is_unread && report.read_by < now))
        && (!which.unread || is_unread || progress.unanswered > 0)
        && which.since.is_none_or(|since| received >= since)
}

/// Who looks after each report, as far as the keys open it.
type Keepers = HashMap<Reference, Option<Keeper>>;

async fn keepers(backend: &CaseBackend, which: &Which) -> Result<Keepers> {
    if which.keys.is_empty() {
        return Ok(Keepers::new());
    }
    let keys = Keyring::read(&which.keys)?;
    let stored = backend.keepers().await?.into_iter();
    Ok(stored
        .map(|it| (it.reference, team::opened_keeper(&it, &keys)))
        .collect())
}

/// Whether the one who asks looks after the report.
fn is_mine(report: &ListedReport, which: &Which, keepers: &Keepers) -> bool {
    let keeper = keepers.get(&report.reference).and_then(Option::as_ref);
    match (
        keeper.and_then(|keeper| keeper.name.as_deref()),
        &which.name,
    ) {
        (Some(keeper), Some(name)) => team::is_same(keeper, name),
        _ => false,
    }
}

/// The words about who looks after a report; nothing where nobody does.
fn kept(report: &ListedReport, keepers: &Keepers) -> Option<String> {
    match keepers.get(&report.reference)? {
        Some(keeper) => {
            let name = keeper.name.as_deref()?;
            Some(message::care_list_kept(lang(), &escape(name)))
        }
        None => Some(lang().text(Key::CareListKeptUnread).to_owned()),
    }
}

fn table(reports: &[ListedReport], keepers: &Keepers, now: Timestamp) -> String {
    let mut table = row([
        lang().text(Key::CareColumnReference),
        lang().text(Key::CareColumnReceived),
        lang().text(Key::CareColumnReadBy),
        lang().text(Key::CareColumnLanguage),
        lang().text(Key::CareColumnStatus),
        lang().text(Key::CareColumnNote),
    ]);
    for report in reports {
        table.push_str(&row([
            &report.reference.to_string(),
            &local_time(report.received_at),
            &local_time(report.read_by),
            report.routing.lang.code(),
            report.progress.status.code(),
            &[Some(note(report, now)), kept(report, keepers)]
                .into_iter()
                .flatten()
                .filter(|words| !words.is_empty())
                .collect::<Vec<_>>()
                .join(", "),
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
    // Who was told the end of it awaits nothing more.
    let awaits_reply = routing.awaits_reply && progress.status != Status::Done;
    let unanswered = match progress.unanswered {
        1 => lang().text(Key::CareOneNewMessage).to_owned(),
        count => message::care_new_messages(lang(), &count.to_string()),
    };
    [
        (is_late, lang().text(Key::CareLate)),
        (is_at_risk && !is_late, lang().text(Key::CareDueSoon)),
        (routing.urgent, lang().text(Key::CareUrgent)),
        (routing.under18, lang().text(Key::CareUnder18)),
        (awaits_reply, lang().text(Key::CareAwaitsReply)),
        (progress.unanswered > 0, &unanswered),
        (
            progress.contact_stopped_at.is_some(),
            lang().text(Key::CareContactStopped),
        ),
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
    let mut table = row(
        lang().text(Key::CareColumnReference),
        lang().text(Key::CareColumnReceived),
        lang().text(Key::CareColumnWithdrawn),
    );
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
    use report::wire::Routing;

    use super::*;

    fn moment(text: &str) -> Timestamp {
        text.parse().expect("a moment")
    }

    fn report() -> ListedReport {
        ListedReport {
            reference: Reference::from_random([0; 6]),
            received_at: moment("2026-11-22T03:00:00Z"),
            read_by: moment("2026-11-25T09:00:00Z"),
            routing: Routing {
                form: 1,
                lang: Lang::Id,
                urgent: true,
                under18: true,
                awaits_reply: true,
            },
            progress: ReportProgress {
                status: Status::Sent,
                since: moment("2026-11-22T03:00:00Z"),
                contact_stopped_at: None,
                unanswered: 0,
            },
        }
    }

    #[test]
    fn each_filter_leaves_out_what_it_does_not_fit() {
        let now = moment("2026-11-25T10:00:00Z");
        let nothing = || Which {
            urgent: false,
            late: false,
            unread: false,
            since: None,
            mine: false,
            name: None,
            keys: Vec::new(),
            all: false,
            page: 1,
            per_page: 50,
        };
        let late = report();
        let mut read = report();
        read.routing.urgent = false;
        read.progress.status = Status::BeingRead;
        let mut answered = report();
        answered.routing.urgent = false;
        answered.progress.status = Status::Done;
        let mut wrote_again = report();
        wrote_again.routing.urgent = false;
        wrote_again.progress.status = Status::Done;
        wrote_again.progress.unanswered = 1;
        let reports = [late, read, answered, wrote_again];
        let day = |text: &str| Some(text.parse().expect("a day"));
        for (which, expected) in [
            (nothing(), [true, true, false, true]),
            (
                Which {
                    all: true,
                    ..nothing()
                },
                [true; 4],
            ),
            (
                Which {
                    urgent: true,
                    ..nothing()
                },
                [true, false, false, false],
            ),
            (
                Which {
                    late: true,
                    ..nothing()
                },
                [true, false, false, false],
            ),
            (
                Which {
                    unread: true,
                    ..nothing()
                },
                [true, false, false, true],
            ),
            (
                Which {
                    since: day("2026-11-22"),
                    ..nothing()
                },
                [true, true, false, true],
            ),
            (
                Which {
                    since: day("2026-11-24"),
                    all: true,
                    ..nothing()
                },
                [false; 4],
            ),
        ] {
            let asked_for = reports.each_ref().map(|it| is_asked_for(it, &which, now));
            assert_eq!(asked_for, expected);
        }
        assert_eq!(note(&reports[2], now), "under 18");
    }

    #[test]
    fn a_promise_that_nears_its_end_unread_is_told_before_everything_else() {
        let mut report = report();
        report.routing.under18 = false;
        report.routing.awaits_reply = false;
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
