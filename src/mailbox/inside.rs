//! What stands in an opened mailbox: how far the report is, who acts next, the messages, and the
//! ways to change one's mind.

use leptos::prelude::{GetUntracked as _, With as _};
use locale::{Key, Lang, message};
use report::message::{Status, Turn};
use report::wire::OpenMailbox;

use super::changes::changes;
use super::desk::{Desk, Stage, Words};
use super::letters::{letters, spoken_status};
use crate::kit::node::Node;
use crate::kit::{ButtonStyle, button, element, element_with_class, heading, text, text_element};
use crate::moment::local_time;
use crate::site::SITE;

/// The opened mailbox.
pub(super) fn inside(desk: Desk, open: &OpenMailbox) -> Node {
    let mut parts = vec![
        heading(text(desk, Key::MailboxHeading)),
        text_element(desk, "p", "report-section", Words::Made(reference)),
        element_with_class(
            "section",
            "mailbox-status",
            vec![
                text_element(desk, "h2", "", Words::Made(status)),
                text_element(desk, "p", "", Words::Made(since)),
                text_element(desk, "p", "", Words::Made(turn)),
            ],
        ),
    ];
    if !open.files.is_empty() {
        parts.push(text_element(desk, "p", "", Words::Made(files)));
    }
    parts.extend(letters(desk, open));
    parts.extend([changes(desk), leave(desk)]);
    screen(parts)
}

/// What is left of a report that was taken back.
pub(super) fn withdrawn(desk: Desk) -> Node {
    screen(vec![
        heading(text(desk, Key::MailboxHeading)),
        changes(desk),
        leave(desk),
    ])
}

fn screen(parts: Vec<Node>) -> Node {
    let attributes = vec![
        ("class", "report-screen".to_owned()),
        ("data-screen", "S26".to_owned()),
    ];
    element("div", attributes, parts)
}

fn leave(desk: Desk) -> Node {
    let done = button(
        ButtonStyle::Next,
        "done",
        vec![text(desk, Key::MailboxClose)],
        move || {
            desk.close();
            crate::dom::leave_for(match desk.lang.get_untracked() {
                locale::Lang::Id => "/id/",
                locale::Lang::En => "/en/",
            });
        },
    );
    element_with_class("div", "report-actions", vec![done])
}

/// Something of the mailbox, put into words; nothing once it is closed.
fn of_open(desk: Desk, words: impl Fn(&OpenMailbox) -> String) -> String {
    desk.stage.with(|stage| match stage {
        Stage::Open(open) => words(open),
        _ => String::new(),
    })
}

fn reference(desk: Desk, lang: Lang) -> String {
    of_open(desk, |open| {
        message::mailbox_reference(lang, &open.reference.to_string())
    })
}

fn status(desk: Desk, lang: Lang) -> String {
    of_open(desk, |open| {
        let key = match spoken_status(desk, open).0 {
            Status::Sent => Key::MailboxStatusSent,
            Status::BeingRead => Key::MailboxStatusReading,
            Status::MessageForYou => Key::MailboxStatusMessage,
            Status::WaitingForYou => Key::MailboxStatusWaiting,
            Status::Done => Key::MailboxStatusDone,
        };
        lang.text(key).to_owned()
    })
}

fn since(desk: Desk, lang: Lang) -> String {
    of_open(desk, |open| {
        let (_, since) = spoken_status(desk, open);
        message::mailbox_since(lang, &local_time(lang, since.as_str()))
    })
}

fn turn(desk: Desk, lang: Lang) -> String {
    of_open(desk, |open| {
        let (status, _) = spoken_status(desk, open);
        match status.next() {
            Turn::Team if status == Status::Sent => {
                let time = local_time(lang, open.read_by.as_str());
                message::mailbox_next_team_by(lang, SITE.reader.text(lang), &time)
            }
            Turn::Team => lang.text(Key::MailboxNextTeam).to_owned(),
            Turn::You => lang.text(Key::MailboxNextYou).to_owned(),
            Turn::Nobody => lang.text(Key::MailboxNextNobody).to_owned(),
        }
    })
}

fn files(desk: Desk, lang: Lang) -> String {
    of_open(desk, |open| {
        let arrived = open.files.iter().filter(|it| it.finished_at.is_some());
        message::mailbox_files(
            lang,
            &arrived.count().to_string(),
            &open.files.len().to_string(),
        )
    })
}
