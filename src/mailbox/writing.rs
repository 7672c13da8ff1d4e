//! The field for a note: an answer under the newest message, or something to add to the report.

use leptos::prelude::*;
use locale::{Key, message};
use report::message::Note;

use super::changes::way;
use super::session::{MailboxSession, Writing};
use crate::ui::node::Node;
use crate::ui::{
    ButtonStyle, NO_AUTOFILL, button, dynamic, element, element_builder, element_with_class,
    line_of, text,
};

/// Under the newest message: the field for an answer, unless it was put away.
pub(super) fn answer(session: MailboxSession) -> Node {
    let inside = dynamic(move || {
        if session.writing.get() == Some(Writing::Answer) {
            return writing(session, Writing::Answer);
        }
        vec![way(session, "answer", Key::MailboxAnswer, |session| {
            session.writing.set(Some(Writing::Answer));
            crate::browser::dom::focus_soon("#n1");
        })]
    });
    element_with_class("div", "mailbox-answer mailbox-way", vec![inside])
}

/// The field, and the button that sends what is in it.
pub(super) fn writing(session: MailboxSession, what: Writing) -> Vec<Node> {
    let (rows, label, send) = match what {
        Writing::Answer => ("3", Key::MailboxAnswer, Key::MailboxAnswerSend),
        Writing::Addition => ("5", Key::MailboxAddLabel, Key::MailboxAddSend),
    };
    let area = element_builder("textarea")
        .with_all(&[
            ("id", "n1"),
            ("name", "n1"),
            ("rows", rows),
            ("autocapitalize", "sentences"),
            ("dir", "auto"),
        ])
        .with_all(&NO_AUTOFILL)
        .value(session.draft.get_untracked())
        .on("input", move |event| {
            session.draft.set(event_target_value(&event));
        });
    let label = element(
        "label",
        vec![
            ("for", "n1".to_owned()),
            ("class", "report-legend".to_owned()),
        ],
        vec![text(session, label)],
    );
    let send = vec![text(session, send)];
    let ways = vec![
        button(ButtonStyle::Skip, "send", send, move || session.add()),
        way(session, "later", Key::MailboxNotNow, |session| {
            session.writing.set(None);
        }),
    ];
    vec![element(
        "div",
        vec![("data-pay", "note".to_owned())],
        vec![
            label,
            area.build(),
            excess_line(session),
            element_with_class("div", "mailbox-send", ways),
        ],
    )]
}

/// How much of the note is too much.
fn excess_line(session: MailboxSession) -> Node {
    line_of(Memo::new(move |_| {
        match session.draft.with(|draft| Note::excess(draft)) {
            0 => String::new(),
            excess => message::report_letters_over(session.lang.get(), &excess.to_string()),
        }
    }))
}
