//! One option: its words are the whole target, and what belongs to it stands right under it.

use locale::Key;
use report::control::{
    hint_id, id_of, option_attributes, option_text_attributes, select_attributes,
};
use report::questions::{Choice, Field, FreeText, Kind};

use crate::block::{Level, blocks};
use crate::condition::{self, For};
use crate::field::typed;
use crate::form::FormWriter;
use crate::html::{Html, borrowed};
use crate::question::only_for;

/// The options of a field.
pub(crate) fn options(
    html: &mut Html,
    writer: &FormWriter<'_>,
    level: Level,
    field: &'static Field,
) {
    for choice in field.choices {
        option(html, writer, level, field, choice);
    }
}

fn option(
    html: &mut Html,
    writer: &FormWriter<'_>,
    level: Level,
    field: &'static Field,
    choice: &'static Choice,
) {
    let whom = condition::of(&writer.questions, choice.offered);
    if matches!(whom, For::Nobody) {
        return;
    }
    html.around("div", &[("class", "report-choice")], |html| {
        let fault = if field.tick().is_some() {
            writer.fault_line(html, field.key)
        } else {
            None
        };
        let attributes = [("class", "choice"), ("data-value", choice.code)];
        html.around("label", &attributes, |html| {
            control(html, writer, field, choice, fault.as_deref());
            html.around("span", &[("class", "choice-words")], |html| {
                html.text(&writer.words.text(choice.label));
                if let Some(hint) = choice.hint {
                    let words = writer.words.text(hint);
                    html.said("span", &[("class", "choice-hint")], &words);
                }
            });
        });
        only_for(html, writer, &whom);
        blocks(html, writer, level.under(), choice.below);
        if let Some(free) = choice.text {
            free_text(html, writer, free);
        }
        if !choice.panel.is_empty() {
            html.around("div", &[("class", "choice-panel")], |html| {
                blocks(html, writer, level.under(), choice.panel);
            });
        }
    });
}

fn control(
    html: &mut Html,
    writer: &FormWriter<'_>,
    field: &Field,
    choice: &Choice,
    described: Option<&str>,
) {
    let attributes = option_attributes(field, choice);
    let mut attributes = borrowed(&attributes);
    if let Some(id) = described {
        attributes.push(("aria-describedby", id));
    }
    if writer.words.answers.has(field.key, choice.code) {
        attributes.push(("checked", ""));
    }
    html.open("input", &attributes);
}

/// Text that goes with an option. Writing it chooses the option.
fn free_text(html: &mut Html, writer: &FormWriter<'_>, free: FreeText) {
    let attributes = option_text_attributes(free.key);
    html.around("div", &borrowed(&attributes), |html| {
        let id = id_of(free.key);
        html.said("label", &[("for", &id)], writer.words.key(free.label));
        let mut described = Vec::new();
        if let Some(hint) = free.hint {
            let id = hint_id(free.key);
            let attributes = [("class", "report-hint"), ("id", id.as_str())];
            html.said("p", &attributes, writer.words.key(hint));
            described.push(id.clone());
        }
        typed(html, writer, free.key, Kind::Line, &described);
    });
}

/// A short list that is folded.
pub(crate) fn select(html: &mut Html, writer: &FormWriter<'_>, field: &Field, blank: Key) {
    let attributes = select_attributes(field.key);
    html.around("select", &borrowed(&attributes), |html| {
        html.said("option", &[("value", "")], writer.words.key(blank));
        for choice in field.choices {
            let mut attributes = vec![("value", choice.code), ("data-value", choice.code)];
            if writer.words.answers.has(field.key, choice.code) {
                attributes.push(("selected", ""));
            }
            html.said("option", &attributes, &writer.words.text(choice.label));
        }
    });
}
