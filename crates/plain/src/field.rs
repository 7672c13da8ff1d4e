//! The controls that answer one key.

use report::answers::LINE_LIMIT;
use report::questions::{AnswerKey, Field, Kind, Question, Text};

use crate::block::Level;
use crate::condition::{self, For};
use crate::fault::fault_id;
use crate::form::Sheet;
use crate::html::Html;
use crate::name::{id_of, name_of};
use crate::offer::roomy;
use crate::option::{options, select};
use crate::question::{introduce, only_for, reason, reason_id};

/// What stands over a group.
pub(crate) enum Heads<'a> {
    /// The heading of the question, with everything that introduces it.
    Question {
        question: &'static Question,
        whom: &'a For,
    },
    /// Words of its own.
    Legend(Text),
    /// Nothing: its one option says it all.
    Nothing,
}

/// A group of controls.
pub(crate) fn field(
    html: &mut Html,
    sheet: &Sheet<'_>,
    level: Level,
    field: &'static Field,
    heads: &Heads<'_>,
) {
    if matches!(condition::of(&sheet.offer, field.offered), For::Nobody) {
        return;
    }
    match field.kind {
        Kind::Files => {}
        Kind::Radio | Kind::Checkbox => under_legend(html, sheet, level, field, heads),
        Kind::Tick => html.around("div", &marks(field), |html| {
            options(html, sheet, level, field);
        }),
        Kind::Select { .. } | Kind::Line | Kind::Area { .. } => {
            under_label(html, sheet, level, field, heads);
        }
    }
}

fn marks(field: &Field) -> [(&'static str, &'static str); 2] {
    [("class", "report-group"), ("data-pay", field.key.code())]
}

/// Options under a legend.
fn under_legend(
    html: &mut Html,
    sheet: &Sheet<'_>,
    level: Level,
    field: &'static Field,
    heads: &Heads<'_>,
) {
    let mut attributes = marks(field).to_vec();
    let mut described: Vec<String> = described_by(heads).into_iter().collect();
    described.extend(sheet.fault_at(field.key).map(|_| fault_id(field.key)));
    let described = described.join(" ");
    if !described.is_empty() {
        attributes.push(("aria-describedby", &described));
    }
    html.around("fieldset", &attributes, |html| {
        match heads {
            Heads::Question { question, whom } => {
                html.around("legend", &[], |html| {
                    html.said(level.tag(), &[], &sheet.words.text(question.heading));
                });
                introduce(html, sheet, level, question, whom);
            }
            Heads::Legend(legend) => {
                let class = [("class", "report-legend")];
                html.said("legend", &class, &sheet.words.text(*legend));
            }
            Heads::Nothing => {}
        }
        hint(html, sheet, field);
        sheet.fault_line(html, field.key);
        options(html, sheet, level, field);
    });
}

/// A control under a label.
fn under_label(
    html: &mut Html,
    sheet: &Sheet<'_>,
    level: Level,
    field: &'static Field,
    heads: &Heads<'_>,
) {
    let id = id_of(field.key);
    html.around("div", &marks(field), |html| {
        match heads {
            Heads::Question { question, whom } => {
                html.around(level.tag(), &[], |html| {
                    html.said(
                        "label",
                        &[("for", &id)],
                        &sheet.words.text(question.heading),
                    );
                });
                introduce(html, sheet, level, question, whom);
            }
            Heads::Legend(legend) => {
                let attributes = [("for", id.as_str()), ("class", "report-legend")];
                html.said("label", &attributes, &sheet.words.text(*legend));
            }
            Heads::Nothing => {}
        }
        hint(html, sheet, field);
        let mut described: Vec<String> = described_by(heads).into_iter().collect();
        described.extend(field.hint.map(|_| hint_id(field.key)));
        if let Kind::Select { blank } = field.kind {
            select(html, sheet, field, blank);
        } else {
            typed(html, sheet, field.key, field.kind, &described);
        }
    });
}

fn described_by(heads: &Heads<'_>) -> Option<String> {
    match heads {
        Heads::Question { question, .. } if question.reason.is_some() => Some(reason_id(question)),
        _ => None,
    }
}

/// What stands between the words of a group and its controls.
fn hint(html: &mut Html, sheet: &Sheet<'_>, field: &Field) {
    only_for(html, sheet, &condition::of(&sheet.offer, field.offered));
    if let Some(hint) = field.hint {
        let id = hint_id(field.key);
        let attributes = [("class", "report-hint"), ("id", id.as_str())];
        html.said("p", &attributes, &sheet.words.text(hint));
    }
    if let Some(why) = field.reason {
        reason(html, sheet, why, &[]);
    }
}

pub(crate) fn hint_id(key: AnswerKey) -> String {
    format!("{}-h", id_of(key))
}

/// Text that is typed, after what has to be put right about it. The browser neither remembers,
/// corrects nor translates it.
pub(crate) fn typed(
    html: &mut Html,
    sheet: &Sheet<'_>,
    key: AnswerKey,
    kind: Kind,
    described: &[String],
) {
    let mut described = described.to_vec();
    described.extend(sheet.fault_line(html, key));
    let (id, name, described) = (id_of(key), name_of(key), described.join(" "));
    let limit = match kind {
        Kind::Area { limit } => limit(&roomy()),
        _ => LINE_LIMIT,
    };
    let limit = limit.to_string();
    let mut attributes = vec![
        ("id", id.as_str()),
        ("name", &name),
        ("maxlength", &limit),
        ("autocomplete", "off"),
        ("spellcheck", "false"),
        ("translate", "no"),
        ("dir", "auto"),
    ];
    if !described.is_empty() {
        attributes.push(("aria-describedby", &described));
    }
    let written = sheet.words.answers.text(key);
    if matches!(kind, Kind::Area { .. }) {
        attributes.extend([("rows", "7"), ("autocapitalize", "sentences")]);
        html.around("textarea", &attributes, |html| {
            // The parser takes one line end at the start away.
            html.text("\n");
            html.text(written);
        });
    } else {
        attributes.extend([("type", "text"), ("autocapitalize", "off")]);
        if !written.is_empty() {
            attributes.push(("value", written));
        }
        html.open("input", &attributes);
    }
}
