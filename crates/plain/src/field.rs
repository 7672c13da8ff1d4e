//! The controls that answer one key.

use report::answers::LINE_LIMIT;
use report::questions::{Ask, Group, Kind, Pay, Text};

use crate::ask::{introduce, only_for, reason, reason_id};
use crate::block::Level;
use crate::condition::{self, For};
use crate::fault::fault_id;
use crate::form::Sheet;
use crate::html::Html;
use crate::name::{id_of, name_of};
use crate::offer::roomy;
use crate::option::{options, select};

/// What stands over a group.
pub(crate) enum Heads<'a> {
    /// The heading of the question, with everything that introduces it.
    Ask { ask: &'static Ask, whom: &'a For },
    /// Words of its own.
    Legend(Text),
    /// Nothing: its one option says it all.
    Nothing,
}

/// A group of controls.
pub(crate) fn group(
    html: &mut Html,
    sheet: &Sheet<'_>,
    level: Level,
    group: &'static Group,
    heads: &Heads<'_>,
) {
    if matches!(condition::of(&sheet.offer, group.offered), For::Nobody) {
        return;
    }
    match group.kind {
        Kind::Files => {}
        Kind::Radio | Kind::Checkbox => under_legend(html, sheet, level, group, heads),
        Kind::Tick => html.around("div", &marks(group), |html| {
            options(html, sheet, level, group);
        }),
        Kind::Select { .. } | Kind::Line | Kind::Area { .. } => {
            under_label(html, sheet, level, group, heads);
        }
    }
}

fn marks(group: &Group) -> [(&'static str, &'static str); 2] {
    [("class", "report-group"), ("data-pay", group.pay.code())]
}

/// Options under a legend.
fn under_legend(
    html: &mut Html,
    sheet: &Sheet<'_>,
    level: Level,
    group: &'static Group,
    heads: &Heads<'_>,
) {
    let mut attributes = marks(group).to_vec();
    let mut described: Vec<String> = described_by(heads).into_iter().collect();
    described.extend(sheet.fault_at(group.pay).map(|_| fault_id(group.pay)));
    let described = described.join(" ");
    if !described.is_empty() {
        attributes.push(("aria-describedby", &described));
    }
    html.around("fieldset", &attributes, |html| {
        match heads {
            Heads::Ask { ask, whom } => {
                html.around("legend", &[], |html| {
                    html.said(level.tag(), &[], &sheet.words.text(ask.heading));
                });
                introduce(html, sheet, level, ask, whom);
            }
            Heads::Legend(legend) => {
                let class = [("class", "report-legend")];
                html.said("legend", &class, &sheet.words.text(*legend));
            }
            Heads::Nothing => {}
        }
        hint(html, sheet, group);
        sheet.fault_line(html, group.pay);
        options(html, sheet, level, group);
    });
}

/// A control under a label.
fn under_label(
    html: &mut Html,
    sheet: &Sheet<'_>,
    level: Level,
    group: &'static Group,
    heads: &Heads<'_>,
) {
    let id = id_of(group.pay);
    html.around("div", &marks(group), |html| {
        match heads {
            Heads::Ask { ask, whom } => {
                html.around(level.tag(), &[], |html| {
                    html.said("label", &[("for", &id)], &sheet.words.text(ask.heading));
                });
                introduce(html, sheet, level, ask, whom);
            }
            Heads::Legend(legend) => {
                let attributes = [("for", id.as_str()), ("class", "report-legend")];
                html.said("label", &attributes, &sheet.words.text(*legend));
            }
            Heads::Nothing => {}
        }
        hint(html, sheet, group);
        let mut described: Vec<String> = described_by(heads).into_iter().collect();
        described.extend(group.hint.map(|_| hint_id(group.pay)));
        if let Kind::Select { blank } = group.kind {
            select(html, sheet, group, blank);
        } else {
            typed(html, sheet, group.pay, group.kind, &described);
        }
    });
}

fn described_by(heads: &Heads<'_>) -> Option<String> {
    match heads {
        Heads::Ask { ask, .. } if ask.reason.is_some() => Some(reason_id(ask)),
        _ => None,
    }
}

/// What stands between the words of a group and its controls.
fn hint(html: &mut Html, sheet: &Sheet<'_>, group: &Group) {
    only_for(html, sheet, &condition::of(&sheet.offer, group.offered));
    if let Some(hint) = group.hint {
        let id = hint_id(group.pay);
        let attributes = [("class", "report-hint"), ("id", id.as_str())];
        html.said("p", &attributes, &sheet.words.text(hint));
    }
    if let Some(why) = group.reason {
        reason(html, sheet, why, &[]);
    }
}

pub(crate) fn hint_id(pay: Pay) -> String {
    format!("{}-h", id_of(pay))
}

/// Text that is typed, after what has to be put right about it. The browser neither remembers,
/// corrects nor translates it.
pub(crate) fn typed(
    html: &mut Html,
    sheet: &Sheet<'_>,
    pay: Pay,
    kind: Kind,
    described: &[String],
) {
    let mut described = described.to_vec();
    described.extend(sheet.fault_line(html, pay));
    let (id, name, described) = (id_of(pay), name_of(pay), described.join(" "));
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
    let written = sheet.words.answers.text(pay);
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
