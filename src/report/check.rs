//! Everything that would be sent, to change or remove, before anything is sent.

use leptos::prelude::*;
use locale::Key;
use report::answers::Answers;
use report::flow;
use report::questions::{self, AnswerKey, Field, Kind, Question, Screen, Section, Text};

use super::actions::more_actions;
use super::files;
use super::form::Form;
use super::question::section_name;
use crate::ui::help::help;
use crate::ui::node::Node;
use crate::ui::{
    ButtonStyle, button, details, dynamic, element, element_with_class, heading, screen_form,
    static_text, submit, text, text_element,
};

/// The check screen.
pub(super) fn check(form: Form) -> Node {
    let screen = Screen::Check;
    let mut before = vec![help(form)];
    let question = questions::of(screen);
    before.extend(question.and_then(|question| section_name(form, question)));
    let mut inside: Vec<Node> = Vec::new();
    inside.extend(question.map(|question| heading(text(form, question.heading))));
    inside.push(dynamic(move || sections(form)));
    inside.extend(files::chosen(form));
    inside.extend([
        dynamic(move || skipped(form).into_iter().collect()),
        element_with_class(
            "div",
            "report-actions",
            vec![submit("next", text(form, Key::ReportContinue))],
        ),
        more_actions(form, screen),
    ]);
    screen_form(screen.code(), before, inside, move || form.next(screen))
}

/// The questions on the way, answered or not.
fn on_the_way(answers: &Answers) -> Vec<&'static Question> {
    let screens = flow::path(answers)
        .into_iter()
        .filter(|screen| screen.can_be_skipped());
    screens
        .filter_map(questions::of)
        .filter(|question| question.fields.iter().any(|field| field.key.is_sent()))
        .collect()
}

fn answered(answers: &Answers, question: &'static Question) -> Vec<&'static Field> {
    if answers.is_skipped(question.screen) {
        return Vec::new();
    }
    question
        .fields
        .iter()
        .filter(|field| answers.answers(field))
        .collect()
}

/// The answered questions under the names of their sections.
fn sections(form: Form) -> Vec<Node> {
    let rows: Vec<(&'static Question, &'static Field)> = form.answers.with(|answers| {
        on_the_way(answers)
            .into_iter()
            .flat_map(|question| {
                answered(answers, question)
                    .into_iter()
                    .map(move |field| (question, field))
            })
            .collect()
    });
    let mut last: Option<Section> = None;
    let mut parts = Vec::new();
    for (question, field) in rows {
        let name = question
            .section
            .name()
            .filter(|_| last != Some(question.section));
        last = Some(question.section);
        parts.extend(name.map(|name| text_element(form, "h2", "", name)));
        parts.push(row(form, question, field));
    }
    parts
}

/// One answer. What happened is folded, so that nobody has to read it again.
fn row(form: Form, question: &'static Question, field: &'static Field) -> Node {
    let asked = question_of(question, field);
    let given = form
        .answers
        .with_untracked(|answers| given(form, answers, field));
    let given = given
        .into_iter()
        .map(|words| element_with_class("li", "", vec![words]))
        .collect();
    let list = element_with_class("ul", "check-given", given);
    let key = field.key;
    let shown = if question.section == Section::Happened {
        details(
            "report-disclosure",
            text(form, Key::ReportFolded),
            vec![list],
        )
    } else {
        list
    };
    // Read out of their place, the buttons say which question they belong to.
    let label = |key: Key| {
        let name = vec![static_text(": "), text(form, asked)];
        vec![
            text(form, key),
            element_with_class("span", "visually-hidden", name),
        ]
    };
    let change = button(
        ButtonStyle::Quiet,
        "change",
        label(Key::ReportChange),
        move || {
            form.change(question.screen);
        },
    );
    let remove = button(
        ButtonStyle::Quiet,
        "remove",
        label(Key::ReportRemove),
        move || {
            form.remove(key);
        },
    );
    element(
        "div",
        vec![
            ("class", "check-row".to_owned()),
            ("data-pay", key.code().to_owned()),
        ],
        vec![
            text_element(form, "h3", "", asked),
            shown,
            element_with_class("div", "check-actions", vec![change, remove]),
        ],
    )
}

/// The questions without an answer, folded and uncounted.
fn skipped(form: Form) -> Option<Node> {
    let questions: Vec<&'static Question> = form.answers.with(|answers| {
        let questions = on_the_way(answers).into_iter();
        questions
            .filter(|question| answered(answers, question).is_empty())
            // Files are an answer too, and stand in a row of their own.
            .filter(|question| {
                question.screen != Screen::Files || !form.evidence.goes_along(answers)
            })
            .collect()
    });
    if questions.is_empty() {
        return None;
    }
    let rows = questions.into_iter().map(|question| {
        let name = [
            text(form, Key::ReportChange),
            static_text(": "),
            text(form, question.heading),
        ];
        let change = button(ButtonStyle::Quiet, "change", name.into(), move || {
            form.change(question.screen);
        });
        element_with_class("li", "", vec![change])
    });
    let list = element_with_class("ul", "", rows.collect());
    let summary = text(form, Key::ReportSkipped);
    Some(details(
        "report-disclosure check-skipped",
        summary,
        vec![list],
    ))
}

/// The question that a group asks: its own words, the screen's, or those of its one option.
pub(super) fn question_of(question: &'static Question, field: &'static Field) -> Text {
    field
        .legend
        .or_else(|| field.tick().map(|tick| tick.label))
        .unwrap_or(question.heading)
}

/// What was given, one line an option.
fn given(form: Form, answers: &Answers, field: &'static Field) -> Vec<Node> {
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
    if matches!(field.kind, Kind::Tick) {
        return vec![text(form, Key::ReportYes)];
    }
    let mut lines: Vec<Node> = typed(field.key).into_iter().collect();
    for choice in answers.codes(field).filter_map(|code| field.choice(code)) {
        lines.push(text(form, choice.label));
        lines.extend(choice.text.and_then(|free| typed(free.key)));
    }
    lines
}
