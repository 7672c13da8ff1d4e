//! Text that is typed. The browser neither remembers, corrects nor translates it.

use leptos::prelude::*;
use locale::message;
use report::answers::LINE_LIMIT;
use report::questions::{AnswerKey, Kind, Question};

use super::form::Form;
use super::notice::{described_by, fault_line};
use crate::ui::node::Node;
use crate::ui::{NO_AUTOFILL, dynamic_text, element_builder, element_with_class};

/// The room that is left is shown when so few letters remain.
const NEAR_THE_END: usize = 500;

/// A control to type into, with what has to be put right above it.
pub(super) fn typed(
    form: Form,
    question: &'static Question,
    key: AnswerKey,
    kind: Kind,
    described: &str,
) -> Vec<Node> {
    let written = form
        .answers
        .with_untracked(|answers| answers.shown_text(key).to_owned());
    let write = move |event| form.write(question.screen, key, &event_target_value(&event));
    let (tag, limit) = match kind {
        Kind::Area { limit } => ("textarea", form.answers.with_untracked(limit)),
        _ => ("input", LINE_LIMIT),
    };
    let is_area = tag == "textarea";
    let kind = if is_area {
        [("rows", "7"), ("autocapitalize", "sentences")]
    } else {
        [("type", "text"), ("autocapitalize", "off")]
    };
    let control = element_builder(tag)
        .with_all(&kind)
        .with_all(&[
            ("id", &id_of(key)),
            ("name", &name_of(key)),
            ("maxlength", &limit.to_string()),
        ])
        .with_all(&NO_AUTOFILL)
        .with("dir", "auto")
        .dynamic_attribute("aria-describedby", described_by(form, key, described))
        .value(written)
        .on("input", write);
    let mut parts = vec![fault_line(form, key), control.build()];
    if is_area {
        parts.push(room(form, key, limit));
    }
    parts
}

/// How much still fits, near the end only.
fn room(form: Form, key: AnswerKey, limit: usize) -> Node {
    let room = move || {
        let written = form
            .answers
            .with(|answers| answers.text(key).chars().count());
        let left = limit.saturating_sub(written);
        if left <= NEAR_THE_END {
            message::report_letters_left(form.lang.get(), &left.to_string())
        } else {
            String::new()
        }
    };
    element_with_class("p", "report-hint", vec![dynamic_text(Box::new(room))])
}

/// The id of the control of a key. It says nothing about the question.
pub(super) fn id_of(key: AnswerKey) -> String {
    name_of(key)
}

/// The name of the control of a key. It says nothing about the question.
pub(super) fn name_of(key: AnswerKey) -> String {
    let place = AnswerKey::ALL.iter().position(|other| *other == key);
    format!("f{}", place.unwrap_or_default() + 1)
}
