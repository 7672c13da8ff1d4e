//! Words and telephone numbers that a screen shows without asking anything.

use leptos::prelude::*;
use locale::Key;
use report::questions::{Block, Call, HELP};

use super::form::Form;

/// A run of blocks.
pub(super) fn blocks(form: Form, blocks: &'static [Block]) -> impl IntoView {
    blocks.iter().map(|block| one(form, *block)).collect_view()
}

fn one(form: Form, block: Block) -> AnyView {
    match block {
        Block::Line(text) => view! { <p>{form.tell(text)}</p> }.into_any(),
        Block::Calls(list) => calls(form, list).into_any(),
        Block::Note {
            heading,
            blocks: inner,
        } => view! {
            <section class="report-note">
                <h2>{form.tell(heading)}</h2>
                {blocks(form, inner)}
            </section>
        }
        .into_any(),
        Block::Disclosure {
            summary,
            blocks: inner,
        } => view! {
            <details class="report-disclosure">
                <summary>{form.say(summary)}</summary>
                {blocks(form, inner)}
            </details>
        }
        .into_any(),
    }
}

/// Telephone numbers to press.
pub(super) fn calls(form: Form, calls: &'static [Call]) -> impl IntoView {
    let call = move |call: &'static Call| {
        view! { <li><a href=format!("tel:{}", call.dial)>{form.say(call.label)}</a></li> }
    };
    view! { <ul class="report-calls">{calls.iter().map(call).collect_view()}</ul> }
}

/// Help, one tap away on every screen and open where it is most likely wanted.
#[component]
pub(super) fn Help(open: bool) -> impl IntoView {
    let form = expect_context::<Form>();
    view! {
        <details class="report-help" open=open>
            <summary data-action="help">{form.say(Key::ReportHelpNow)}</summary>
            {calls(form, HELP)}
            <p>{form.say(Key::ReportHelpText)}</p>
        </details>
    }
}
