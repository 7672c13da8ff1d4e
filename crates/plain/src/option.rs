//! One option: its words are the whole target, and what belongs to it stands right under it.

use locale::Key;
use report::questions::{Choice, Field, FreeText, Kind};

use crate::block::{Level, blocks};
use crate::condition::{self, For};
use crate::field::{hint_id, typed};
use crate::form::Sheet;
use crate::html::Html;
use crate::name::{id_of, id_of_option, name_of};
use crate::question::only_for;

/// The options of a group.
pub(crate) fn options(html: &mut Html, sheet: &Sheet<'_>, level: Level, field: &'static Field) {
    for choice in field.choices {
        option(html, sheet, level, field, choice);
    }
}

fn option(
    html: &mut Html,
    sheet: &Sheet<'_>,
    level: Level,
    field: &'static Field,
    choice: &'static Choice,
) {
    let whom = condition::of(&sheet.offer, choice.offered);
    if matches!(whom, For::Nobody) {
        return;
    }
    html.around("div", &[("class", "report-choice")], |html| {
        let fault = if field.tick().is_some() {
            sheet.fault_line(html, field.key)
        } else {
            None
        };
        let attributes = [("class", "choice"), ("data-value", choice.code)];
        html.around("label", &attributes, |html| {
            control(html, sheet, field, choice, fault.as_deref());
            html.around("span", &[("class", "choice-words")], |html| {
                html.text(&sheet.words.text(choice.label));
                if let Some(hint) = choice.hint {
                    html.said("span", &[("class", "choice-hint")], sheet.words.key(hint));
                }
            });
        });
        only_for(html, sheet, &whom);
        blocks(html, sheet, level.under(), choice.below);
        if let Some(free) = choice.text {
            free_text(html, sheet, free);
        }
        if !choice.panel.is_empty() {
            html.around("div", &[("class", "choice-panel")], |html| {
                blocks(html, sheet, level.under(), choice.panel);
            });
        }
    });
}

fn control(
    html: &mut Html,
    sheet: &Sheet<'_>,
    field: &Field,
    choice: &Choice,
    described: Option<&str>,
) {
    let (id, name) = (id_of_option(field, choice), name_of(field.key));
    let kind = if matches!(field.kind, Kind::Radio) {
        "radio"
    } else {
        "checkbox"
    };
    let mut attributes = vec![
        ("type", kind),
        ("id", id.as_str()),
        ("name", &name),
        ("value", choice.code),
    ];
    if let Some(id) = described {
        attributes.push(("aria-describedby", id));
    }
    if sheet.words.answers.has(field.key, choice.code) {
        attributes.push(("checked", ""));
    }
    html.open("input", &attributes);
}

/// Text that goes with an option. Writing it chooses the option.
fn free_text(html: &mut Html, sheet: &Sheet<'_>, free: FreeText) {
    let attributes = [("class", "choice-text"), ("data-pay", free.key.code())];
    html.around("div", &attributes, |html| {
        let id = id_of(free.key);
        html.said("label", &[("for", &id)], sheet.words.key(free.label));
        let mut described = Vec::new();
        if let Some(hint) = free.hint {
            let id = hint_id(free.key);
            let attributes = [("class", "report-hint"), ("id", id.as_str())];
            html.said("p", &attributes, sheet.words.key(hint));
            described.push(id.clone());
        }
        typed(html, sheet, free.key, Kind::Line, &described);
    });
}

/// A short list that is folded.
pub(crate) fn select(html: &mut Html, sheet: &Sheet<'_>, field: &Field, blank: Key) {
    let (id, name) = (id_of(field.key), name_of(field.key));
    let attributes = [
        ("id", id.as_str()),
        ("name", &name),
        ("autocomplete", "off"),
    ];
    html.around("select", &attributes, |html| {
        html.said("option", &[("value", "")], sheet.words.key(blank));
        for choice in field.choices {
            let mut attributes = vec![("value", choice.code), ("data-value", choice.code)];
            if sheet.words.answers.has(field.key, choice.code) {
                attributes.push(("selected", ""));
            }
            html.said("option", &attributes, &sheet.words.text(choice.label));
        }
    });
}
