//! What has to be said before going on: something to put right, or that sending did not work.

use leptos::prelude::*;
use locale::Key;
use report::fault::Fault;
use report::questions::{Pay, group_of};

use super::browser;
use super::choice::{fault_id, id_of_option};
use super::form::{Delivery, Form};
use super::typed::id_of;

/// Stands on top, takes the focus, and leads to the control. Announced once.
#[component]
pub(super) fn FaultSummary() -> impl IntoView {
    let form = expect_context::<Form>();
    move || {
        form.fault.get().map(|fault| {
            let target = control_of(fault);
            let href = format!("#{target}");
            let lead = move |event: leptos::ev::MouseEvent| {
                event.prevent_default();
                browser::to_element(&target);
            };
            view! {
                <div class="report-notice" role="alert" tabindex="-1" data-notice>
                    <h2>{form.say(Key::ReportErrorHeading)}</h2>
                    <p><a href=href on:click=lead>{form.say(fault.words())}</a></p>
                </div>
            }
        })
    }
}

/// Stands next to the control.
#[component]
pub(super) fn FaultLine(pay: Pay) -> impl IntoView {
    let form = expect_context::<Form>();
    move || {
        form.fault
            .get()
            .filter(|fault| fault.pay() == pay)
            .map(|fault| {
                view! { <p class="report-fault" id=fault_id(pay)>{form.say(fault.words())}</p> }
            })
    }
}

/// Says that sending is under way, or that it did not work and that nothing is lost.
#[component]
pub(super) fn SendNotice() -> impl IntoView {
    let form = expect_context::<Form>();
    let trouble = move || match form.delivery.get() {
        Delivery::Offline => Some(Key::ReportN1),
        Delivery::Trouble => Some(Key::ReportN2),
        Delivery::Idle | Delivery::Busy => None,
    };
    view! {
        {move || trouble().map(|words| view! {
            <div class="report-notice" role="alert" tabindex="-1" data-notice>
                <p>{form.say(words)}</p>
            </div>
        })}
        <p class="report-status" role="status">
            {move || {
                (form.delivery.get() == Delivery::Busy).then(|| form.say(Key::ReportSending)())
            }}
        </p>
    }
}

/// Says, once, that everything was deleted.
#[component]
pub(super) fn Deleted() -> impl IntoView {
    let form = expect_context::<Form>();
    view! {
        <p class="report-status" role="status">
            {move || form.deleted.get().then(|| form.say(Key::ReportDeleted)())}
        </p>
    }
}

/// The control to put right: the text, or the one option of a tick.
fn control_of(fault: Fault) -> String {
    let pay = fault.pay();
    match group_of(pay).and_then(|(_, group)| Some((group, group.choices.first()?))) {
        Some((group, choice)) => id_of_option(group, choice),
        None => id_of(pay),
    }
}
