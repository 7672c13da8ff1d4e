//! Turns a view into text.

use leptos::prelude::*;

/// The HTML of a view. Leptos puts a comment between some of its parts, which only a program that
/// hydrates them would need.
pub(crate) fn html(view: impl IntoView) -> String {
    view.into_view().to_html().replace("<!>", "")
}
