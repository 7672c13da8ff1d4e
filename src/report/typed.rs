//! Text that is typed. The browser neither remembers, corrects nor translates it.

use leptos::prelude::*;
use locale::message;
use report::answers::LINE_LIMIT;
use report::fault::Fault;
use report::questions::{Ask, Kind, Pay};

use super::choice::fault_id;
use super::form::Form;
use super::notice::fault_line;
use crate::kit::piece::{IntoPiece, Piece};
use crate::kit::{following, plain};

/// The room that is left is shown when so few letters remain.
const NEAR_THE_END: usize = 500;

/// A control to type into, with what has to be put right above it.
pub(super) fn typed(
    form: Form,
    ask: &'static Ask,
    pay: Pay,
    kind: Kind,
    described: &str,
) -> Vec<Piece> {
    let written = form
        .answers
        .with_untracked(|answers| answers.shown_text(pay).to_owned());
    let write = move |event| form.write(ask.screen, pay, &event_target_value(&event));
    let before = described.to_owned();
    let described = move || {
        let mut ids = before.clone();
        if form.fault.get().map(Fault::pay) == Some(pay) {
            ids.push(' ');
            ids.push_str(&fault_id(pay));
        }
        (!ids.is_empty()).then(|| ids.trim_start().to_owned())
    };
    let mut parts = vec![fault_line(form, pay)];
    if let Kind::Area { limit } = kind {
        let limit = form.answers.with_untracked(limit);
        let area = view! {
            <textarea
                id=id_of(pay)
                name=name_of(pay)
                rows="7"
                maxlength=limit.to_string()
                autocomplete="off"
                autocapitalize="sentences"
                spellcheck="false"
                translate="no"
                dir="auto"
                aria-describedby=described
                prop:value=written
                on:input=write
            ></textarea>
        };
        parts.extend([area.into_piece(), room(form, pay, limit)]);
    } else {
        let line = view! {
            <input
                type="text"
                id=id_of(pay)
                name=name_of(pay)
                maxlength=LINE_LIMIT.to_string()
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                translate="no"
                dir="auto"
                aria-describedby=described
                prop:value=written
                on:input=write
            />
        };
        parts.push(line.into_piece());
    }
    parts
}

/// How much still fits, near the end only.
fn room(form: Form, pay: Pay, limit: usize) -> Piece {
    let room = move || {
        let written = form
            .answers
            .with(|answers| answers.text(pay).chars().count());
        let left = limit.saturating_sub(written);
        if left <= NEAR_THE_END {
            message::report_letters_left(form.lang.get(), &left.to_string())
        } else {
            String::new()
        }
    };
    plain("p", "report-hint", vec![following(Box::new(room))])
}

/// The id of the control of a key. It says nothing about the question.
pub(super) fn id_of(pay: Pay) -> String {
    name_of(pay)
}

/// The name of the control of a key. It says nothing about the question.
pub(super) fn name_of(pay: Pay) -> String {
    let place = Pay::ALL.iter().position(|other| *other == pay);
    format!("f{}", place.unwrap_or_default() + 1)
}
