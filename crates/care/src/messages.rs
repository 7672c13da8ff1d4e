//! What both sides wrote after the report.

use std::fmt::Write as _;

use anyhow::Result;
use api::store::StoredMessage;
use report::attachment::Attachment;
use report::message::{Direction, Message, Note, Reply};

use crate::case::Case;
use crate::files;
use crate::moment::local;
use crate::open::answer;
use crate::readable::indented;

/// Every message in the order in which it was stored; nothing when there is none.
pub(crate) fn shown(case: &Case, attachments: &[Attachment]) -> String {
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
            local(stored.at)
        );
        text.push_str(&said(case, stored, attachments));
    }
    text
}

fn said(case: &Case, stored: &StoredMessage, attachments: &[Attachment]) -> String {
    let Some(message) = &stored.message else {
        return "    deleted by the person\n".to_owned();
    };
    let words = match stored.direction {
        Direction::ToTeam => note(case, stored, message, attachments),
        Direction::ToPerson => reply(case, stored, message),
    };
    words.unwrap_or_else(|error| format!("    {error}\n"))
}

fn note(
    case: &Case,
    stored: &StoredMessage,
    message: &Message,
    attachments: &[Attachment],
) -> Result<String> {
    let note: Note = case.read(message, stored.sequence)?;
    let mut text = String::new();
    if !note.text.is_empty() {
        text.push_str(&indented(&note.text));
    }
    for row in note.answers.rows(case.listed.routing.lang) {
        text.push_str(&answer(&row));
    }
    for file in &note.files {
        let place = attachments.iter().position(|known| known.id() == file.id());
        if let Some(index) = place {
            let _ = writeln!(text, "    with {}", files::name(index, file));
        }
    }
    Ok(text)
}

fn reply(case: &Case, stored: &StoredMessage, message: &Message) -> Result<String> {
    let reply: Reply = case.read(message, stored.sequence)?;
    let mut text = format!("    status: {}\n", reply.status);
    if !reply.text.is_empty() {
        text.push_str(&indented(&reply.text));
    }
    Ok(text)
}
