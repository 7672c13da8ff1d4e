//! The controls that answer one key.

use leptos::prelude::*;
use locale::Key;
use report::questions::{Ask, Group, Kind, Screen, Text};

use super::block::blocks;
use super::choice::{choice, select};
use super::evidence::chooser;
use super::form::Form;
use super::notice::{described_by, fault_line};
use super::question::{REASON_ID, reason};
use super::typed::{id_of, typed};
use crate::kit::piece::Piece;
use crate::kit::{element, folded, heading, live, making, said, text};

/// What stands over a group.
#[derive(Clone, Copy)]
enum Heads {
    /// The heading of the screen, with its reason.
    Screen,
    /// Words of its own.
    Legend(Text),
    /// Nothing: its one option says it all.
    Nothing,
}

/// The groups of a screen, as far as they are offered. Neighbours under the same words share a fold.
pub(super) fn groups(form: Form, ask: &'static Ask) -> Vec<Piece> {
    ask.groups
        .chunk_by(|one, other| one.folded_under.is_some() && one.folded_under == other.folded_under)
        .map(|run| {
            let offered = move || form.answers.with(|a| run.iter().any(|it| (it.offered)(a)));
            let offered = Memo::new(move |_| offered());
            live(move || {
                if offered.get() {
                    together(form, ask, run)
                } else {
                    Vec::new()
                }
            })
        })
        .collect()
}

fn together(form: Form, ask: &'static Ask, run: &'static [Group]) -> Vec<Piece> {
    let fold: Option<Key> = run.first().and_then(|first| first.folded_under);
    let groups = run
        .iter()
        .map(|it| group(form, ask, it, heads_of(ask, it)))
        .collect();
    match fold {
        Some(words) => vec![folded("report-disclosure", text(form, words), groups)],
        None => groups,
    }
}

/// The first group carries the heading of the screen, unless it has words of its own.
fn heads_of(ask: &'static Ask, group: &'static Group) -> Heads {
    let is_first = ask.groups.first().is_some_and(|it| it.pay == group.pay);
    match group.legend {
        Some(legend) => Heads::Legend(legend),
        None if is_first && ask.screen != Screen::S24 => Heads::Screen,
        None => Heads::Nothing,
    }
}

/// A group of controls.
fn group(form: Form, ask: &'static Ask, group: &'static Group, heads: Heads) -> Piece {
    match group.kind {
        Kind::Files => chooser(form, group),
        Kind::Radio | Kind::Checkbox => options(form, ask, group, heads),
        Kind::Tick => making("div")
            .with_all(&marks(group))
            .holding(choices(form, ask, group))
            .made(),
        Kind::Select { .. } | Kind::Line | Kind::Area { .. } => field(form, ask, group, heads),
    }
}

fn marks(group: &'static Group) -> [(&'static str, &'static str); 2] {
    [("class", "report-group"), ("data-pay", group.pay.code())]
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
    let mut before = "";
    let mut children = Vec::new();
    match heads {
        Heads::Screen => {
            before = REASON_ID;
            let title = heading(text(form, ask.heading));
            children.push(element("legend", Vec::new(), vec![title]));
            children.extend(blocks(form, ask.before));
            children.extend(ask.reason.map(|why| reason(form, why, Some(REASON_ID))));
        }
        Heads::Legend(words) => children.push(said(form, "legend", "report-legend", words)),
        Heads::Nothing => {}
    }
    children.extend(group.hint.map(|hint| said(form, "p", "report-hint", hint)));
    children.extend(group.reason.map(|why| reason(form, why, None)));
    children.push(fault_line(form, group.pay));
    children.extend(choices(form, ask, group));
    making("fieldset")
        .with_all(&marks(group))
        .holding(children)
        .following("aria-describedby", described_by(form, group.pay, before))
        .made()
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
            children.extend(ask.reason.map(|why| reason(form, why, Some(REASON_ID))));
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
    making("div")
        .with_all(&marks(group))
        .holding(children)
        .made()
}
