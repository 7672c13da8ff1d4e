//! A case for other programs.

use anyhow::Result;
use api::store::StoredMessage;
use report::attachment::Attachment;
use report::contents::Payload;
use report::message::{Direction, Note, Reply, Status};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::case::Case;
use crate::files;

/// The case as JSON, for people to read as well. Moments are in UTC.
pub(super) fn of(case: &Case, attachments: &[Attachment]) -> Result<Zeroizing<String>> {
    let routing = case.listed.routing;
    let progress = case.listed.progress;
    let opened = Opened {
        v: 1,
        reference: case.listed.reference.to_string(),
        received_at: case.listed.received_at.to_string(),
        read_by: case.listed.read_by.to_string(),
        form: routing.form,
        lang: routing.lang.code(),
        urgent: routing.urgent,
        under18: routing.under18,
        awaits_reply: routing.awaits_reply,
        status: progress.status,
        status_since: progress.since.to_string(),
        contact_stopped_at: progress.contact_stopped_at.map(|at| at.to_string()),
        answers: &case.contents.answers,
        messages: case
            .correspondence
            .messages
            .iter()
            .map(|stored| message(case, stored, attachments))
            .collect(),
        files: attachments
            .iter()
            .enumerate()
            .map(|(index, attachment)| file(case, index, attachment))
            .collect(),
    };
    Ok(Zeroizing::new(
        serde_json::to_string_pretty(&opened)? + "\n",
    ))
}

fn message(case: &Case, stored: &StoredMessage, attachments: &[Attachment]) -> OpenedMessage {
    OpenedMessage {
        from: match stored.direction {
            Direction::ToTeam => "person",
            Direction::ToPerson => "team",
        },
        number: stored.sequence.get(),
        at: stored.at.to_string(),
        said: said(case, stored, attachments),
    }
}

fn said(case: &Case, stored: &StoredMessage, attachments: &[Attachment]) -> Said {
    let Some(message) = &stored.message else {
        return Said::Deleted { deleted: true };
    };
    let opened = match stored.direction {
        Direction::ToTeam => {
            case.read::<Note>(message, stored.sequence)
                .map(|mut note| Said::Note {
                    files: note
                        .files
                        .iter()
                        .filter_map(|file| {
                            let index = attachments.iter().position(|it| it.id() == file.id())?;
                            Some(files::name(index, file))
                        })
                        .collect(),
                    text: std::mem::take(&mut note.text),
                    answers: std::mem::take(&mut note.answers),
                })
        }
        Direction::ToPerson => {
            case.read::<Reply>(message, stored.sequence)
                .map(|reply| Said::Reply {
                    status: reply.status,
                    text: reply.text,
                })
        }
    };
    opened.unwrap_or_else(|error| Said::Closed {
        not_opened: error.to_string(),
    })
}

fn file(case: &Case, index: usize, attachment: &Attachment) -> OpenedFile {
    let stored = &case.correspondence.files;
    OpenedFile {
        name: files::name(index, attachment),
        media_type: attachment.kind().media_type(),
        state: files::state(stored.iter().find(|file| file.id == attachment.id())),
    }
}

#[derive(Serialize)]
struct Opened<'a> {
    v: u8,
    reference: String,
    received_at: String,
    read_by: String,
    form: u16,
    lang: &'static str,
    urgent: bool,
    under18: bool,
    awaits_reply: bool,
    status: Status,
    status_since: String,
    contact_stopped_at: Option<String>,
    answers: &'a Payload,
    messages: Vec<OpenedMessage>,
    files: Vec<OpenedFile>,
}

#[derive(Serialize)]
struct OpenedMessage {
    from: &'static str,
    number: u32,
    at: String,
    #[serde(flatten)]
    said: Said,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Said {
    Note {
        text: Zeroizing<String>,
        answers: Payload,
        files: Vec<String>,
    },
    Reply {
        status: Status,
        text: Zeroizing<String>,
    },
    Deleted {
        deleted: bool,
    },
    Closed {
        not_opened: String,
    },
}

#[derive(Serialize)]
struct OpenedFile {
    name: String,
    media_type: &'static str,
    state: String,
}
