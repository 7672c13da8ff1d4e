//! The report: one question a screen, nothing sent before "Kirim", nothing kept on the device.
//!
//! What is asked and where it leads comes from the crate `report`; here is only how it looks and
//! how it listens. A new question touches nothing in this folder.
#![expect(
    unreachable_pub,
    reason = "the component macro writes `pub` whatever the function says"
)]

mod actions;
mod block;
mod browser;
mod check;
mod choice;
mod form;
mod group;
mod notice;
mod post;
mod question;
mod receipt;
mod removed;
mod typed;
mod words;

use leptos::prelude::*;

use self::check::Check;
use self::form::{Form, Stage};
use self::question::Question;
use self::receipt::ReceiptPage;
use self::removed::Removed;

/// The form, from the first screen to the receipt. The first screen is part of the page; the
/// others come once the app is awake.
#[component]
pub fn FormPage() -> impl IntoView {
    let form = Form::start();
    provide_context(form);
    view! {
        <div class="report">
            {move || match form.stage() {
                Stage::Ask(ask) if ask.screen == report::questions::Screen::S23 => {
                    view! { <Check/> }.into_any()
                }
                Stage::Ask(ask) => view! { <Question ask/> }.into_any(),
                Stage::Removed(_) => view! { <Removed/> }.into_any(),
                Stage::Receipt => view! { <ReceiptPage/> }.into_any(),
            }}
        </div>
    }
}
