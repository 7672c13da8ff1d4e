//! A case as JSON, for other programs.

use anyhow::Result;
use api::store::{StoredMessage, StoredNote};
use report::attachment::Attachment;
use report::consent::{Consent, Recipient};
use report::contents::Payload;
use report::message::{Direction, Note, Reply, Status};
use report::team::TeamNote;
use report::wire::UtcTime;
use serde::Serialize;
use zeroize::Zeroizing;

use crate::case::Case;
use crate::keyring::Keyring;
use crate::{consent, files, team};

/// The case as indented JSON. Times are in UTC.
pub(super) fn case_json(
    case: &Case,
    attachments: &[Attachment],
    keys: &Keyring,
) -> Result<Zeroizing<String>> {
    let routing = case.listed.routing;
    let progress = case.listed.progress;
    let opened = ExportedCase {
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
        consents: consent::consents(case)
            .iter()
            .map(exported_consent)
            .collect(),
        messages: case
            .correspondence
            .messages
            .iter()
            .map(|stored| message(case, stored, attachments))
            .collect(),
        kept_by: team::keeper(case, keys).name,
        notes: case
            .correspondence
            .notes
            .iter()
            .map(|stored| note(case, stored, keys))
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

fn message(case: &Case, stored: &StoredMessage, attachments: &[Attachment]) -> ExportedMessage {
    ExportedMessage {
        from: match stored.direction {
            Direction::ToTeam => "person",
            Direction::ToPerson => "team",
        },
        number: stored.sequence.get(),
        at: stored.at.to_string(),
        content: message_content(case, stored, attachments),
    }
}

fn message_content(
    case: &Case,
    stored: &StoredMessage,
    attachments: &[Attachment],
) -> MessageContent {
    let Some(message) = &stored.message else {
        return MessageContent::Deleted { deleted: true };
    };
    let opened = match stored.direction {
        Direction::ToTeam => {
            case.read::<Note>(message, stored.sequence)
                .map(|mut note| MessageContent::Note {
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
                .map(|reply| MessageContent::Reply {
                    status: reply.status,
                    handed: reply.handed,
                    text: reply.text,
                })
        }
    };
    opened.unwrap_or_else(|error| MessageContent::Unreadable {
        not_opened: error.to_string(),
    })
}

/// A note of the team; what does not open says so.
fn note(case: &Case, stored: &StoredNote, keys: &Keyring) -> ExportedNote {
    let (note, not_opened) = match team::open(case, stored, keys) {
        Ok(note) => (Some(note), None),
        Err(error) => (None, Some(error.to_string())),
    };
    ExportedNote {
        stored_at: stored.at.to_string(),
        note,
        not_opened,
    }
}

fn exported_consent(consent: &Consent) -> ExportedConsent {
    ExportedConsent {
        recipient: consent.recipient,
        given: consent.is_given,
        taken_back_at: consent.taken_back_at.clone(),
        handed_at: consent.handed_at.clone(),
    }
}

fn file(case: &Case, index: usize, attachment: &Attachment) -> ExportedFile {
    let stored = &case.correspondence.files;
    ExportedFile {
        name: files::name(index, attachment),
        media_type: attachment.kind().media_type(),
        state: files::state(stored.iter().find(|file| file.id == attachment.id())),
    }
}

#[derive(Serialize)]
struct ExportedCase<'a> {
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
    consents: Vec<ExportedConsent>,
    messages: Vec<ExportedMessage>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kept_by: Option<String>,
    notes: Vec<ExportedNote>,
    files: Vec<ExportedFile>,
}

#[derive(Serialize)]
struct ExportedNote {
    stored_at: String,
    #[serde(flatten)]
    note: Option<TeamNote>,
    #[serde(skip_serializing_if = "Option::is_none")]
    not_opened: Option<String>,
}

#[derive(Serialize)]
struct ExportedConsent {
    recipient: Recipient,
    given: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    taken_back_at: Option<UtcTime>,
    #[serde(skip_serializing_if = "Option::is_none")]
    handed_at: Option<UtcTime>,
}

#[derive(Serialize)]
struct ExportedMessage {
    from: &'static str,
    number: u32,
    at: String,
    #[serde(flatten)]
    content: MessageContent,
}

#[derive(Serialize)]
#[serde(untagged)]
enum MessageContent {
    Note {
        text: Zeroizing<String>,
        answers: Payload,
        files: Vec<String>,
    },
    Reply {
        status: Status,
        #[serde(skip_serializing_if = "Option::is_none")]
        handed: Option<Recipient>,
        text: Zeroizing<String>,
    },
    Deleted {
        deleted: bool,
    },
    Unreadable {
        not_opened: String,
    },
}

#[derive(Serialize)]
struct ExportedFile {
    name: String,
    media_type: &'static str,
    state: String,
}
