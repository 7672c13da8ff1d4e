//! The header of the library: its name, search, the other language, and help now.

use leptos::prelude::*;
use locale::{Key, Lang};

use crate::shell::language::{LanguageLink, use_lang};

/// Name, search, language and the way to help.
#[component]
pub fn Header() -> impl IntoView {
    let lang = use_lang();
    let text = move |key: Key| lang.get().text(key);
    view! {
        <header class="site-header">
            <a class="brand" href=move || home(lang.get())>
                <span class="brand-mark" aria-hidden="true"></span>
                {move || text(Key::SiteName)}
            </a>
            <a class="search-link" href=move || search(lang.get())>
                <span>{move || text(Key::Search)}</span>
            </a>
            <LanguageLink/>
            <a class="help-link" href=move || help_now(lang.get())>
                {move || text(Key::HelpNow)}
            </a>
        </header>
    }
}

const fn home(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "/id/",
        Lang::En => "/en/",
    }
}

/// The field itself, so that one can type at once.
const fn search(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "/id/cari/#kata",
        Lang::En => "/en/search/#kata",
    }
}

const fn help_now(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "/id/darurat/",
        Lang::En => "/en/help-now/",
    }
}
