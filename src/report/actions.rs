//! The ways on from a screen. "Lewati" is a button like "Lanjut".

use leptos::prelude::*;
use locale::Key;
use report::questions::{Ask, Link, LinkAction, Screen};

use super::form::{Delivery, Form};

/// The buttons of a screen.
#[component]
pub(super) fn Actions(ask: &'static Ask) -> impl IntoView {
    let form = expect_context::<Form>();
    let screen = ask.screen;
    let links = ask.links.iter().filter(move |link| fits(form, **link));
    view! {
        {links.map(|link| view! { <OtherWay ask link=*link/> }).collect_view()}
        <div class="report-actions">
            {if screen == Screen::S24 {
                view! { <Send/> }.into_any()
            } else {
                view! {
                    <button type="submit" class="button button-next" data-action="next">
                        {form.say(Key::ReportContinue)}
                    </button>
                }
                .into_any()
            }}
            {screen.can_be_skipped().then(|| view! {
                <button
                    type="button"
                    class="button button-skip"
                    data-action="skip"
                    on:click=move |_| form.skip(screen)
                >
                    {form.say(Key::ReportSkip)}
                </button>
            })}
            {ask.part_ends_at.map(|end| view! {
                <button
                    type="button"
                    class="button button-skip"
                    data-action="skip-part"
                    on:click=move |_| form.skip_part(screen, end)
                >
                    {form.say(Key::ReportSkipPart)}
                </button>
            })}
        </div>
        <MoreActions screen/>
    }
}

/// Back, and sending what is there.
#[component]
pub(super) fn MoreActions(screen: Screen) -> impl IntoView {
    let form = expect_context::<Form>();
    view! {
        <div class="report-more">
            {(screen > Screen::S0).then(|| view! {
                <button
                    type="button"
                    class="button-quiet"
                    data-action="back"
                    on:click=move |_| form.back()
                >
                    {form.say(Key::ReportBack)}
                </button>
            })}
            {screen.can_send_what_is_there().then(|| view! {
                <button
                    type="button"
                    class="button-quiet"
                    data-action="send-what-i-have"
                    on:click=move |_| form.send_what_is_there()
                >
                    {form.say(Key::ReportSendWhatIHave)}
                </button>
            })}
        </div>
    }
}

/// "Kirim" and "Hapus semuanya".
#[component]
fn Send() -> impl IntoView {
    let form = expect_context::<Form>();
    let busy = move || (form.delivery.get() == Delivery::Busy).to_string();
    view! {
        <button type="submit" class="button button-next" data-action="send" aria-disabled=busy>
            {form.say(Key::ReportSend)}
        </button>
        <button
            type="button"
            class="button button-skip"
            data-action="delete"
            on:click=move |_| form.delete_everything()
        >
            {form.say(Key::ReportDelete)}
        </button>
    }
}

/// Another way on, in words.
#[component]
fn OtherWay(ask: &'static Ask, link: Link) -> impl IntoView {
    let form = expect_context::<Form>();
    let action = match link.action {
        LinkAction::AddHours => "more",
        LinkAction::AskToBeContacted => "change",
    };
    view! {
        <p>
            <button
                type="button"
                class="button-quiet"
                data-action=action
                on:click=move |_| form.follow(ask.screen, link.action)
            >
                {form.say(link.label)}
            </button>
        </p>
    }
}

/// Whether another way on leads anywhere from here.
fn fits(form: Form, link: Link) -> bool {
    form.answers.with_untracked(|answers| match link.action {
        LinkAction::AddHours => answers.only_contact(),
        LinkAction::AskToBeContacted => true,
    })
}
