//! Messages of both sides as text.

use std::fmt::Write as _;

use anyhow::Result;
use api::store::StoredMessage;
use locale::{Key, Lang, message};
use report::attachment::Attachment;
use report::message::{Direction, Message, Note, Reply};

use crate::answers::answer_text;
use crate::case::Case;
use crate::escape::escape_lines;
use crate::language::lang;
use crate::local_time::local_time;
use crate::{consent, files, outside};

/// The words about a message, with when it came and its number.
type Told = fn(Lang, &str, &str) -> String;
/// The words about a message that is missing, with its number.
type Missing = fn(Lang, &str) -> String;

/// Every message in the order in which it was stored; empty when there is none.
pub(crate) fn messages_text(case: &Case, attachments: &[Attachment]) -> String {
    let mut text = String::new();
    let mut expected = [1, 1];
    for stored in &case.correspondence.messages {
        let (side, told, missing): (usize, Told, Missing) = match stored.direction {
            Direction::ToTeam => (
                0,
                message::care_message_of_person,
                message::care_missing_of_person,
            ),
            Direction::ToPerson => (
                1,
                message::care_message_of_team,
                message::care_missing_of_team,
            ),
        };
        let number = stored.sequence.get();
        for held_back in expected[side]..number {
            let _ = writeln!(text, "\n{}", missing(lang(), &held_back.to_string()));
        }
        expected[side] = number.saturating_add(1);
        let at = local_time(stored.at);
        let _ = writeln!(text, "\n{}", told(lang(), &at, &number.to_string()));
        text.push_str(&content_text(case, stored, attachments));
    }
    text
}

fn content_text(case: &Case, stored: &StoredMessage, attachments: &[Attachment]) -> String {
    let Some(message) = &stored.message else {
        return format!("    {}\n", lang().text(Key::CareDeletedByPerson));
    };
    let text = match stored.direction {
        Direction::ToTeam => note_text(case, stored, message, attachments),
        Direction::ToPerson => reply_text(case, stored, message),
    };
    text.unwrap_or_else(|error| format!("    {}\n", outside::words(&error)))
}

fn note_text(
    case: &Case,
    stored: &StoredMessage,
    message: &Message,
    attachments: &[Attachment],
) -> Result<String> {
    let note: Note = case.read(message, stored.sequence)?;
    let mut text = String::new();
    if !note.text.is_empty() {
        text.push_str(&escape_lines(&note.text));
    }
    for row in note.answers.rows(case.listed.routing.lang) {
        text.push_str(&answer_text(&row));
    }
    for file in &note.files {
        let index = attachments.iter().position(|known| known.id() == file.id());
        if let Some(index) = index {
            let name = files::name(index, file);
            let _ = writeln!(text, "    {}", message::care_with_file(lang(), &name));
        }
    }
    Ok(text)
}

fn reply_text(case: &Case, stored: &StoredMessage, message: &Message) -> Result<String> {
    let reply: Reply = case.read(message, stored.sequence)?;
    let line = message::care_status_line(lang(), reply.status.code());
    let mut text = format!("    {line}\n");
    if let Some(recipient) = reply.handed {
        let _ = writeln!(
            text,
            "    {}",
            message::mailbox_handed(lang(), &consent::name(recipient))
        );
    }
    if !reply.text.is_empty() {
        text.push_str(&escape_lines(&reply.text));
    }
    Ok(text)
}
