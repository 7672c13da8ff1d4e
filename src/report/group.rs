//! The controls that answer one key.

use report::questions::{Ask, Group, Kind, Text};

use super::block::blocks;
use super::choice::{choice, select};
use super::form::Form;
use super::question::{REASON_ID, reason};
use super::typed::{id_of, typed};
use crate::kit::piece::Piece;
use crate::kit::{element, heading, said, text};

/// What stands over a group.
#[derive(Clone, Copy)]
pub(super) enum Heads {
    /// The heading of the screen, with its reason.
    Screen,
    /// Words of its own.
    Legend(Text),
    /// Nothing: its one option says it all.
    Nothing,
}

/// A group of controls.
pub(super) fn group(form: Form, ask: &'static Ask, group: &'static Group, heads: Heads) -> Piece {
    match group.kind {
        Kind::Radio | Kind::Checkbox => options(form, ask, group, heads),
        Kind::Tick => element("div", marks(group), choices(form, ask, group)),
        Kind::Select { .. } | Kind::Line | Kind::Area { .. } => field(form, ask, group, heads),
    }
}

fn marks(group: &'static Group) -> Vec<(&'static str, String)> {
    vec![
        ("class", "report-group".to_owned()),
        ("data-pay", group.pay.code().to_owned()),
    ]
}

fn choices(form: Form, ask: &'static Ask, group: &'static Group) -> Vec<Piece> {
    group
        .choices
        .iter()
        .map(|it| choice(form, ask, group, it))
        .collect()
}

/// Options under a legend.
fn options(form: Form, ask: &'static Ask, group: &'static Group, heads: Heads) -> Piece {
    let mut attributes = marks(group);
    let mut children = Vec::new();
    match heads {
        Heads::Screen => {
            attributes.push(("aria-describedby", REASON_ID.to_owned()));
            let title = heading(text(form, ask.heading));
            children.push(element("legend", Vec::new(), vec![title]));
            children.extend(blocks(form, ask.before));
            children.extend(reason(form, ask));
        }
        Heads::Legend(words) => children.push(said(form, "legend", "report-legend", words)),
        Heads::Nothing => {}
    }
    children.extend(group.hint.map(|hint| said(form, "p", "report-hint", hint)));
    children.extend(choices(form, ask, group));
    element("fieldset", attributes, children)
}

/// A control under a label.
fn field(form: Form, ask: &'static Ask, group: &'static Group, heads: Heads) -> Piece {
    let id = id_of(group.pay);
    let hint_id = format!("{id}-hint");
    let mut described = Vec::new();
    let mut children = Vec::new();
    let label = |class: Option<&str>, words: Text| {
        let mut attributes = vec![("for", id.clone())];
        attributes.extend(class.map(|class| ("class", class.to_owned())));
        element("label", attributes, vec![text(form, words)])
    };
    match heads {
        Heads::Screen => {
            described.push(REASON_ID.to_owned());
            children.push(heading(label(None, ask.heading)));
            children.extend(blocks(form, ask.before));
            children.extend(reason(form, ask));
        }
        Heads::Legend(words) => children.push(label(Some("report-legend"), words)),
        Heads::Nothing => {}
    }
    if let Some(hint) = group.hint {
        let attributes = vec![("class", "report-hint".to_owned()), ("id", hint_id.clone())];
        children.push(element("p", attributes, vec![text(form, hint)]));
        described.push(hint_id);
    }
    match group.kind {
        Kind::Select { blank } => children.push(select(form, ask, group, blank)),
        kind => children.extend(typed(form, ask, group.pay, kind, &described.join(" "))),
    }
    element("div", marks(group), children)
}
