//! One question: its heading, why it is asked, its answers, and the ways on.

use leptos::prelude::*;
use locale::{Key, message};
use report::answers::Answers;
use report::questions::{Question, Screen, Section};

use super::actions::actions;
use super::block::blocks;
use super::field::fields;
use super::form::Form;
use super::notice::{deleted, fault_summary, send_notice, sent_before};
use super::reason::{REASON_ID, reason};
use super::report_text::ReportText;
use crate::organisation::organisation;
use crate::ui::help::{help, short_help};
use crate::ui::node::Node;
use crate::ui::{details, heading, screen_form, text, text_element};

/// A screen that asks or tells.
pub(super) fn question(form: Form, question: &'static Question) -> Node {
    let screen = question.screen;
    let is_headed = question
        .fields
        .first()
        .is_some_and(|first| first.legend.is_none());
    // Beside the hardest questions it stands open, and below the answers.
    let mut before = Vec::new();
    before.extend((!question.help_open).then(|| help(form)));
    before.extend(section_name(form, question));
    before.extend(deleted(form));
    if screen == Screen::BeforeStart {
        before.extend(sent_before(form));
    }

    let mut inside = vec![fault_summary(form)];
    inside.extend(send_notice(form));
    if !is_headed || screen == Screen::ConsentAndSend {
        inside.push(heading(text(form, question.heading)));
        inside.extend(blocks(form, question.before));
        inside.extend(
            question
                .reason
                .map(|why| reason(form, why, Some(REASON_ID))),
        );
    }
    inside.extend(fields(form, question));
    if screen == Screen::ConsentAndSend {
        let keys = text_element(form, "p", "report-fine", ReportText::Computed(sealed_to));
        inside.push(details(
            "report-disclosure",
            text(form, Key::ReportDetails),
            vec![keys],
        ));
    }
    inside.extend(blocks(form, question.after));
    inside.extend(question.help_open.then(|| short_help(form)));
    inside.extend(actions(form, question));

    screen_form(screen.code(), before, inside, move || {
        if screen == Screen::ConsentAndSend {
            form.send();
        } else {
            form.next(screen);
        }
    })
}

/// The name of the section: all the progress that is shown. A note is checked, but not sent.
pub(super) fn section_name(form: Form, question: &'static Question) -> Option<Node> {
    let is_unsent =
        question.section == Section::Send && form.answers.with_untracked(Answers::is_note);
    question
        .section
        .name()
        .filter(|_| !is_unsent)
        .map(|name| text_element(form, "p", "report-section", name))
}

/// Which keys open the report.
fn sealed_to(_form: Form, lang: locale::Lang) -> String {
    let keys: Vec<String> = organisation()
        .care_keys
        .as_slice()
        .iter()
        .map(|key| key.id().to_string())
        .collect();
    message::report_sealed_to(lang, &keys.join(", "))
}
