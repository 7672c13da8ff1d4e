//! One question: its heading, why it is asked, its answers, and the ways on.

use leptos::prelude::*;
use locale::Key;
use report::questions::{Ask, Group, Screen};

use super::actions::Actions;
use super::block::{Help, blocks};
use super::form::Form;
use super::group::{GroupView, Heads};
use super::notice::{Deleted, FaultSummary, SendNotice};
use super::words::CARE_KEYS;

/// Where the reason of the question stands on the page.
pub(super) const REASON_ID: &str = "alasan";

/// A screen that asks or tells.
#[component]
pub(super) fn Question(ask: &'static Ask) -> impl IntoView {
    let form = expect_context::<Form>();
    let screen = ask.screen;
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if screen == Screen::S24 {
            form.send();
        } else {
            form.next(screen);
        }
    };
    let heads = ask
        .groups
        .first()
        .is_some_and(|first| first.legend.is_none());
    view! {
        <div class="report-screen" data-screen=screen.name()>
            <Help open=ask.help_open/>
            <SectionName ask/>
            <Deleted/>
            <form class="report-form" autocomplete="off" novalidate on:submit=submit>
                <FaultSummary/>
                <SendNotice/>
                {(!heads || screen == Screen::S24).then(|| view! {
                    <h1 tabindex="-1">{form.tell(ask.heading)}</h1>
                    {blocks(form, ask.before)}
                })}
                {ask.groups.iter().enumerate().map(|(index, group)| {
                    view! { <GroupView ask group heads=heads_of(ask, group, index)/> }
                }).collect_view()}
                {blocks(form, ask.after)}
                {(screen == Screen::S24).then(|| view! { <SealedTo/> })}
                <Actions ask/>
            </form>
        </div>
    }
}

/// The first group carries the heading of the screen, unless it has words of its own.
const fn heads_of(ask: &'static Ask, group: &'static Group, index: usize) -> Heads {
    match (group.legend, index) {
        (Some(legend), _) => Heads::Legend(legend),
        (None, 0) if !matches!(ask.screen, Screen::S24) => Heads::Screen,
        (None, _) => Heads::Nothing,
    }
}

/// The name of the section: all the progress that is shown.
#[component]
pub(super) fn SectionName(ask: &'static Ask) -> impl IntoView {
    let form = expect_context::<Form>();
    ask.section
        .name()
        .map(|name| view! { <p class="report-section">{form.say(name)}</p> })
}

/// What is done with the answer, in plain sight.
#[component]
pub(super) fn Reason(ask: &'static Ask) -> impl IntoView {
    let form = expect_context::<Form>();
    ask.reason.map(|reason| {
        view! {
            <p class="report-reason" id=REASON_ID>
                <strong>{form.say(Key::ReportReasonHeading)}</strong>
                " "
                {form.say(reason)}
            </p>
        }
    })
}

/// Which keys open the report.
#[component]
fn SealedTo() -> impl IntoView {
    let form = expect_context::<Form>();
    let keys: Vec<String> = CARE_KEYS.iter().map(|key| key.id().to_string()).collect();
    let keys = StoredValue::new(keys.join(", "));
    view! {
        <p class="report-fine">
            {move || locale::message::report_sealed_to(form.lang.get(), &keys.get_value())}
        </p>
    }
}
