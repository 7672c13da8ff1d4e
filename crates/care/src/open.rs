//! `care open`: one report, every answer beside its question, then messages and files.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;
use api::store::{Act, Listed};
use report::attachment::Attachment;
use report::questions::{Given, Row};

use crate::arguments::OneReport;
use crate::case::{self, Case};
use crate::keyring::Keyring;
use crate::moment::local;
use crate::readable::{indented, plain};
use crate::{files, messages};

/// The report as text, in the language it was written in. With a folder, its files are saved there.
pub(crate) async fn open(report: &OneReport, save_files: Option<&Path>) -> Result<String> {
    let reference = case::reference(&report.reference)?;
    let keys = Keyring::read(&report.keys)?;
    let desk = report.place.open().await?;
    let case = Case::open(&desk, reference, Act::Open, &keys).await?;
    let attachments = case.attachments();
    let mut text = shown(&case, &attachments);
    if let Some(folder) = save_files {
        text.push_str(&files::save(&desk, &case, &attachments, folder).await?);
    }
    desk.close().await;
    Ok(text)
}

/// Everything of a case that is text.
pub(crate) fn shown(case: &Case, attachments: &[Attachment]) -> String {
    let mut text = head(&case.listed);
    for row in case.contents.answers.rows(case.listed.routing.lang) {
        text.push('\n');
        text.push_str(&answer(&row));
    }
    text.push_str(&messages::shown(case, attachments));
    text.push_str(&files::shown(case, attachments));
    text
}

fn head(listed: &Listed) -> String {
    let routing = listed.routing;
    let progress = listed.progress;
    let yes_or_no = |value: bool| if value { "yes" } else { "no" }.to_owned();
    let contact = match progress.contact_stopped_at {
        Some(since) => format!("stopped by the person on {}", local(since)),
        None => "as the answers say".to_owned(),
    };
    let mut text = String::new();
    for (name, value) in [
        ("Reference", listed.reference.to_string()),
        ("Received", local(listed.received_at)),
        ("Read by", local(listed.read_by)),
        ("Language", routing.lang.code().to_owned()),
        ("Form", routing.form.to_string()),
        ("Urgent", yes_or_no(routing.urgent)),
        ("Under 18", yes_or_no(routing.under18)),
        ("Awaits reply", yes_or_no(routing.awaits_reply)),
        (
            "Status",
            format!("{} since {}", progress.status, local(progress.since)),
        ),
        ("Contact", contact),
    ] {
        let _ = writeln!(text, "{name:<13} {value}");
    }
    text
}

/// The question with its key, and under it each code with its words, or what was typed.
pub(crate) fn answer(row: &Row) -> String {
    let key = plain(&row.key);
    let mut text = match row.question {
        Some(question) => format!("{question} [{key}]\n"),
        None => format!("[{key}]\n"),
    };
    for given in &row.given {
        match given {
            Given::Option {
                code,
                words: Some(words),
            } => {
                let _ = writeln!(text, "    {}: {words}", plain(code));
            }
            Given::Option { code, words: None } => {
                let _ = writeln!(text, "    {}", plain(code));
            }
            Given::Tick(tick) => {
                let _ = writeln!(text, "    {tick}");
            }
            Given::Text(typed) => text.push_str(&indented(typed)),
        }
    }
    text
}
