//! `care open`: one report, every answer beside its question.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use api::store::{Listed, SqliteStore};
use report::contents::Contents;
use report::key::CareKey;
use report::questions::{Given, Row};
use report::reference::Reference;
use zeroize::Zeroizing;

use crate::moment::local;
use crate::readable::{indented, plain};

/// The report as text, in the language it was written in.
pub(crate) async fn open(reference: &str, database: &Path, key_file: &Path) -> Result<String> {
    let reference: Reference = reference.parse().with_context(|| plain(reference))?;
    let key = read_key(key_file)?;
    let store = SqliteStore::open_to_read(database).await?;
    let found = store.find(reference).await?;
    store.close().await;
    let report = found.with_context(|| {
        format!("no report has the reference {reference}; `care list` shows every one")
    })?;
    let plaintext = report.envelope.open(report.listed.routing, &key)?;
    let contents = Contents::from_plaintext(&plaintext)?;

    let mut text = head(&report.listed);
    for row in contents.answers.rows(report.listed.routing.lang) {
        text.push('\n');
        text.push_str(&answer(&row));
    }
    Ok(text)
}

fn read_key(path: &Path) -> Result<CareKey> {
    let text = fs::read_to_string(path)
        .map(Zeroizing::new)
        .with_context(|| {
            format!(
                "cannot read the key {}; give the file that care keygen wrote",
                path.display()
            )
        })?;
    text.parse()
        .with_context(|| format!("cannot use the key {}", path.display()))
}

fn head(listed: &Listed) -> String {
    let routing = listed.routing;
    let yes_or_no = |value: bool| if value { "yes" } else { "no" }.to_owned();
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
    ] {
        let _ = writeln!(text, "{name:<13} {value}");
    }
    text
}

/// The question with its key, and under it each code with its words, or what was typed.
fn answer(row: &Row) -> String {
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
