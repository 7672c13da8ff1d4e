//! Where the code is typed.

use leptos::prelude::*;
use locale::{Key, Lang, message};

use super::changes::{outcome_line, words};
use super::session::{MailboxSession, MailboxText, Outcome};
use crate::organisation::organisation;
use crate::ui::help::help;
use crate::ui::node::Node;
use crate::ui::{
    NO_AUTOFILL, dynamic, element, element_builder, element_with_class, heading, screen_form,
    submit, text, text_element,
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
        ])
        .with_all(&NO_AUTOFILL)
        .dynamic_attribute("aria-describedby", move || {
            let fault = if has_no_match(session) {
                "c1-hint c1-e"
            } else {
                "c1-hint"
            };
            Some(fault.to_owned())
        })
        .dynamic_attribute("aria-invalid", move || {
            has_no_match(session).then(|| "true".to_owned())
        })
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
            fault_line(session),
            line.build(),
        ],
    );
    let inside = vec![
        fault_summary(session),
        heading(text(session, Key::MailboxHeading)),
        text_element(session, "p", "", Key::MailboxIntro),
        outcome_line(session),
        field,
        submit("next", text(session, Key::MailboxOpen)),
        text_element(session, "p", "report-fine", MailboxText::Computed(lost)),
    ];
    screen_form("S26", vec![help(session)], inside, move || {
        session.open(&typed.get_untracked());
    })
}

/// The code that does not match, on top: it takes the focus and leads to the field, as in the form.
fn fault_summary(session: MailboxSession) -> Node {
    dynamic(move || {
        if !has_no_match(session) {
            return Vec::new();
        }
        let link = element_builder("a")
            .with("href", "#c1")
            .children(vec![text(session, MailboxText::Computed(no_match))])
            .on("click", |event| {
                event.prevent_default();
                crate::browser::dom::focus_control("c1");
            })
            .build();
        let attributes = [
            ("class", "report-notice"),
            ("role", "alert"),
            ("tabindex", "-1"),
            ("data-notice", ""),
        ];
        let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
        vec![element(
            "div",
            attributes.to_vec(),
            vec![
                text_element(session, "h2", "", Key::ReportErrorHeading),
                element_with_class("p", "", vec![link]),
            ],
        )]
    })
}

/// The same at the field.
fn fault_line(session: MailboxSession) -> Node {
    dynamic(move || {
        let line = has_no_match(session).then(|| {
            let attributes = [("class", "report-fault"), ("id", "c1-e")];
            let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
            let words = vec![text(session, MailboxText::Computed(no_match))];
            element("p", attributes.to_vec(), words)
        });
        line.into_iter().collect()
    })
}

fn has_no_match(session: MailboxSession) -> bool {
    session.outcome.get() == Some(Outcome::NoMatch)
}

fn no_match(_desk: MailboxSession, lang: Lang) -> String {
    words(lang, Outcome::NoMatch)
}

fn lost(_desk: MailboxSession, lang: Lang) -> String {
    message::mailbox_lost(lang, &organisation().phone)
}
