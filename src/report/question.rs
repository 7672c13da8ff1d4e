//! One question: its heading, why it is asked, its answers, and the ways on.

use locale::{Key, message};
use report::questions::{Ask, Group, Screen};

use super::actions::actions;
use super::block::{blocks, help};
use super::form::Form;
use super::group::{Heads, group};
use super::notice::{deleted, fault_summary, send_notice};
use super::words::{CARE_KEYS, Words};
use crate::kit::piece::{IntoPiece, Piece};
use crate::kit::{element, frame, heading, plain, said, text};

/// Where the reason of the question stands on the page.
pub(super) const REASON_ID: &str = "alasan";

/// A screen that asks or tells.
pub(super) fn question(form: Form, ask: &'static Ask) -> Piece {
    let screen = ask.screen;
    let is_headed = ask
        .groups
        .first()
        .is_some_and(|first| first.legend.is_none());
    let mut before = vec![help(form, ask.help_open)];
    before.extend(section_name(form, ask));
    before.push(deleted(form));

    let mut inside = vec![fault_summary(form), send_notice(form)];
    if !is_headed || screen == Screen::S24 {
        inside.push(heading(text(form, ask.heading)));
        inside.extend(blocks(form, ask.before));
    }
    let groups = ask.groups.iter().enumerate();
    inside.extend(groups.map(|(index, it)| group(form, ask, it, heads_of(ask, it, index))));
    inside.extend(blocks(form, ask.after));
    if screen == Screen::S24 {
        inside.push(said(form, "p", "report-fine", Words::Made(sealed_to)));
    }
    inside.extend(actions(form, ask));

    frame(screen.name(), before, inside, move || {
        if screen == Screen::S24 {
            form.send();
        } else {
            form.next(screen);
        }
    })
}

/// The first group carries the heading of the screen, unless it has words of its own.
const fn heads_of(ask: &'static Ask, group: &'static Group, index: usize) -> Heads {
    match (group.legend, index) {
        (Some(legend), _) => Heads::Legend(legend),
        (None, 0) if !matches!(ask.screen, Screen::S24) => Heads::Screen,
        (None, _) => Heads::Nothing,
    }
}

/// The name of the section: all the progress that is shown.
pub(super) fn section_name(form: Form, ask: &'static Ask) -> Option<Piece> {
    ask.section
        .name()
        .map(|name| said(form, "p", "report-section", name))
}

/// What is done with the answer, in plain sight.
pub(super) fn reason(form: Form, ask: &'static Ask) -> Option<Piece> {
    ask.reason.map(|reason| {
        element(
            "p",
            vec![
                ("class", "report-reason".to_owned()),
                ("id", REASON_ID.to_owned()),
            ],
            vec![
                plain("strong", "", vec![text(form, Key::ReportReasonHeading)]),
                " ".into_piece(),
                text(form, reason),
            ],
        )
    })
}

/// Which keys open the report.
fn sealed_to(_form: Form, lang: locale::Lang) -> String {
    let keys: Vec<String> = CARE_KEYS.iter().map(|key| key.id().to_string()).collect();
    message::report_sealed_to(lang, &keys.join(", "))
}
