//! The apps, one for each kind of document, so that reading does not pay for the report and the
//! report not for reading.

use leptos::prelude::*;
use leptos_router::components::Router;
use locale::Lang;

use crate::mailbox::page::MailboxPage;
use crate::report::FormPage;
use crate::shell::Shell;
use crate::shell::form_shell::FormShell;
use crate::shell::page::{PageState, Region};

/// The library that people read: what stands between `<body>` and `</body>`.
///
/// With `ssr` the caller provides a [`PageState`] first; in the browser it is read from the page.
#[component]
pub fn ReadingApp() -> impl IntoView {
    provide_page();
    view! {
        <Router>
            <Shell/>
            <Region/>
        </Router>
    }
}

/// The report, a document of its own with nothing around it that could lead away or give away.
#[component]
pub fn ReportApp() -> impl IntoView {
    provide_page();
    view! {
        <FormShell>
            <FormPage/>
        </FormShell>
    }
}

/// Coming back with a code: a document of its own, like the report.
#[component]
pub fn MailboxApp() -> impl IntoView {
    provide_page();
    view! {
        <FormShell>
            <MailboxPage/>
        </FormShell>
    }
}

fn provide_page() {
    let page = use_context::<PageState>().unwrap_or_else(PageState::of_this_document);
    provide_context(page);
    provide_context(Signal::<Lang>::from(page.lang));
}

/// Wakes the prerendered page up. Without the words of this very program there is nothing to say,
/// and `wake.js` is told that the app has failed. Whoever calls this says when the app is awake.
#[cfg(feature = "hydrate")]
pub fn wake<V: IntoView>(app: impl FnOnce() -> V + 'static) {
    console_error_panic_hook::set_once();
    if !crate::shell::browser::learn_first_words() {
        wasm_bindgen::throw_str("the words on this page are not those of the app; load it again");
    }
    leptos::mount::hydrate_body(app);
}
