//! One option: its words are the whole target, and what it opens stands right under it.

use leptos::prelude::*;
use locale::Key;
use report::fault::Fault;
use report::questions::{Ask, Choice, FreeText, Group, Kind, Pay};

use super::block::blocks;
use super::form::Form;
use super::notice::FaultLine;
use super::typed::{TypedText, id_of, name_of};

/// An option of a question.
#[component]
pub(super) fn ChoiceView(
    ask: &'static Ask,
    group: &'static Group,
    choice: &'static Choice,
) -> impl IntoView {
    let form = expect_context::<Form>();
    let (pay, code) = (group.pay, choice.code);
    let chosen = move || form.answers.with(|answers| answers.has(pay, code));
    let offered = move || form.answers.with(|answers| (choice.offered)(answers));
    let kind = if group.kind == Kind::Radio {
        "radio"
    } else {
        "checkbox"
    };
    let id = id_of_option(group, choice);
    let fault = (group.kind == Kind::Tick).then_some(pay);
    let described = move || {
        let here = fault.is_some() && form.fault.get().map(Fault::pay) == fault;
        here.then(|| fault_id(pay))
    };
    view! {
        <div class="report-choice" hidden=move || !offered()>
            {fault.map(|pay| view! { <FaultLine pay/> })}
            <label class="choice" data-value=code>
                <input
                    type=kind
                    id=id
                    name=name_of(pay)
                    value=code
                    autocomplete="off"
                    aria-describedby=described
                    prop:checked=chosen
                    on:change=move |event| {
                        form.choose(ask.screen, pay, code, event_target_checked(&event));
                    }
                />
                <span class="choice-words">
                    {form.tell(choice.label)}
                    {choice.hint.map(|hint| view! {
                        <span class="choice-hint">{form.say(hint)}</span>
                    })}
                </span>
            </label>
            {choice.text.map(|text| view! { <OptionText ask text chosen=Signal::derive(chosen)/> })}
            {(!choice.panel.is_empty()).then(|| view! {
                <div class="choice-panel" aria-live="polite">
                    {move || chosen().then(|| blocks(form, choice.panel))}
                </div>
            })}
        </div>
    }
}

/// Free text that goes with an option, shown while the option is chosen.
#[component]
fn OptionText(ask: &'static Ask, text: FreeText, chosen: Signal<bool>) -> impl IntoView {
    let form = expect_context::<Form>();
    let id = id_of(text.pay);
    let hint_id = format!("{id}-hint");
    let described = text.hint.map(|_| hint_id.clone()).unwrap_or_default();
    view! {
        <div class="choice-text" data-pay=text.pay.code() hidden=move || !chosen.get()>
            <label for=id>{form.say(text.label)}</label>
            {text.hint.map(|hint| view! {
                <p class="report-hint" id=hint_id>{form.say(hint)}</p>
            })}
            <TypedText ask pay=text.pay kind=Kind::Line described/>
        </div>
    }
}

/// A short list that is folded.
#[component]
pub(super) fn SelectView(ask: &'static Ask, group: &'static Group, blank: Key) -> impl IntoView {
    let form = expect_context::<Form>();
    let pay = group.pay;
    let choose = move |event| {
        let code = event_target_value(&event);
        for choice in group.choices {
            form.choose(ask.screen, pay, choice.code, choice.code == code);
        }
    };
    let chosen = move |code: &'static str| form.answers.with(|answers| answers.has(pay, code));
    view! {
        <select id=id_of(pay) name=name_of(pay) autocomplete="off" on:change=choose>
            <option value="">{form.say(blank)}</option>
            {group.choices.iter().map(|choice| {
                let code = choice.code;
                view! {
                    <option value=code data-value=code prop:selected=move || chosen(code)>
                        {form.tell(choice.label)}
                    </option>
                }
            }).collect_view()}
        </select>
    }
}

/// The id of an option's control.
pub(super) fn id_of_option(group: &Group, choice: &Choice) -> String {
    let place = group
        .choices
        .iter()
        .position(|other| other.code == choice.code);
    format!("{}-{}", id_of(group.pay), place.unwrap_or_default())
}

/// The id of the words that say what to put right at a key.
pub(super) fn fault_id(pay: Pay) -> String {
    format!("{}-e", id_of(pay))
}
