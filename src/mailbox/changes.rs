//! The actions on a report that was sent: stop being contacted, add something, take the report back.
//! The same on the receipt and in the mailbox.

use leptos::prelude::*;
use locale::{Key, Lang, message};
use report::message::Note;

use super::session::{MailboxSession, Outcome, SessionState};
use crate::browser::local_time::local_time;
use crate::organisation::organisation;
use crate::ui::node::Node;
use crate::ui::{
    ButtonStyle, NO_AUTOFILL, button, dynamic, dynamic_text, element, element_builder,
    element_with_class, line_of, text, text_element,
};

/// The section with the three ways.
pub(crate) fn changes(session: MailboxSession) -> Node {
    let inside = dynamic(move || {
        if let SessionState::Withdrawn(withdrawal) = session.state.get() {
            let words = dynamic_text(Box::new(move || {
                let lang = session.lang.get();
                let time = local_time(lang, withdrawal.withdrawn_at.as_str());
                message::mailbox_withdrawn(lang, &withdrawal.reference.to_string(), &time)
            }));
            let line = element(
                "p",
                vec![
                    ("class", "report-notice".to_owned()),
                    ("tabindex", "-1".to_owned()),
                    ("data-notice", String::new()),
                    ("data-withdrawn", String::new()),
                ],
                vec![words],
            );
            return vec![line];
        }
        ways(session)
    });
    element_with_class(
        "section",
        "mailbox-changes",
        vec![
            text_element(session, "h2", "", Key::MailboxChangeHeading),
            inside,
            outcome_line(session),
        ],
    )
}

fn ways(session: MailboxSession) -> Vec<Node> {
    let stop = dynamic(move || {
        if session.stopped.get().is_some() {
            return vec![text_element(session, "p", "", Key::MailboxStopped)];
        }
        vec![way(
            session,
            "stop-contact",
            Key::MailboxStop,
            MailboxSession::stop_contact,
        )]
    });
    let add = dynamic(move || {
        if session.is_writing.get() {
            writing(session)
        } else {
            vec![way(session, "add", Key::MailboxAdd, |session| {
                session.is_writing.set(true);
                crate::browser::dom::focus_soon("#n1");
            })]
        }
    });
    vec![
        element_with_class("div", "mailbox-way", vec![stop]),
        element_with_class("div", "mailbox-way", vec![add]),
        element_with_class(
            "div",
            "mailbox-way",
            vec![
                text_element(session, "p", "", Key::MailboxWithdrawWhat),
                text_element(session, "p", "", Key::MailboxWithdrawLimits),
                way(
                    session,
                    "withdraw",
                    Key::MailboxWithdraw,
                    MailboxSession::withdraw,
                ),
            ],
        ),
    ]
}

fn way(
    session: MailboxSession,
    action: &'static str,
    label: Key,
    press: fn(MailboxSession),
) -> Node {
    button(
        ButtonStyle::Quiet,
        action,
        vec![text(session, label)],
        move || {
            press(session);
        },
    )
}

/// The field for a note, and the button that sends it.
fn writing(session: MailboxSession) -> Vec<Node> {
    let area = element_builder("textarea")
        .with_all(&[
            ("id", "n1"),
            ("name", "n1"),
            ("rows", "5"),
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
        vec![text(session, Key::MailboxAddLabel)],
    );
    vec![element(
        "div",
        vec![("data-pay", "note".to_owned())],
        vec![
            label,
            area.build(),
            excess_line(session),
            way(session, "send", Key::MailboxAddSend, MailboxSession::add),
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

/// The outcome of the last action.
pub(super) fn outcome_line(session: MailboxSession) -> Node {
    let line = move || {
        let lang = session.lang.get();
        if session.busy.get() {
            return lang.text(Key::MailboxBusy).to_owned();
        }
        session
            .outcome
            .get()
            .map(|outcome| words(lang, outcome))
            .unwrap_or_default()
    };
    let attributes = [
        ("class", "report-status"),
        ("role", "status"),
        ("tabindex", "-1"),
        ("data-notice", ""),
    ];
    element_builder("p")
        .with_all(&attributes)
        .children(vec![dynamic_text(Box::new(line))])
        .build()
}

fn words(lang: Lang, outcome: Outcome) -> String {
    match outcome {
        Outcome::NoMatch => message::mailbox_no_match(lang, &organisation().phone),
        Outcome::Full => message::mailbox_full(lang, &organisation().phone),
        Outcome::NoMemory => message::mailbox_no_memory(lang, &organisation().phone),
        Outcome::Trouble => lang.text(Key::MailboxTrouble).to_owned(),
        Outcome::TooLong => lang.text(Key::MailboxTooLong).to_owned(),
        Outcome::Added => lang.text(Key::MailboxAdded).to_owned(),
        Outcome::Stopped => lang.text(Key::MailboxStopped).to_owned(),
        Outcome::Deleted => lang.text(Key::MailboxReplyDeleted).to_owned(),
    }
}
