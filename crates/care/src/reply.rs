//! `care reply` and `care status`: a sealed message to the person, with the status it sets.

use locale::{Key, message};
use std::io::{self, IsTerminal as _, Read as _};

use anyhow::{Context as _, Result, anyhow, bail};
use api::store::Act;
use jiff::Timestamp;
use report::consent::Recipient;
use report::message::{Message, Reply, Sequence, Status};
use report::reference::Reference;
use report::wire::UtcTime;
use zeroize::Zeroizing;

use crate::arguments::{OneReport, Words};
use crate::backend::{CaseBackend, ReplyKind};
use crate::case::{self, Case};
use crate::draft;
use crate::escape::escape;
use crate::keyring::Keyring;
use crate::language::lang;
use crate::{local_time, outside, wording};

/// Reads the message from standard input, so that it stays out of the history of the shell.
pub(crate) fn read_message() -> Result<Zeroizing<String>> {
    if io::stdin().is_terminal() {
        eprintln!("{}", lang().text(Key::CareWriteMessage));
    }
    let mut text = Zeroizing::new(String::new());
    io::stdin()
        .read_to_string(&mut text)
        .context(lang().text(Key::CareMessageNoUtf8))?;
    let end = text.trim_end().len();
    text.truncate(end);
    if text.is_empty() {
        bail!(lang().text(Key::CareMessageEmpty));
    }
    Ok(text)
}

/// Refuses a status that needs words when there are none.
fn check_wordless(status: Status) -> Result<()> {
    match status {
        Status::BeingRead | Status::WaitingForYou => Ok(()),
        Status::Sent => bail!(lang().text(Key::CareStatusSent)),
        Status::MessageForYou => bail!(lang().text(Key::CareStatusMessage)),
        Status::Done => bail!(lang().text(Key::CareStatusDone)),
    }
}

/// Whether staff rules hold the words back; prints which words and why.
fn is_held_back(text: &str) -> Result<bool> {
    let found = wording::findings(text)?;
    for finding in &found {
        eprint!("{}", finding.line());
    }
    Ok(found.iter().any(|finding| finding.blocks))
}

/// Sends a message to the person. Token, key and report are looked at before anything is written,
/// and what is not sent is kept.
pub(crate) async fn reply(
    report: &OneReport,
    status: Status,
    words: &Words,
    send_anyway: bool,
) -> Result<String> {
    if status == Status::Sent {
        check_wordless(status)?;
    }
    let reference = case::reference(&report.reference)?;
    let keys = Keyring::read(&report.keys)?;
    let backend = report.backend.open().await?;
    let case = Case::open(&backend, reference, Act::Open, &keys).await?;
    let text = match words.template {
        Some(template) => {
            let from = words.from.as_deref().unwrap_or_default();
            let lang = case.listed.routing.lang;
            Zeroizing::new(template.words(lang, &case.contents.answers, from))
        }
        None if words.draft => draft::read(report, &case, &keys)?,
        None => read_message()?,
    };
    if words.print {
        backend.close().await;
        return Ok(format!("{}\n", escape(&text)));
    }
    let sent = if is_held_back(&text)? && !send_anyway {
        Err(anyhow!(lang().text(Key::CareHeldBack)))
    } else {
        send(&backend, &case, status, text.clone()).await
    };
    backend.close().await;
    if let Err(error) = sent {
        match draft::keep(report, &case, &keys, &text) {
            Ok(file) => {
                let (file, reference) = (file.display().to_string(), reference.to_string());
                eprintln!("{}", message::care_reply_kept(lang(), &file, &reference));
            }
            Err(trouble) => {
                let trouble = outside::words(&trouble);
                eprintln!("{}", message::care_reply_not_kept(lang(), &trouble));
            }
        }
        return Err(error);
    }
    draft::forget(report, reference);
    Ok(status_now(reference, status))
}

/// Sets the status without words.
pub(crate) async fn set_status(report: &OneReport, status: Status) -> Result<String> {
    check_wordless(status)?;
    let reference = case::reference(&report.reference)?;
    let keys = Keyring::read(&report.keys)?;
    let backend = report.backend.open().await?;
    let case = Case::open(&backend, reference, Act::Open, &keys).await?;
    send(&backend, &case, status, Zeroizing::default()).await?;
    backend.close().await;
    Ok(status_now(reference, status))
}

/// Seals the words and the status for the person and stores them. The message and its number are
/// what was stored.
pub(crate) async fn send(
    backend: &CaseBackend,
    case: &Case,
    status: Status,
    text: Zeroizing<String>,
) -> Result<(Sequence, Message)> {
    let kind = if text.is_empty() {
        ReplyKind::Status
    } else {
        ReplyKind::Words
    };
    let reply = Reply {
        at: now()?,
        status,
        handed: None,
        text,
    };
    store(backend, case, reply, kind).await
}

/// Notes to whom something was handed on. The status stays, but somebody has begun to read.
pub(crate) async fn note_handed(
    backend: &CaseBackend,
    case: &Case,
    recipient: Recipient,
) -> Result<()> {
    let status = match case.listed.progress.status {
        Status::Sent => Status::BeingRead,
        status => status,
    };
    let reply = Reply {
        at: now()?,
        status,
        handed: Some(recipient),
        text: Zeroizing::default(),
    };
    store(backend, case, reply, ReplyKind::Record).await?;
    Ok(())
}

async fn store(
    backend: &CaseBackend,
    case: &Case,
    reply: Reply,
    kind: ReplyKind,
) -> Result<(Sequence, Message)> {
    let reference = case.listed.reference;
    let sequence = case
        .correspondence
        .next_reply()
        .context(lang().text(Key::CareMailboxFull))?;
    let message = Message::seal(&reply, sequence, case.mailbox(), &case.contents.mailbox.key)?;
    let stored = backend
        .reply(reference, case.mailbox(), &message, (reply.status, kind))
        .await?;
    if !stored {
        bail!(message::care_mailbox_changed(
            lang(),
            &reference.to_string()
        ));
    }
    Ok((sequence, message))
}

/// What a report is from now on, as one line.
fn status_now(reference: Reference, status: Status) -> String {
    message::care_status_now(lang(), &reference.to_string(), status.code()) + "\n"
}

/// The moment in whole seconds, as messages have it.
fn now() -> Result<UtcTime> {
    local_time::utc(Timestamp::now())
}
