//! Text that is typed. The browser neither remembers, corrects nor translates it.

use leptos::prelude::*;
use locale::message;
use report::answers::LINE_LIMIT;
use report::fault::Fault;
use report::questions::{Ask, Kind, Pay};

use super::choice::fault_id;
use super::form::Form;
use super::notice::FaultLine;

/// The room that is left is shown when so few letters remain.
const NEAR_THE_END: usize = 500;

/// A control to type into.
#[component]
pub(super) fn TypedText(
    ask: &'static Ask,
    pay: Pay,
    kind: Kind,
    described: String,
) -> impl IntoView {
    let form = expect_context::<Form>();
    let written = form
        .answers
        .with_untracked(|answers| answers.text(pay).to_owned());
    let write = move |event| form.write(ask.screen, pay, &event_target_value(&event));
    let described = move || {
        let fault = (form.fault.get().map(Fault::pay) == Some(pay)).then(|| fault_id(pay));
        let parts = [Some(described.clone()).filter(|it| !it.is_empty()), fault];
        let ids: Vec<String> = parts.into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    };
    match kind {
        Kind::Area { limit } => view! {
            <FaultLine pay/>
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
            <Room pay limit/>
        }
        .into_any(),
        _ => view! {
            <FaultLine pay/>
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
        }
        .into_any(),
    }
}

/// How much still fits, near the end only.
#[component]
fn Room(pay: Pay, limit: usize) -> impl IntoView {
    let form = expect_context::<Form>();
    let room = move || {
        let left = form
            .answers
            .with(|answers| limit.saturating_sub(answers.text(pay).chars().count()));
        (left <= NEAR_THE_END)
            .then(|| message::report_letters_left(form.lang.get(), &left.to_string()))
    };
    view! { <p class="report-hint">{room}</p> }
}

/// The id of the control of a key. It says nothing about the question.
pub(super) fn id_of(pay: Pay) -> String {
    name_of(pay)
}

/// The name of the control of a key. It says nothing about the question.
pub(super) fn name_of(pay: Pay) -> String {
    let place = Pay::ALL
        .iter()
        .position(|other| *other == pay)
        .unwrap_or_default();
    format!("f{}", place + 1)
}
