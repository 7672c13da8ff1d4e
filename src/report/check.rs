//! Everything that would be sent, to change or remove, before anything is sent.

mod row;

use leptos::prelude::*;
use locale::Key;
use report::answers::Answers;
use report::flow;
use report::questions::{self, Field, Question, Screen, Section};

pub(super) use self::row::question_of;
use super::actions::more_actions;
use super::files;
use super::form::Form;
use super::question::section_name;
use crate::ui::help::help;
use crate::ui::node::Node;
use crate::ui::{
    ButtonStyle, button, details, dynamic, element_with_class, heading, screen_form, static_text,
    submit, text, text_element,
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
    let rows: Vec<(&'static Question, Vec<&'static Field>)> = form.answers.with(|answers| {
        on_the_way(answers)
            .into_iter()
            .map(|question| (question, answered(answers, question)))
            .filter(|(_, fields)| !fields.is_empty())
            .collect()
    });
    let mut last: Option<Section> = None;
    let mut parts = Vec::new();
    for (question, fields) in rows {
        let name = question
            .section
            .name()
            .filter(|_| last != Some(question.section));
        last = Some(question.section);
        parts.extend(name.map(|name| text_element(form, "h2", "", name)));
        parts.push(row::row(form, question, &fields));
    }
    parts
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
