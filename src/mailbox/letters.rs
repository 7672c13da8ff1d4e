//! The messages both ways. Only what the mailbox key opens is shown, in its place.

use leptos::prelude::Get as _;
use locale::{Key, Lang, message};
use report::mailbox::Mailbox;
use report::message::{Direction, Note, Reply, Status};
use report::wire::{OpenMailbox, PostedMessage, UtcTime};

use super::desk::{Desk, Words};
use crate::kit::piece::Piece;
use crate::kit::{Look, button, element, fixed, following, plain, said, text};
use crate::moment::local_time;
use crate::site::SITE;

/// The status that the team wrote itself; the server's word only counts while there is none.
pub(super) fn spoken_status(desk: Desk, open: &OpenMailbox) -> (Status, UtcTime) {
    let written = desk.mailbox().and_then(|mailbox| {
        let mut replies = open.messages.iter().rev().filter(|it| is_reply(it));
        replies.find_map(|posted| reply(&mailbox, posted))
    });
    match written {
        Some(reply) => (reply.status, reply.at),
        None if open.status.word == Status::BeingRead => {
            (Status::BeingRead, open.status.since.clone())
        }
        None => (Status::Sent, open.received_at.clone()),
    }
}

/// Every message, the newest last.
pub(super) fn letters(desk: Desk, open: &OpenMailbox) -> Option<Piece> {
    if open.messages.is_empty() {
        return None;
    }
    let mailbox = desk.mailbox()?;
    let mut items: Vec<Piece> = open
        .messages
        .iter()
        .filter_map(|posted| letter(desk, &mailbox, posted))
        .collect();
    if items.len() < open.messages.len() || has_gap(open) {
        items.push(said(desk, "li", "", Words::Made(unproven)));
    }
    Some(plain(
        "section",
        "mailbox-letters",
        vec![
            said(desk, "h2", "", Key::MailboxLetters),
            plain("ol", "", items),
        ],
    ))
}

fn letter(desk: Desk, mailbox: &Mailbox, posted: &PostedMessage) -> Option<Piece> {
    let from = if is_reply(posted) {
        Key::MailboxFromTeam
    } else {
        Key::MailboxFromYou
    };
    let at = posted.at.clone();
    let time = move || local_time(desk.lang.get(), at.as_str());
    let mut parts = vec![plain(
        "p",
        "mailbox-from",
        vec![
            plain("strong", "", vec![text(desk, from)]),
            fixed(" "),
            following(Box::new(time)),
        ],
    )];
    if posted.is_deleted() {
        parts.push(said(desk, "p", "", Key::MailboxReplyDeleted));
    } else if is_reply(posted) {
        let reply = reply(mailbox, posted)?;
        parts.push(words(&reply.text));
        let sequence = posted.sequence;
        parts.push(button(
            Look::Quiet,
            "delete",
            vec![text(desk, Key::MailboxReplyDelete)],
            move || desk.delete_reply(sequence),
        ));
    } else {
        let note: Note = posted
            .message()?
            .open(posted.sequence, mailbox.id(), mailbox.key())
            .ok()?;
        if note.text.is_empty() {
            parts.push(said(desk, "p", "", Key::MailboxAddedAnswers));
        } else {
            parts.push(words(&note.text));
        }
    }
    Some(plain("li", "", parts))
}

fn words(text: &str) -> Piece {
    let attributes = [
        ("class", "mailbox-words"),
        ("dir", "auto"),
        ("translate", "no"),
    ];
    let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
    element("p", attributes.to_vec(), vec![fixed(text)])
}

fn is_reply(posted: &PostedMessage) -> bool {
    posted.direction == Direction::ToPerson
}

fn reply(mailbox: &Mailbox, posted: &PostedMessage) -> Option<Reply> {
    posted
        .message()?
        .open(posted.sequence, mailbox.id(), mailbox.key())
        .ok()
}

/// Whether the server holds a reply back: replies are numbered from 1 on.
fn has_gap(open: &OpenMailbox) -> bool {
    let replies = open.messages.iter().filter(|it| is_reply(it));
    replies
        .zip(1..)
        .any(|(posted, expected)| posted.sequence.get() != expected)
}

fn unproven(_desk: Desk, lang: Lang) -> String {
    message::mailbox_unproven(lang, SITE.phone_display)
}
