//! The report.
use leptos::prelude::*;
/// The form.
#[component]
pub fn FormPage() -> impl IntoView {
    view! { <h1>"x"</h1> }
}
