//! The messages both ways. Only what the mailbox key opens is shown, in its place.

use leptos::prelude::Get as _;
use locale::{Key, Lang, message};
use report::mailbox::Mailbox;
use report::message::{Direction, Note, Reply, Status};
use report::wire::{OpenMailbox, PostedMessage, UtcTime};

use super::session::{MailboxSession, MailboxText};
use crate::browser::local_time::local_time;
use crate::organisation::organisation;
use crate::ui::node::Node;
use crate::ui::{
    ButtonStyle, button, dynamic_text, element, element_with_class, static_text, text, text_element,
};

/// The status that the team wrote itself; the server's word only counts while there is none.
pub(super) fn current_status(session: MailboxSession, open: &OpenMailbox) -> (Status, UtcTime) {
    let written = session.mailbox().and_then(|mailbox| {
        let replies = open.messages.iter().rev().filter(|it| is_reply(it));
        let mut replies: Vec<Reply> = replies.filter_map(|it| reply(&mailbox, it)).collect();
        // A note that something was handed on says the status that was there before.
        let said = replies.iter().position(|reply| reply.handed.is_none());
        let place = said.or_else(|| replies.len().checked_sub(1))?;
        Some(replies.swap_remove(place))
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
pub(super) fn letters(session: MailboxSession, open: &OpenMailbox) -> Option<Node> {
    if open.messages.is_empty() {
        return None;
    }
    let mailbox = session.mailbox()?;
    let mut items: Vec<Node> = open
        .messages
        .iter()
        .filter_map(|posted| letter(session, &mailbox, posted))
        .collect();
    if items.len() < open.messages.len() || has_gap(open) {
        items.push(text_element(
            session,
            "li",
            "",
            MailboxText::Computed(unproven),
        ));
    }
    Some(element_with_class(
        "section",
        "mailbox-letters",
        vec![
            text_element(session, "h2", "", Key::MailboxLetters),
            element_with_class("ol", "", items),
        ],
    ))
}

fn letter(session: MailboxSession, mailbox: &Mailbox, posted: &PostedMessage) -> Option<Node> {
    let (from, side) = if is_reply(posted) {
        (Key::MailboxFromTeam, "mailbox-theirs")
    } else {
        (Key::MailboxFromYou, "mailbox-own")
    };
    let at = posted.at.clone();
    let time = move || local_time(session.lang.get(), at.as_str());
    let mut parts = vec![element_with_class(
        "p",
        "mailbox-from",
        vec![
            element_with_class("strong", "", vec![text(session, from)]),
            static_text(" "),
            dynamic_text(Box::new(time)),
        ],
    )];
    if posted.is_deleted() {
        parts.push(text_element(session, "p", "", Key::MailboxReplyDeleted));
    } else if is_reply(posted) {
        let reply = reply(mailbox, posted)?;
        if let Some(recipient) = reply.handed {
            // It stays: without it the page could not say what is in other hands.
            let handed = move || {
                let lang = session.lang.get();
                let name = recipient.name(lang, &organisation().words(lang).share);
                message::mailbox_handed(lang, &name)
            };
            let words = vec![dynamic_text(Box::new(handed))];
            parts.push(element_with_class("p", "", words));
            return Some(element_with_class("li", side, parts));
        }
        parts.push(words(&reply.text));
        let sequence = posted.sequence;
        parts.push(button(
            ButtonStyle::Quiet,
            "delete",
            vec![text(session, Key::MailboxReplyDelete)],
            move || session.delete_reply(sequence),
        ));
    } else {
        let note: Note = posted
            .message()?
            .open(posted.sequence, mailbox.id(), mailbox.key())
            .ok()?;
        if note.text.is_empty() {
            let says = if note.changes_consents_alone() {
                Key::MailboxConsentChange
            } else {
                Key::MailboxAddedAnswers
            };
            parts.push(text_element(session, "p", "", says));
        } else {
            parts.push(words(&note.text));
        }
    }
    Some(element_with_class("li", side, parts))
}

fn words(text: &str) -> Node {
    let attributes = [
        ("class", "mailbox-words"),
        ("dir", "auto"),
        ("translate", "no"),
    ];
    let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
    element("p", attributes.to_vec(), vec![static_text(text)])
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

fn unproven(_desk: MailboxSession, lang: Lang) -> String {
    message::mailbox_unproven(lang, &organisation().phone)
}
