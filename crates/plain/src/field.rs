//! A field of the form: its words, and the controls that answer its key.

use locale::Key;
use report::control::{fault_id, field_attributes, hint_id, id_of, text_control};
use report::questions::{AnswerKey, Field, Kind, Question, Text};

use crate::block::Level;
use crate::condition::{self, For};
use crate::form::FormWriter;
use crate::html::{Html, borrowed};
use crate::option::{options, select};
use crate::question::{introduce, only_for, reason, reason_id};

/// What is written above a field.
pub(crate) enum Heading<'a> {
    /// The heading of the question, with everything that introduces it.
    Question {
        question: &'static Question,
        whom: &'a For,
    },
    /// Words of its own.
    Legend(Text),
    /// Nothing: its one option says it all.
    None,
}

/// The controls of a field, unless it is offered to nobody.
pub(crate) fn field(
    html: &mut Html,
    writer: &FormWriter<'_>,
    level: Level,
    field: &'static Field,
    heading: &Heading<'_>,
) {
    if matches!(condition::of(&writer.questions, field.offered), For::Nobody) {
        return;
    }
    match field.kind {
        Kind::Files => {}
        Kind::Radio | Kind::Checkbox => under_legend(html, writer, level, field, heading),
        Kind::Tick => html.around("div", &borrowed(&field_attributes(field.key)), |html| {
            options(html, writer, level, field);
        }),
        Kind::Select { .. } | Kind::Line | Kind::Area { .. } => {
            under_label(html, writer, level, field, heading);
        }
    }
}

/// Options under a legend.
fn under_legend(
    html: &mut Html,
    writer: &FormWriter<'_>,
    level: Level,
    field: &'static Field,
    heading: &Heading<'_>,
) {
    let attributes = field_attributes(field.key);
    let mut attributes = borrowed(&attributes);
    let mut described: Vec<String> = described_by(heading).into_iter().collect();
    described.extend(writer.fault_at(field.key).map(|_| fault_id(field.key)));
    let described = described.join(" ");
    if !described.is_empty() {
        attributes.push(("aria-describedby", &described));
    }
    html.around("fieldset", &attributes, |html| {
        match heading {
            Heading::Question { question, whom } => {
                html.around("legend", &[], |html| {
                    html.said(level.tag(), &[], &writer.words.text(question.heading));
                });
                introduce(html, writer, level, question, whom);
            }
            Heading::Legend(legend) => {
                let class = [("class", "report-legend")];
                html.said("legend", &class, &writer.words.text(*legend));
            }
            Heading::None => {}
        }
        hint(html, writer, field);
        writer.fault_line(html, field.key);
        options(html, writer, level, field);
    });
}

/// A control under a label.
fn under_label(
    html: &mut Html,
    writer: &FormWriter<'_>,
    level: Level,
    field: &'static Field,
    heading: &Heading<'_>,
) {
    let id = id_of(field.key);
    html.around("div", &borrowed(&field_attributes(field.key)), |html| {
        match heading {
            Heading::Question { question, whom } => {
                html.around(level.tag(), &[], |html| {
                    html.said(
                        "label",
                        &[("for", &id)],
                        &writer.words.text(question.heading),
                    );
                });
                introduce(html, writer, level, question, whom);
            }
            Heading::Legend(legend) => {
                let attributes = [("for", id.as_str()), ("class", "report-legend")];
                html.said("label", &attributes, &writer.words.text(*legend));
            }
            Heading::None => {}
        }
        hint(html, writer, field);
        let mut described: Vec<String> = described_by(heading).into_iter().collect();
        described.extend(field.hint.map(|_| hint_id(field.key)));
        if let Kind::Select { blank } = field.kind {
            select(html, writer, field, blank);
        } else {
            typed(html, writer, field.key, field.kind, &described);
        }
    });
}

fn described_by(heading: &Heading<'_>) -> Option<String> {
    match heading {
        Heading::Question { question, .. } if question.reason.is_some() => {
            Some(reason_id(question))
        }
        _ => None,
    }
}

/// What stands between the words of a field and its controls.
fn hint(html: &mut Html, writer: &FormWriter<'_>, field: &Field) {
    only_for(
        html,
        writer,
        &condition::of(&writer.questions, field.offered),
    );
    if let Some(hint) = field.hint {
        let id = hint_id(field.key);
        let attributes = [("class", "report-hint"), ("id", id.as_str())];
        html.said("p", &attributes, &writer.words.text(hint));
    }
    // The page cannot follow what is answered about the age, so it says it to everybody.
    if field.key == AnswerKey::Words {
        let attributes = [("class", "report-hint")];
        html.said("p", &attributes, writer.words.key(Key::PlainShortWords));
    }
    if let Some(why) = field.reason {
        reason(html, writer, why, &[]);
    }
}

/// Text that is typed, after what has to be put right about it. The browser neither remembers,
/// corrects nor translates it.
pub(crate) fn typed(
    html: &mut Html,
    writer: &FormWriter<'_>,
    key: AnswerKey,
    kind: Kind,
    described: &[String],
) {
    let mut described = described.to_vec();
    described.extend(writer.fault_line(html, key));
    let described = described.join(" ");
    let control = text_control(key, kind, writer.words.answers);
    let mut attributes = borrowed(&control.attributes);
    if !described.is_empty() {
        attributes.push(("aria-describedby", &described));
    }
    let written = writer.words.answers.text(key);
    if matches!(kind, Kind::Area { .. }) {
        html.around(control.tag, &attributes, |html| {
            // The parser takes one line end at the start away.
            html.text("\n");
            html.text(written);
        });
    } else {
        if !written.is_empty() {
            attributes.push(("value", written));
        }
        html.open(control.tag, &attributes);
    }
}
