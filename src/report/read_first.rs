//! By when a report is read that is read first, the numbers for what cannot wait, and a way to say
//! that it need not be sooner.

use leptos::prelude::*;
use locale::{Key, Lang, message};
use report::answers::Answers;
use report::questions::URGENT_HELP;
use report::urgency::Urgency;

use super::form::Form;
use super::report_text::ReportText;
use crate::browser::local_time::local_time_after;
use crate::organisation::organisation;
use crate::ui::help::calls;
use crate::ui::node::Node;
use crate::ui::{ButtonStyle, button, dynamic, live_region, text, text_element};

/// What is said before sending; nothing where the report is read in the usual order anyway.
pub(super) fn read_first(form: Form) -> Node {
    let urgency = Memo::new(move |_| form.answers.with(Answers::urgency));
    let inside = dynamic(move || match urgency.get() {
        None => Vec::new(),
        Some(Urgency::TakenBack) => vec![
            text_element(form, "p", "", ReportText::Computed(in_order)),
            way(form, "sooner", Key::ReportSoonerUndo, false),
        ],
        Some(_) => vec![
            text_element(form, "p", "", ReportText::Computed(by_when)),
            calls(form, URGENT_HELP),
            way(form, "not-sooner", Key::ReportNotSooner, true),
        ],
    });
    live_region("report-when report-read-first", inside)
}

fn way(form: Form, action: &'static str, label: Key, needs_no_hurry: bool) -> Node {
    let label = vec![text(form, label)];
    button(ButtonStyle::Quiet, action, label, move || {
        form.answers
            .update(|answers| answers.take_time(needs_no_hurry));
        crate::browser::dom::focus_soon(".report-read-first button");
    })
}

/// The moment if it were sent now; the receipt says the one that counts.
fn by_when(_form: Form, lang: Lang) -> String {
    let time = local_time_after(lang, organisation().urgent_hours);
    message::report_read_first(lang, &time)
}

fn in_order(_form: Form, lang: Lang) -> String {
    message::report_read_later(lang, &organisation().working_days.to_string())
}
