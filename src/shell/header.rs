//! The header of the library: its name, the other language, and help now.

use leptos::prelude::*;
use locale::{Key, Lang};

use crate::shell::language::{LanguageLink, use_lang};

/// Name, language and the way to help.
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

const fn help_now(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "/id/darurat/",
        Lang::En => "/en/help-now/",
    }
}
