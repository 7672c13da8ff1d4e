//! Messages of both sides as text.

use std::fmt::Write as _;

use anyhow::Result;
use api::store::StoredMessage;
use locale::message;
use report::attachment::Attachment;
use report::message::{Direction, Message, Note, Reply};

use crate::answers::answer_text;
use crate::case::Case;
use crate::escape::escape_lines;
use crate::language::lang;
use crate::local_time::local_time;
use crate::{consent, files};

/// Every message in the order in which it was stored; empty when there is none.
pub(crate) fn messages_text(case: &Case, attachments: &[Attachment]) -> String {
    let mut text = String::new();
    let mut expected = [1, 1];
    for stored in &case.correspondence.messages {
        let (side, writer) = match stored.direction {
            Direction::ToTeam => (0, "person"),
            Direction::ToPerson => (1, "team"),
        };
        let number = stored.sequence.get();
        for missing in expected[side]..number {
            let _ = write!(text, "\nMessage {missing} of the {writer} is missing\n");
        }
        expected[side] = number.saturating_add(1);
        let _ = write!(
            text,
            "\nMessage {number} of the {writer}, {}\n",
            local_time(stored.at)
        );
        text.push_str(&content_text(case, stored, attachments));
    }
    text
}

fn content_text(case: &Case, stored: &StoredMessage, attachments: &[Attachment]) -> String {
    let Some(message) = &stored.message else {
        return "    deleted by the person\n".to_owned();
    };
    let text = match stored.direction {
        Direction::ToTeam => note_text(case, stored, message, attachments),
        Direction::ToPerson => reply_text(case, stored, message),
    };
    text.unwrap_or_else(|error| format!("    {error}\n"))
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
            let _ = writeln!(text, "    with {}", files::name(index, file));
        }
    }
    Ok(text)
}

fn reply_text(case: &Case, stored: &StoredMessage, message: &Message) -> Result<String> {
    let reply: Reply = case.read(message, stored.sequence)?;
    let mut text = format!("    status: {}\n", reply.status);
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
