//! The screen of an opened mailbox: how far the report is, who acts next, the messages, and the
//! ways to change one's mind.

use leptos::prelude::{GetUntracked as _, With as _};
use locale::{Key, Lang, message};
use report::message::{Status, Turn};
use report::wire::OpenMailbox;

use super::changes::{fold, outcome_line, withdrawn_line};
use super::contact_plan::contact_plan;
use super::letters::{current_status, letters};
use super::session::{MailboxSession, MailboxText, SessionState};
use super::writing::answer;
use crate::browser::local_time::local_time;
use crate::organisation::organisation;
use crate::ui::help::help;
use crate::ui::node::Node;
use crate::ui::{ButtonStyle, button, element, element_with_class, heading, text, text_element};

/// The opened mailbox: its heading is how far the report is.
pub(super) fn inside(session: MailboxSession, open: &OpenMailbox) -> Node {
    let mut parts = vec![
        help(session),
        heading(text(session, MailboxText::Computed(status))),
        element_with_class(
            "div",
            "mailbox-status",
            vec![
                text_element(session, "p", "", MailboxText::Computed(turn)),
                text_element(session, "p", "report-fine", MailboxText::Computed(since)),
                text_element(
                    session,
                    "p",
                    "report-fine",
                    MailboxText::Computed(reference),
                ),
            ],
        ),
    ];
    parts.extend(contact_plan(session, open));
    if !open.files.is_empty() {
        parts.push(text_element(session, "p", "", MailboxText::Computed(files)));
    }
    if let Some(letters) = letters(session, open) {
        parts.extend([letters, answer(session)]);
    }
    parts.extend([outcome_line(session), fold(session), leave(session)]);
    screen(parts)
}

/// What is left of a report that was taken back.
pub(super) fn withdrawn(session: MailboxSession) -> Node {
    screen(vec![
        help(session),
        heading(text(session, Key::MailboxStatusWithdrawn)),
        withdrawn_line(session),
        leave(session),
    ])
}

fn screen(parts: Vec<Node>) -> Node {
    let attributes = vec![
        ("class", "report-screen".to_owned()),
        ("data-screen", "S26".to_owned()),
    ];
    element("div", attributes, parts)
}

fn leave(session: MailboxSession) -> Node {
    let done = button(
        ButtonStyle::Next,
        "done",
        vec![text(session, Key::MailboxClose)],
        move || {
            session.close();
            crate::browser::dom::replace_location(match session.lang.get_untracked() {
                locale::Lang::Id => "/id/",
                locale::Lang::En => "/en/",
            });
        },
    );
    element_with_class("div", "report-actions", vec![done])
}

/// Something of the mailbox, put into words; nothing once it is closed.
fn of_open(session: MailboxSession, words: impl Fn(&OpenMailbox) -> String) -> String {
    session.state.with(|state| match state {
        SessionState::Open(open) => words(open),
        _ => String::new(),
    })
}

fn reference(session: MailboxSession, lang: Lang) -> String {
    of_open(session, |open| {
        message::mailbox_reference(lang, &open.reference.to_string())
    })
}

fn status(session: MailboxSession, lang: Lang) -> String {
    of_open(session, |open| {
        let key = match current_status(session, open).0 {
            Status::Sent => Key::MailboxStatusSent,
            Status::BeingRead => Key::MailboxStatusReading,
            Status::MessageForYou => Key::MailboxStatusMessage,
            Status::WaitingForYou => Key::MailboxStatusWaiting,
            Status::Done => Key::MailboxStatusDone,
        };
        lang.text(key).to_owned()
    })
}

fn since(session: MailboxSession, lang: Lang) -> String {
    of_open(session, |open| {
        let (_, since) = current_status(session, open);
        message::mailbox_since(lang, &local_time(lang, since.as_str()))
    })
}

fn turn(session: MailboxSession, lang: Lang) -> String {
    of_open(session, |open| {
        let (status, _) = current_status(session, open);
        match status.next() {
            Turn::Team if status == Status::Sent => {
                let time = local_time(lang, open.read_by.as_str());
                message::mailbox_next_team_by(lang, organisation().reader.get(lang), &time)
            }
            Turn::Team => lang.text(Key::MailboxNextTeam).to_owned(),
            Turn::You => lang.text(Key::MailboxNextYou).to_owned(),
            Turn::Nobody => lang.text(Key::MailboxNextNobody).to_owned(),
        }
    })
}

fn files(session: MailboxSession, lang: Lang) -> String {
    of_open(session, |open| {
        let arrived = open.files.iter().filter(|it| it.finished_at.is_some());
        message::mailbox_files(
            lang,
            &arrived.count().to_string(),
            &open.files.len().to_string(),
        )
    })
}
