//! One option: its words are the whole target, and what it opens stands right under it.

use leptos::prelude::*;
use locale::Key;
use report::control;
use report::fault::Fault;
use report::questions::{AnswerKey, Choice, Field, FreeText, Kind, Question};

use super::block::blocks;
use super::form::Form;
use super::notice::fault_line;
use super::typed::typed;
use crate::ui::node::Node;
use crate::ui::{
    dynamic, element, element_builder, element_with_class, live_region, text, text_element,
};

/// An option of a question.
pub(super) fn choice(
    form: Form,
    question: &'static Question,
    field: &'static Field,
    choice: &'static Choice,
) -> Node {
    let (key, code) = (field.key, choice.code);
    let offered = move || form.answers.with(|answers| (choice.offered)(answers));
    let mut children: Vec<Node> = Vec::new();
    if matches!(field.kind, Kind::Tick) {
        children.push(fault_line(form, key));
    }
    let mut words = vec![text(form, choice.label)];
    words.extend(
        choice
            .hint
            .map(|hint| text_element(form, "span", "choice-hint", hint)),
    );
    children.push(element(
        "label",
        vec![
            ("class", "choice".to_owned()),
            ("data-value", code.to_owned()),
        ],
        vec![
            control(form, question, field, choice),
            element_with_class("span", "choice-words", words),
        ],
    ));
    children.extend(blocks(form, choice.below));
    children.extend(
        choice
            .text
            .map(|text| option_text(form, question, text, key, code)),
    );
    if !choice.panel.is_empty() {
        let panel = move || {
            if form.answers.with(|answers| answers.has(key, code)) {
                blocks(form, choice.panel)
            } else {
                Vec::new()
            }
        };
        children.push(live_region("choice-panel", dynamic(panel)));
    }
    element_builder("div")
        .with("class", "report-choice")
        .children(children)
        .hidden_while(move || !offered())
        .build()
}

fn control(
    form: Form,
    question: &'static Question,
    field: &'static Field,
    choice: &'static Choice,
) -> Node {
    let (key, code) = (field.key, choice.code);
    let is_tick = matches!(field.kind, Kind::Tick);
    let described = move || {
        let is_here = is_tick && form.fault.get().map(Fault::key) == Some(key);
        is_here.then(|| control::fault_id(key))
    };
    element_builder("input")
        .with_owned(control::option_attributes(field, choice))
        // HTML knows no such attribute here, but a browser that reloads would set what was chosen.
        .with("autocomplete", "off")
        .dynamic_attribute("aria-describedby", described)
        .dynamic_property("checked", move || {
            form.answers.with(|answers| answers.shows(key, code))
        })
        .on("change", move |event| {
            form.choose(question.screen, key, code, event_target_checked(&event));
            crate::browser::dom::scroll_choice_into_view();
        })
        .build()
}

/// Free text that goes with an option, shown while the option is chosen.
fn option_text(
    form: Form,
    question: &'static Question,
    free: FreeText,
    key: AnswerKey,
    code: &'static str,
) -> Node {
    let hint_id = control::hint_id(free.key);
    let mut described = String::new();
    let mut children = vec![element(
        "label",
        vec![("for", control::id_of(free.key))],
        vec![text(form, free.label)],
    )];
    if let Some(hint) = free.hint {
        let attributes = vec![("class", "report-hint".to_owned()), ("id", hint_id.clone())];
        children.push(element("p", attributes, vec![text(form, hint)]));
        described = hint_id;
    }
    children.extend(typed(form, question, free.key, Kind::Line, &described));
    let is_folded = move || form.answers.with(|answers| !answers.has(key, code));
    element_builder("div")
        .with_owned(control::option_text_attributes(free.key))
        .children(children)
        .hidden_while(is_folded)
        .build()
}

/// A short list that is folded.
pub(super) fn select(
    form: Form,
    question: &'static Question,
    field: &'static Field,
    blank: Key,
) -> Node {
    let key = field.key;
    let choose = move |event| {
        let code = event_target_value(&event);
        for choice in field.choices {
            form.choose(question.screen, key, choice.code, choice.code == code);
        }
    };
    let none = element_builder("option").with("value", "");
    let mut options = vec![none.children(vec![text(form, blank)]).build()];
    options.extend(field.choices.iter().map(|choice| {
        let code = choice.code;
        element_builder("option")
            .with_all(&[("value", code), ("data-value", code)])
            .children(vec![text(form, choice.label)])
            .dynamic_property("selected", move || {
                form.answers.with(|answers| answers.has(key, code))
            })
            .build()
    }));
    element_builder("select")
        .with_owned(control::select_attributes(key))
        .children(options)
        .on("change", choose)
        .build()
}
