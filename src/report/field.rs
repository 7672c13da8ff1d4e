//! The fields of a question: their words, and the controls that answer their keys.

use leptos::prelude::*;
use locale::Key;
use report::control::{self, Legend};
use report::questions::{Field, Kind, Question, Text};

use super::block::blocks;
use super::choice::{choice, select};
use super::files::chooser;
use super::form::Form;
use super::notice::{described_by, fault_line};
use super::reason::{REASON_ID, reason};
use super::typed::typed;
use crate::ui::node::Node;
use crate::ui::{dynamic, element, element_builder, heading, text, text_element};

/// The fields of a screen, as far as they are offered. Neighbours under the same words share a fold.
pub(super) fn fields(form: Form, question: &'static Question) -> Vec<Node> {
    question
        .fields
        .chunk_by(|one, other| one.folded_under.is_some() && one.folded_under == other.folded_under)
        .map(|run| {
            let offered = move || form.answers.with(|a| run.iter().any(|it| (it.offered)(a)));
            let offered = Memo::new(move |_| offered());
            dynamic(move || {
                if offered.get() {
                    together(form, question, run)
                } else {
                    Vec::new()
                }
            })
        })
        .collect()
}

fn together(form: Form, question: &'static Question, run: &'static [Field]) -> Vec<Node> {
    let fold: Option<Key> = run.first().and_then(|first| first.folded_under);
    let fields = run.iter().map(|it| field(form, question, it)).collect();
    let Some(words) = fold else {
        return fields;
    };
    // What was answered already is not hidden again.
    let is_answered = form.answers.with_untracked(|answers| {
        let is_given =
            |field: &Field| answers.answers(field) || !answers.shown_text(field.key).is_empty();
        run.iter().any(is_given)
    });
    let mut attributes = vec![("class", "report-disclosure".to_owned())];
    attributes.extend(is_answered.then(|| ("open", String::new())));
    let mut parts = vec![element("summary", Vec::new(), vec![text(form, words)])];
    parts.extend(fields);
    vec![element("details", attributes, parts)]
}

/// The controls of one field.
fn field(form: Form, question: &'static Question, field: &'static Field) -> Node {
    match field.kind {
        Kind::Files => chooser(form, field),
        Kind::Radio | Kind::Checkbox => under_legend(form, question, field),
        Kind::Tick => element_builder("div")
            .with_owned(control::field_attributes(field.key))
            .children(choices(form, question, field))
            .build(),
        Kind::Select { .. } | Kind::Line | Kind::Area { .. } => under_label(form, question, field),
    }
}

fn choices(form: Form, question: &'static Question, field: &'static Field) -> Vec<Node> {
    field
        .choices
        .iter()
        .map(|it| choice(form, question, field, it))
        .collect()
}

/// Options under a legend.
fn under_legend(form: Form, question: &'static Question, field: &'static Field) -> Node {
    let mut before = "";
    let mut children = Vec::new();
    match control::legend(question, field) {
        Legend::Heading => {
            before = REASON_ID;
            let title = heading(text(form, question.heading));
            children.push(element("legend", Vec::new(), vec![title]));
            children.extend(blocks(form, question.before));
            children.extend(
                question
                    .reason
                    .map(|why| reason(form, why, Some(REASON_ID))),
            );
        }
        Legend::Words(words) => {
            children.push(text_element(form, "legend", "report-legend", words));
        }
        Legend::None => {}
    }
    children.extend(
        field
            .hint
            .map(|hint| text_element(form, "p", "report-hint", hint)),
    );
    children.extend(field.reason.map(|why| reason(form, why, None)));
    children.push(fault_line(form, field.key));
    children.extend(choices(form, question, field));
    element_builder("fieldset")
        .with_owned(control::field_attributes(field.key))
        .children(children)
        .dynamic_attribute("aria-describedby", described_by(form, field.key, before))
        .build()
}

/// A control under a label.
fn under_label(form: Form, question: &'static Question, field: &'static Field) -> Node {
    let id = control::id_of(field.key);
    let hint_id = control::hint_id(field.key);
    let mut described = Vec::new();
    let mut children = Vec::new();
    let label = |class: Option<&str>, words: Text| {
        let mut attributes = vec![("for", id.clone())];
        attributes.extend(class.map(|class| ("class", class.to_owned())));
        element("label", attributes, vec![text(form, words)])
    };
    match control::legend(question, field) {
        Legend::Heading => {
            described.push(REASON_ID.to_owned());
            children.push(heading(label(None, question.heading)));
            children.extend(blocks(form, question.before));
            children.extend(
                question
                    .reason
                    .map(|why| reason(form, why, Some(REASON_ID))),
            );
        }
        Legend::Words(words) => children.push(label(Some("report-legend"), words)),
        Legend::None => {}
    }
    if let Some(hint) = field.hint {
        let attributes = vec![("class", "report-hint".to_owned()), ("id", hint_id.clone())];
        children.push(element("p", attributes, vec![text(form, hint)]));
        described.push(hint_id);
    }
    match field.kind {
        Kind::Select { blank } => children.push(select(form, question, field, blank)),
        kind => children.extend(typed(form, question, field.key, kind, &described.join(" "))),
    }
    element_builder("div")
        .with_owned(control::field_attributes(field.key))
        .children(children)
        .build()
}
