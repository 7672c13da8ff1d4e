//! Changing one's mind: stop being contacted, add something, take the report back. The same on the
//! receipt and when coming back.

use leptos::prelude::*;
use locale::{Key, Lang, message};

use super::desk::{Desk, Said, Stage};
use crate::kit::piece::Piece;
use crate::kit::{Look, UNREMEMBERED, button, element, following, live, making, plain, said, text};
use crate::moment::local_time;
use crate::site::SITE;

/// The most letters of an addition.
const NOTE_LIMIT: usize = 5000;

/// The section with the three ways.
pub(crate) fn changes(desk: Desk) -> Piece {
    let inside = live(move || {
        if let Stage::Withdrawn(withdrawal) = desk.stage.get() {
            let words = following(Box::new(move || {
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
    plain(
        "section",
        "mailbox-changes",
        vec![
            said(desk, "h2", "", Key::MailboxChangeHeading),
            inside,
            outcome(desk),
        ],
    )
}

fn ways(desk: Desk) -> Vec<Piece> {
    let stop = live(move || {
        if desk.stopped.get().is_some() {
            return vec![said(desk, "p", "", Key::MailboxStopped)];
        }
        vec![way(
            desk,
            "stop-contact",
            Key::MailboxStop,
            Desk::stop_contact,
        )]
    });
    let add = live(move || {
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
        plain("div", "mailbox-way", vec![stop]),
        plain("div", "mailbox-way", vec![add]),
        plain(
            "div",
            "mailbox-way",
            vec![
                said(desk, "p", "", Key::MailboxWithdrawWhat),
                said(desk, "p", "", Key::MailboxWithdrawLimits),
                way(desk, "withdraw", Key::MailboxWithdraw, Desk::withdraw),
            ],
        ),
    ]
}

fn way(desk: Desk, action: &'static str, label: Key, press: fn(Desk)) -> Piece {
    button(Look::Quiet, action, vec![text(desk, label)], move || {
        press(desk);
    })
}

/// Room to write, and the way to send it.
fn writing(desk: Desk) -> Vec<Piece> {
    let area = making("textarea")
        .with_all(&[
            ("id", "n1"),
            ("name", "n1"),
            ("rows", "5"),
            ("maxlength", &NOTE_LIMIT.to_string()),
            ("autocapitalize", "sentences"),
            ("dir", "auto"),
        ])
        .with_all(&UNREMEMBERED)
        .saying(desk.draft.get_untracked())
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
            area.made(),
            way(desk, "send", Key::MailboxAddSend, Desk::add),
        ],
    )]
}

/// What came of the last press.
pub(super) fn outcome(desk: Desk) -> Piece {
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
    making("p")
        .with_all(&attributes)
        .holding(vec![following(Box::new(line))])
        .made()
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
