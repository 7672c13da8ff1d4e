//! Answers that an earlier change made pointless: named before they are removed.

use leptos::prelude::*;
use locale::Key;
use report::flow::{self, Orphan};
use report::questions::field_of;

use super::check::question_of;
use super::form::Form;
use crate::ui::help::help;
use crate::ui::node::Node;
use crate::ui::{
    ButtonStyle, button, element_with_class, heading, screen_form, submit, text, text_element,
};

/// The list of what no longer applies.
pub(super) fn removed(form: Form) -> Node {
    let orphans = form.answers.with_untracked(flow::orphans);
    let mut names: Vec<Node> = orphans
        .into_iter()
        .filter_map(|orphan| name(form, orphan))
        .collect();
    let files = form
        .answers
        .with_untracked(|answers| form.evidence.is_orphaned(answers));
    names.extend(files.then(|| text_element(form, "li", "", Key::EvidenceHeading)));
    let back = button(
        ButtonStyle::Skip,
        "back",
        vec![text(form, Key::ReportBack)],
        move || form.back(),
    );
    let inside = vec![
        heading(text(form, Key::ReportRemoved)),
        text_element(form, "p", "", Key::ReportRemovedText),
        element_with_class("ul", "", names),
        element_with_class(
            "div",
            "report-actions",
            vec![submit("next", text(form, Key::ReportContinue)), back],
        ),
    ];
    screen_form("removed", vec![help(form)], inside, move || {
        form.confirm_removal();
    })
}

/// The question that was answered, never the answer itself; the option where only that goes.
fn name(form: Form, orphan: Orphan) -> Option<Node> {
    let (question, field) = field_of(orphan.key)?;
    let option = orphan.code.and_then(|code| field.choice(code));
    let words = option.map_or_else(|| question_of(question, field), |choice| choice.label);
    Some(text_element(form, "li", "", words))
}
