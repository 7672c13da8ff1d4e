//! `care open`: one report, every answer beside its question, then messages and files.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;
use api::store::{Act, StoredMessage};
use locale::{Key, message};
use report::attachment::Attachment;
use report::message::{Direction, Status};
use report::urgency::{URGENCY, Urgency};
use zeroize::Zeroizing;

use crate::answers::answer_text;
use crate::arguments::OneReport;
use crate::backend::CaseBackend;
use crate::case::{self, Case};
use crate::keyring::Keyring;
use crate::language::lang;
use crate::local_time::local_time;
use crate::{consent, contact, files, messages, outside, reply, team};

/// The report as text, in the language it was written in. Its files are saved to `save_files`.
pub(crate) async fn open(report: &OneReport, save_files: Option<&Path>) -> Result<String> {
    let reference = case::reference(&report.reference)?;
    let keys = Keyring::read(&report.keys)?;
    let backend = report.backend.open().await?;
    let mut case = Case::open(&backend, reference, Act::Open, &keys).await?;
    mark_as_being_read(&backend, &mut case).await;
    let attachments = case.attachments();
    let mut text = case_text(&case, &attachments, &keys);
    if let Some(folder) = save_files {
        text.push_str(&files::save(&backend, &case, &attachments, folder).await?);
    }
    backend.close().await;
    Ok(text)
}

/// Tells the person that somebody reads, at the first opening. Whatever stands in its way, the report
/// is shown.
async fn mark_as_being_read(backend: &CaseBackend, case: &mut Case) {
    if case.listed.progress.status != Status::Sent {
        return;
    }
    if let Err(error) = tell(backend, case).await {
        let error = outside::words(&error);
        eprintln!("{}", message::care_not_told(lang(), &error));
    }
}

async fn tell(backend: &CaseBackend, case: &mut Case) -> Result<()> {
    let nothing = Zeroizing::default();
    let (sequence, message) = reply::send(backend, case, Status::BeingRead, nothing).await?;
    // The list knows since when, and looking at it leaves no line in the log.
    let (reports, _) = backend.list().await?;
    let reference = case.listed.reference;
    if let Some(listed) = reports.iter().find(|it| it.reference == reference) {
        case.listed.progress = listed.progress;
        case.correspondence.messages.push(StoredMessage {
            direction: Direction::ToPerson,
            sequence,
            at: listed.progress.since,
            message: Some(message),
        });
    }
    Ok(())
}

/// A whole case as text.
pub(crate) fn case_text(case: &Case, attachments: &[Attachment], keys: &Keyring) -> String {
    let mut text = header_text(case, keys);
    let answers = &case.contents.answers;
    // The reason to read it first stands above.
    let rows = answers.rows(case.listed.routing.lang).into_iter();
    for row in rows.filter(|row| row.key != URGENCY) {
        text.push('\n');
        text.push_str(&answer_text(&row));
    }
    text.push_str(&messages::messages_text(case, attachments));
    text.push_str(&team::notes_text(case, keys));
    text.push_str(&files::files_text(case, attachments));
    text
}

/// What has to be known before anything else: the language and how to get in touch, then the rest.
fn header_text(case: &Case, keys: &Keyring) -> String {
    let listed = &case.listed;
    let routing = listed.routing;
    let progress = listed.progress;

    let mut text = String::new();
    for (name, value) in [
        (Key::CareFieldLanguage, routing.lang.code().to_owned()),
        (Key::CareFieldContact, contact::contact_text(case)),
        (Key::CareFieldReference, listed.reference.to_string()),
        (Key::CareFieldReceived, local_time(listed.received_at)),
        (Key::CareFieldReadBy, local_time(listed.read_by)),
        (Key::CareFieldForm, routing.form.to_string()),
        (
            Key::CareFieldUrgent,
            urgency_text(case).unwrap_or_else(|| yes_or_no(routing.urgent)),
        ),
        (Key::CareFieldUnder18, yes_or_no(routing.under18)),
        (Key::CareFieldAwaitsReply, yes_or_no(routing.awaits_reply)),
        (
            Key::CareFieldStatus,
            message::care_status_since(lang(), &local_time(progress.since), progress.status.code()),
        ),
    ] {
        let _ = writeln!(text, "{:<13} {value}", lang().text(name));
    }
    let keeper = team::keeper(case, keys);
    if keeper.name.is_some() {
        let name = lang().text(Key::CareFieldKeeper);
        let _ = writeln!(text, "{name:<13} {}", team::kept_line(&keeper));
    }
    text.push_str(&contact::warning_text(case));
    text.push_str(&consent::consents_text(case));
    text
}

/// One of two words.
fn yes_or_no(value: bool) -> String {
    let key = if value { Key::CareYes } else { Key::CareNo };
    lang().text(key).to_owned()
}

/// Why it is read first, in the language of the report; nothing where no reason came with it.
fn urgency_text(case: &Case) -> Option<String> {
    let reason = Urgency::sealed(&case.contents.answers)?;
    let words = match reason {
        Urgency::Child => Key::UrgencyChild,
        Urgency::SafePlace => Key::UrgencySafePlace,
        Urgency::KnowsPlace => Key::UrgencyKnowsPlace,
        Urgency::Threatens => Key::UrgencyThreatens,
        Urgency::Contacts => Key::UrgencyContacts,
        Urgency::Force => Key::UrgencyForce,
        Urgency::Health => Key::UrgencyHealth,
        Urgency::Asked => Key::UrgencyAsked,
        Urgency::TakenBack => Key::UrgencyTakenBack,
    };
    let routing = case.listed.routing;
    let answer = yes_or_no(routing.urgent);
    Some(format!("{answer}: {}", routing.lang.text(words)))
}
