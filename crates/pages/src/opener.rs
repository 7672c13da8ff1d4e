//! What a page begins with: its heading, and one sentence on what it is for.

use leptos::prelude::*;

/// The heading and the sentence.
pub(crate) fn opener(heading: impl IntoView, lede: impl IntoView) -> impl IntoView {
    view! {
        <div class="opener">
            <h1>{heading}</h1>
            <p class="lede">{lede}</p>
        </div>
    }
}
