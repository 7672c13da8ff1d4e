//! Words and telephone numbers that a screen shows without asking anything.

use leptos::prelude::*;
use locale::Lang;
use report::questions::{Block, Question, Section, listed};

use super::contact_plan::contact_plan;
use super::form::Form;
use super::read_first::read_first;
use super::report_text::ReportText;
use super::services::services;
use crate::organisation::organisation;
use crate::ui::help::calls;
use crate::ui::node::Node;
use crate::ui::{details, dynamic, element_with_class, live_region, text, text_element};

/// A run of blocks.
pub(super) fn blocks(form: Form, blocks: &'static [Block]) -> Vec<Node> {
    let is_said = |block: &&Block| {
        !matches!(block, Block::MustReport) || organisation().must_report.is_some()
    };
    let said = blocks.iter().filter(is_said);
    said.map(|block| one(form, *block)).collect()
}

fn one(form: Form, block: Block) -> Node {
    match block {
        Block::Line(line) => text_element(form, "p", "", line),
        Block::Calls(list) => calls(form, list),
        Block::Note {
            heading,
            blocks: inner,
        } => {
            let mut children = vec![text_element(form, "h2", "", heading)];
            children.extend(blocks(form, inner));
            element_with_class("section", "report-note", children)
        }
        Block::Disclosure {
            summary,
            blocks: inner,
        } => details(
            "report-disclosure",
            text(form, summary),
            blocks(form, inner),
        ),
        Block::When {
            shown,
            blocks: inner,
        } => {
            let shown = Memo::new(move |_| form.answers.with(shown));
            let inside = move || {
                if shown.get() {
                    blocks(form, inner)
                } else {
                    Vec::new()
                }
            };
            live_region("report-when", dynamic(inside))
        }
        Block::MustReport => text_element(form, "p", "", ReportText::Computed(must_report)),
        Block::ContactPlan => contact_plan(form),
        Block::ReadFirst => read_first(form),
        Block::Services => services(form),
        Block::Questions => questions(form),
    }
}

/// What the organisation has to report to the police.
fn must_report(_form: Form, lang: Lang) -> String {
    let sentence = organisation().must_report.as_ref();
    sentence.map_or_else(String::new, |sentence| sentence.get(lang).to_owned())
}

/// Every question with its options, under the names of the sections.
fn questions(form: Form) -> Node {
    let mut parts = Vec::new();
    let mut last: Option<Section> = None;
    for question in listed() {
        let name = question
            .section
            .name()
            .filter(|_| last != Some(question.section));
        last = Some(question.section);
        parts.extend(name.map(|name| text_element(form, "h2", "", name)));
        parts.push(text_element(form, "h3", "", question.heading));
        parts.extend(asked(form, question));
    }
    element_with_class("div", "report-questions", parts)
}

fn asked(form: Form, question: &'static Question) -> Vec<Node> {
    let mut parts = Vec::new();
    for field in question.fields {
        parts.extend(
            field
                .legend
                .map(|legend| text_element(form, "p", "", legend)),
        );
        if !field.choices.is_empty() {
            let choices = field.choices.iter();
            let items = choices.map(|choice| text_element(form, "li", "", choice.label));
            parts.push(element_with_class("ul", "", items.collect()));
        }
    }
    parts
}
