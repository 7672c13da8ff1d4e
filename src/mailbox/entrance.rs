//! Where the code is typed.

use leptos::prelude::*;
use locale::{Key, Lang, message};

use super::changes::outcome_line;
use super::session::{MailboxSession, MailboxText};
use crate::organisation::organisation;
use crate::ui::node::Node;
use crate::ui::{
    NO_AUTOFILL, element, element_builder, heading, screen_form, submit, text, text_element,
};

/// The screen that asks for the code, and for nothing else.
pub(super) fn entrance(session: MailboxSession) -> Node {
    let typed = RwSignal::new(String::new());
    let line = element_builder("input")
        .with_all(&[
            ("type", "text"),
            ("id", "c1"),
            ("inputmode", "numeric"),
            ("autocapitalize", "off"),
            ("aria-describedby", "c1-hint"),
        ])
        .with_all(&NO_AUTOFILL)
        .on("input", move |event| typed.set(event_target_value(&event)));
    let field = element(
        "div",
        vec![
            ("class", "report-group".to_owned()),
            ("data-pay", "code".to_owned()),
        ],
        vec![
            element(
                "label",
                vec![
                    ("for", "c1".to_owned()),
                    ("class", "report-legend".to_owned()),
                ],
                vec![text(session, Key::MailboxCode)],
            ),
            element(
                "p",
                vec![
                    ("class", "report-hint".to_owned()),
                    ("id", "c1-hint".to_owned()),
                ],
                vec![text(session, Key::MailboxCodeHint)],
            ),
            line.build(),
        ],
    );
    let inside = vec![
        heading(text(session, Key::MailboxHeading)),
        text_element(session, "p", "", Key::MailboxIntro),
        outcome_line(session),
        field,
        submit("next", text(session, Key::MailboxOpen)),
        text_element(session, "p", "report-fine", MailboxText::Computed(lost)),
    ];
    screen_form("S26", Vec::new(), inside, move || {
        session.open(&typed.get_untracked());
    })
}

fn lost(_desk: MailboxSession, lang: Lang) -> String {
    message::mailbox_lost(lang, &organisation().phone)
}
