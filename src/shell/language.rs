//! The language of the page, and the switch to the other one.

use leptos::prelude::*;
use locale::Lang;

use crate::shell::page::PageState;

/// The language of the page, as the app provides it.
///
/// Falls back to Indonesian where no page stands around the caller, as in a component test.
pub fn use_lang() -> Signal<Lang> {
    use_context::<Signal<Lang>>().unwrap_or_else(|| Signal::derive(Lang::default))
}

/// A link to the same page in the other language.
///
/// It names that language in that language, so that someone who reads only it finds it.
#[component]
pub fn LanguageLink() -> impl IntoView {
    let page = expect_context::<PageState>();
    let other = move || page.lang.get().other();
    view! {
        <a
            class="language"
            href=move || page.alternate.get()
            lang=move || other().code()
            hreflang=move || other().code()
        >
            {move || other().name()}
        </a>
    }
}
