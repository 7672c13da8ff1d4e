//! The controls that answer one key.

use leptos::prelude::*;
use report::questions::{Ask, Group, Kind, Text};

use super::block::blocks;
use super::choice::{ChoiceView, SelectView};
use super::form::Form;
use super::question::{REASON_ID, Reason};
use super::typed::{TypedText, id_of};

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
#[component]
pub(super) fn GroupView(ask: &'static Ask, group: &'static Group, heads: Heads) -> impl IntoView {
    match group.kind {
        Kind::Radio | Kind::Checkbox => view! { <Options ask group heads/> }.into_any(),
        Kind::Tick => view! { <Tick ask group/> }.into_any(),
        Kind::Select { .. } | Kind::Line | Kind::Area { .. } => {
            view! { <Field ask group heads/> }.into_any()
        }
    }
}

/// Options under a legend.
#[component]
fn Options(ask: &'static Ask, group: &'static Group, heads: Heads) -> impl IntoView {
    let form = expect_context::<Form>();
    let choices = group
        .choices
        .iter()
        .map(|choice| view! { <ChoiceView ask group choice/> });
    let described = matches!(heads, Heads::Screen).then_some(REASON_ID);
    view! {
        <fieldset class="report-group" data-pay=group.pay.code() aria-describedby=described>
            {match heads {
                Heads::Screen => view! {
                    <legend><h1 tabindex="-1">{form.tell(ask.heading)}</h1></legend>
                    {blocks(form, ask.before)}
                    <Reason ask/>
                }
                .into_any(),
                Heads::Legend(text) => {
                    view! { <legend class="report-legend">{form.tell(text)}</legend> }.into_any()
                }
                Heads::Nothing => ().into_any(),
            }}
            {group.hint.map(|hint| view! { <p class="report-hint">{form.tell(hint)}</p> })}
            {choices.collect_view()}
        </fieldset>
    }
}

/// One tick.
#[component]
fn Tick(ask: &'static Ask, group: &'static Group) -> impl IntoView {
    let choices = group
        .choices
        .iter()
        .map(|choice| view! { <ChoiceView ask group choice/> });
    view! {
        <div class="report-group" data-pay=group.pay.code()>{choices.collect_view()}</div>
    }
}

/// A control under a label.
#[component]
fn Field(ask: &'static Ask, group: &'static Group, heads: Heads) -> impl IntoView {
    let form = expect_context::<Form>();
    let id = id_of(group.pay);
    let hint_id = format!("{id}-hint");
    let mut described = Vec::new();
    if matches!(heads, Heads::Screen) {
        described.push(REASON_ID.to_owned());
    }
    if group.hint.is_some() {
        described.push(hint_id.clone());
    }
    let described = described.join(" ");
    view! {
        <div class="report-group" data-pay=group.pay.code()>
            {match heads {
                Heads::Screen => view! {
                    <h1 tabindex="-1"><label for=id.clone()>{form.tell(ask.heading)}</label></h1>
                    {blocks(form, ask.before)}
                    <Reason ask/>
                }
                .into_any(),
                Heads::Legend(text) => view! {
                    <label class="report-legend" for=id.clone()>{form.tell(text)}</label>
                }
                .into_any(),
                Heads::Nothing => ().into_any(),
            }}
            {group.hint.map(|hint| view! {
                <p class="report-hint" id=hint_id>{form.tell(hint)}</p>
            })}
            {match group.kind {
                Kind::Select { blank } => view! { <SelectView ask group blank/> }.into_any(),
                kind => view! { <TypedText ask pay=group.pay kind described/> }.into_any(),
            }}
        </div>
    }
}
