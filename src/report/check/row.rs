//! One answered question on the check screen: a low row to change it, which opens to remove it.

use leptos::prelude::*;
use locale::Key;
use report::answers::Answers;
use report::questions::{AnswerKey, Field, Question, Section, Text};

use crate::report::form::Form;
use crate::ui::node::Node;
use crate::ui::{
    ButtonStyle, button, details, element, element_with_class, static_text, text, text_element,
};

/// What was asked in small, what was answered, and "Ubah" beside it. The row opens to the whole
/// answer and "Hapus". What happened is folded once more: it need not be read again to be removed.
pub(super) fn row(form: Form, question: &'static Question, fields: &[&'static Field]) -> Node {
    let is_folded = question.section == Section::Happened;
    let mut short = Vec::new();
    if is_folded {
        short.push(text(form, Key::ReportHasAnswer));
    } else {
        for line in fields.iter().flat_map(|field| given(form, field)) {
            if !short.is_empty() {
                short.push(static_text(" · "));
            }
            short.push(line);
        }
    }
    let summary = element_with_class(
        "summary",
        "",
        vec![element_with_class(
            "span",
            "check-words",
            vec![
                text_element(form, "span", "check-asked", question.heading),
                static_text(" "),
                element_with_class("span", "check-short", short),
            ],
        )],
    );
    let mut parts = vec![summary];
    parts.extend(
        fields
            .iter()
            .map(|field| answer(form, question, field, is_folded)),
    );
    let change = action(
        form,
        "change",
        Key::ReportChange,
        question.heading,
        move || form.change(question.screen),
    );
    let key = fields.first().map_or("", |field| field.key.code());
    element(
        "div",
        vec![
            ("class", "check-row".to_owned()),
            ("data-pay", key.to_owned()),
        ],
        vec![element_with_class("details", "check-fold", parts), change],
    )
}

/// One answer in full, and the button that removes it.
fn answer(form: Form, question: &'static Question, field: &'static Field, is_folded: bool) -> Node {
    let asked = question_of(question, field);
    let lines = given(form, field)
        .into_iter()
        .map(|words| element_with_class("li", "", vec![words]));
    let list = element_with_class("ul", "check-given", lines.collect());
    let key = field.key;
    let remove = action(form, "remove", Key::ReportRemove, asked, move || {
        form.remove(key);
    });
    let mut parts = Vec::new();
    // The row has said what its first question asks.
    parts.extend(
        field
            .legend
            .map(|legend| text_element(form, "p", "check-asked", legend)),
    );
    parts.push(if is_folded {
        details(
            "report-disclosure",
            text(form, Key::ReportFolded),
            vec![list],
        )
    } else {
        list
    });
    parts.push(element_with_class("div", "check-actions", vec![remove]));
    element(
        "div",
        vec![
            ("class", "check-answer".to_owned()),
            ("data-pay", key.code().to_owned()),
        ],
        parts,
    )
}

/// Read out of its place, a button says which question it belongs to.
fn action(
    form: Form,
    name: &'static str,
    label: Key,
    asked: Text,
    press: impl Fn() + Send + 'static,
) -> Node {
    let belongs = vec![static_text(": "), text(form, asked)];
    let label = vec![
        text(form, label),
        element_with_class("span", "visually-hidden", belongs),
    ];
    button(ButtonStyle::Quiet, name, label, press)
}

/// The question that a group asks: its own words, the screen's, or those of its one option.
pub(in crate::report) fn question_of(question: &'static Question, field: &'static Field) -> Text {
    field
        .legend
        .or_else(|| field.tick().map(|tick| tick.label))
        .unwrap_or(question.heading)
}

/// What was given, one part an option.
fn given(form: Form, field: &'static Field) -> Vec<Node> {
    form.answers
        .with_untracked(|answers| given_in(form, answers, field))
}

fn given_in(form: Form, answers: &Answers, field: &'static Field) -> Vec<Node> {
    let typed = |key: AnswerKey| {
        let written = answers.text(key).to_owned();
        let attributes = [
            ("class", "check-text"),
            ("translate", "no"),
            ("dir", "auto"),
        ];
        let attributes = attributes
            .map(|(name, value)| (name, value.to_owned()))
            .to_vec();
        (!written.trim().is_empty())
            .then(|| element("span", attributes, vec![static_text(written)]))
    };
    if let Some(tick) = field.tick() {
        return vec![text(form, tick.label)];
    }
    let mut lines: Vec<Node> = typed(field.key).into_iter().collect();
    for choice in answers.codes(field).filter_map(|code| field.choice(code)) {
        lines.push(text(form, choice.label));
        lines.extend(choice.text.and_then(|free| typed(free.key)));
    }
    lines
}
