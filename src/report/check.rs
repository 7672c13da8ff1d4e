//! Everything that would be sent, to change or remove, before anything is sent.

use leptos::prelude::*;
use locale::Key;
use report::answers::Answers;
use report::flow;
use report::questions::{self, Ask, Group, Kind, Pay, Screen, Section, Text};

use super::actions::more_actions;
use super::block::help;
use super::evidence;
use super::form::Form;
use super::question::section_name;
use crate::kit::piece::Piece;
use crate::kit::{
    Look, button, element, fixed, folded, frame, heading, live, plain, said, submit, text,
};

/// The check screen.
pub(super) fn check(form: Form) -> Piece {
    let screen = Screen::S23;
    let mut before = vec![help(form, false)];
    let ask = questions::of(screen);
    before.extend(ask.and_then(|ask| section_name(form, ask)));
    let mut inside: Vec<Piece> = Vec::new();
    inside.extend(ask.map(|ask| heading(text(form, ask.heading))));
    inside.push(live(move || sections(form)));
    inside.extend(evidence::chosen(form));
    inside.extend([
        live(move || skipped(form).into_iter().collect()),
        plain(
            "div",
            "report-actions",
            vec![submit("next", text(form, Key::ReportContinue))],
        ),
        more_actions(form, screen),
    ]);
    frame(screen.name(), before, inside, move || form.next(screen))
}

/// The questions on the way, answered or not.
fn on_the_way(answers: &Answers) -> Vec<&'static Ask> {
    let screens = flow::path(answers)
        .into_iter()
        .filter(|screen| screen.can_be_skipped());
    screens
        .filter_map(questions::of)
        .filter(|ask| ask.groups.iter().any(|group| group.pay.is_sent()))
        .collect()
}

fn answered(answers: &Answers, ask: &'static Ask) -> Vec<&'static Group> {
    if answers.is_skipped(ask.screen) {
        return Vec::new();
    }
    ask.groups
        .iter()
        .filter(|group| answers.answers(group))
        .collect()
}

/// The answered questions under the names of their sections.
fn sections(form: Form) -> Vec<Piece> {
    let rows: Vec<(&'static Ask, &'static Group)> = form.answers.with(|answers| {
        on_the_way(answers)
            .into_iter()
            .flat_map(|ask| {
                answered(answers, ask)
                    .into_iter()
                    .map(move |group| (ask, group))
            })
            .collect()
    });
    let mut last: Option<Section> = None;
    let mut parts = Vec::new();
    for (ask, group) in rows {
        let name = ask.section.name().filter(|_| last != Some(ask.section));
        last = Some(ask.section);
        parts.extend(name.map(|name| said(form, "h2", "", name)));
        parts.push(row(form, ask, group));
    }
    parts
}

/// One answer. What happened is folded, so that nobody has to read it again.
fn row(form: Form, ask: &'static Ask, group: &'static Group) -> Piece {
    let question = question_of(ask, group);
    let given = form
        .answers
        .with_untracked(|answers| given(form, answers, group));
    let given = given
        .into_iter()
        .map(|words| plain("li", "", vec![words]))
        .collect();
    let list = plain("ul", "check-given", given);
    let pay = group.pay;
    let shown = if ask.section == Section::Happened {
        folded(
            "report-disclosure",
            text(form, Key::ReportFolded),
            vec![list],
        )
    } else {
        list
    };
    // Read out of their place, the buttons say which question they belong to.
    let label = |key: Key| {
        let name = vec![fixed(": "), text(form, question)];
        vec![text(form, key), plain("span", "visually-hidden", name)]
    };
    let change = button(Look::Quiet, "change", label(Key::ReportChange), move || {
        form.change(ask.screen);
    });
    let remove = button(Look::Quiet, "remove", label(Key::ReportRemove), move || {
        form.remove(pay);
    });
    element(
        "div",
        vec![
            ("class", "check-row".to_owned()),
            ("data-pay", pay.code().to_owned()),
        ],
        vec![
            said(form, "h3", "", question),
            shown,
            plain("div", "check-actions", vec![change, remove]),
        ],
    )
}

/// The questions without an answer, folded and uncounted.
fn skipped(form: Form) -> Option<Piece> {
    let asks: Vec<&'static Ask> = form.answers.with(|answers| {
        let asks = on_the_way(answers).into_iter();
        asks.filter(|ask| answered(answers, ask).is_empty())
            // Files are an answer too, and stand in a row of their own.
            .filter(|ask| ask.screen != Screen::S21 || !form.evidence.goes_along(answers))
            .collect()
    });
    if asks.is_empty() {
        return None;
    }
    let rows = asks.into_iter().map(|ask| {
        let name = [
            text(form, Key::ReportChange),
            fixed(": "),
            text(form, ask.heading),
        ];
        let change = button(Look::Quiet, "change", name.into(), move || {
            form.change(ask.screen);
        });
        plain("li", "", vec![change])
    });
    let list = plain("ul", "", rows.collect());
    let summary = text(form, Key::ReportSkipped);
    Some(folded(
        "report-disclosure check-skipped",
        summary,
        vec![list],
    ))
}

/// The question that a group asks: its own words, the screen's, or those of its one option.
pub(super) fn question_of(ask: &'static Ask, group: &'static Group) -> Text {
    group
        .legend
        .or_else(|| group.tick().map(|tick| tick.label))
        .unwrap_or(ask.heading)
}

/// What was given, one line an option.
fn given(form: Form, answers: &Answers, group: &'static Group) -> Vec<Piece> {
    let typed = |pay: Pay| {
        let written = answers.text(pay).to_owned();
        let attributes = [
            ("class", "check-text"),
            ("translate", "no"),
            ("dir", "auto"),
        ];
        let attributes = attributes
            .map(|(name, value)| (name, value.to_owned()))
            .to_vec();
        (!written.trim().is_empty()).then(|| element("span", attributes, vec![fixed(written)]))
    };
    if matches!(group.kind, Kind::Tick) {
        return vec![text(form, Key::ReportYes)];
    }
    let mut lines: Vec<Piece> = typed(group.pay).into_iter().collect();
    for choice in answers.codes(group).filter_map(|code| group.choice(code)) {
        lines.push(text(form, choice.label));
        lines.extend(choice.text.and_then(|free| typed(free.pay)));
    }
    lines
}
