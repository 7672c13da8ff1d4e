//! Answers that an earlier change made pointless: named before they are removed.

use leptos::prelude::*;
use locale::Key;
use report::flow::{self, Orphan};
use report::questions::group_of;

use super::block::Help;
use super::check::question_of;
use super::form::Form;

/// The list of what no longer applies.
#[component]
pub(super) fn Removed() -> impl IntoView {
    let form = expect_context::<Form>();
    let orphans = form.answers.with_untracked(flow::orphans);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.confirm_removal();
    };
    view! {
        <div class="report-screen" data-screen="removed">
            <Help open=false/>
            <form class="report-form" autocomplete="off" novalidate on:submit=submit>
                <h1 tabindex="-1">{form.say(Key::ReportRemoved)}</h1>
                <p>{form.say(Key::ReportRemovedText)}</p>
                <ul>{orphans.into_iter().map(|orphan| name(form, orphan)).collect_view()}</ul>
                <div class="report-actions">
                    <button type="submit" class="button button-next" data-action="next">
                        {form.say(Key::ReportContinue)}
                    </button>
                    <button
                        type="button"
                        class="button button-skip"
                        data-action="back"
                        on:click=move |_| form.back()
                    >
                        {form.say(Key::ReportBack)}
                    </button>
                </div>
            </form>
        </div>
    }
}

/// The question that was answered, never the answer itself; the option where only that goes.
fn name(form: Form, orphan: Orphan) -> Option<impl IntoView> {
    let (ask, group) = group_of(orphan.pay)?;
    let option = orphan.code.and_then(|code| group.choice(code));
    let text = match option {
        Some(choice) => form.tell(choice.label).into_any(),
        None => question_of(form, ask, group).into_any(),
    };
    Some(view! { <li>{text}</li> })
}
