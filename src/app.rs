//! The whole page: either the library that people read, or the report, which is a page of its own
//! with nothing around it that could lead away or give away.

use leptos::either::Either;
use leptos::prelude::*;
use leptos_router::components::Router;
use locale::Lang;

use crate::report::FormPage;
use crate::shell::Shell;
use crate::shell::form_shell::FormShell;
use crate::shell::page::{PageState, Region};

/// What stands between `<body>` and `</body>`.
///
/// With `ssr` the caller provides a [`PageState`] first; in the browser it is read from the page.
#[component]
pub fn App() -> impl IntoView {
    let page = use_context::<PageState>().unwrap_or_else(PageState::of_this_document);
    provide_context(page);
    let lang = page.lang;
    provide_context(Signal::<Lang>::from(lang));

    if page.is_form {
        Either::Left(view! {
            <FormShell>
                <FormPage/>
            </FormShell>
        })
    } else {
        Either::Right(view! {
            <Router>
                <Shell/>
                <Region/>
            </Router>
        })
    }
}
