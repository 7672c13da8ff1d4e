//! Changing one's mind: stop being contacted, add something, take the report back. The same on the
//! receipt and when coming back.

use leptos::prelude::*;
use locale::{Key, Lang, message};

use super::desk::{Desk, Said, Stage};
use crate::kit::node::Node;
use crate::kit::{
    ButtonStyle, NO_AUTOFILL, button, dynamic, dynamic_text, element, element_builder,
    element_with_class, text, text_element,
};
use crate::moment::local_time;
use crate::site::SITE;

/// The most letters of an addition.
const NOTE_LIMIT: usize = 5000;

/// The section with the three ways.
pub(crate) fn changes(desk: Desk) -> Node {
    let inside = dynamic(move || {
        if let Stage::Withdrawn(withdrawal) = desk.stage.get() {
            let words = dynamic_text(Box::new(move || {
                let lang = desk.lang.get();
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
        ways(desk)
    });
    element_with_class(
        "section",
        "mailbox-changes",
        vec![
            text_element(desk, "h2", "", Key::MailboxChangeHeading),
            inside,
            outcome(desk),
        ],
    )
}

fn ways(desk: Desk) -> Vec<Node> {
    let stop = dynamic(move || {
        if desk.stopped.get().is_some() {
            return vec![text_element(desk, "p", "", Key::MailboxStopped)];
        }
        vec![way(
            desk,
            "stop-contact",
            Key::MailboxStop,
            Desk::stop_contact,
        )]
    });
    let add = dynamic(move || {
        if desk.writes.get() {
            writing(desk)
        } else {
            vec![way(desk, "add", Key::MailboxAdd, |desk| {
                desk.writes.set(true);
                crate::dom::to_element_soon("#n1");
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
                text_element(desk, "p", "", Key::MailboxWithdrawWhat),
                text_element(desk, "p", "", Key::MailboxWithdrawLimits),
                way(desk, "withdraw", Key::MailboxWithdraw, Desk::withdraw),
            ],
        ),
    ]
}

fn way(desk: Desk, action: &'static str, label: Key, press: fn(Desk)) -> Node {
    button(
        ButtonStyle::Quiet,
        action,
        vec![text(desk, label)],
        move || {
            press(desk);
        },
    )
}

/// Room to write, and the way to send it.
fn writing(desk: Desk) -> Vec<Node> {
    let area = element_builder("textarea")
        .with_all(&[
            ("id", "n1"),
            ("name", "n1"),
            ("rows", "5"),
            ("maxlength", &NOTE_LIMIT.to_string()),
            ("autocapitalize", "sentences"),
            ("dir", "auto"),
        ])
        .with_all(&NO_AUTOFILL)
        .value(desk.draft.get_untracked())
        .on("input", move |event| {
            desk.draft.set(event_target_value(&event));
        });
    let label = element(
        "label",
        vec![
            ("for", "n1".to_owned()),
            ("class", "report-legend".to_owned()),
        ],
        vec![text(desk, Key::MailboxAddLabel)],
    );
    vec![element(
        "div",
        vec![("data-pay", "note".to_owned())],
        vec![
            label,
            area.build(),
            way(desk, "send", Key::MailboxAddSend, Desk::add),
        ],
    )]
}

/// What came of the last press.
pub(super) fn outcome(desk: Desk) -> Node {
    let line = move || {
        let lang = desk.lang.get();
        if desk.busy.get() {
            return lang.text(Key::MailboxBusy).to_owned();
        }
        desk.said
            .get()
            .map(|said| words(lang, said))
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

fn words(lang: Lang, said: Said) -> String {
    match said {
        Said::NoMatch => message::mailbox_no_match(lang, SITE.phone_display),
        Said::Full => message::mailbox_full(lang, SITE.phone_display),
        Said::NoMemory => message::mailbox_no_memory(lang, SITE.phone_display),
        Said::Trouble => lang.text(Key::MailboxTrouble).to_owned(),
        Said::Added => lang.text(Key::MailboxAdded).to_owned(),
        Said::Stopped => lang.text(Key::MailboxStopped).to_owned(),
        Said::Deleted => lang.text(Key::MailboxReplyDeleted).to_owned(),
    }
}
