//! What stands around the report: quick exit, the other language, and nothing that leads away.

use leptos::prelude::*;
use leptos::task::spawn_local;
use locale::Key;

use crate::shell::exit_strip::{ExampleNote, ExitStrip};
use crate::shell::language::use_lang;
use crate::shell::page::PageState;

/// The frame of the report. Its name is neutral and leads nowhere.
#[component]
pub fn FormShell(children: Children) -> impl IntoView {
    let lang = use_lang();
    let is_missing = RwSignal::new(false);
    let missing = move || {
        let key = Key::LanguageMissing;
        is_missing.get().then(|| lang.get().text(key))
    };
    view! {
        <ExitStrip/>
        <header class="site-header form-header">
            <p class="brand">{move || lang.get().text(Key::FormTitle)}</p>
            <SwitchWords is_missing/>
        </header>
        <p class="language-missing" role="status">{missing}</p>
        <ExampleNote/>
        <main id="isi" class="form-main" tabindex="-1">{children()}</main>
    }
}

/// The frame of a page that the reporting API answers with: the same, but with nothing to switch,
/// because the other language is another page and what stands here would be lost.
#[cfg(feature = "ssr")]
pub fn answer_frame(lang: locale::Lang) -> impl IntoView {
    view! {
        <ExitStrip/>
        <header class="site-header form-header">
            <p class="brand">{lang.text(Key::FormTitle)}</p>
        </header>
        <ExampleNote/>
        <main id="isi" class="form-main" tabindex="-1">"{answer}"</main>
    }
}

/// Swaps the words in place. A real link before the app is awake; answers stay once it is, also
/// where the words of the other language cannot be had.
#[component]
fn SwitchWords(is_missing: RwSignal<bool>) -> impl IntoView {
    let page = expect_context::<PageState>();
    let other = move || page.lang.get().other();
    let swap = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        let lang = other();
        spawn_local(async move {
            let is_known = super::browser::learn_words(lang).await;
            is_missing.set(!is_known);
            if is_known && page.lang.get_untracked() != lang {
                page.lang.set(lang);
                let address = page.alternate.get_untracked();
                page.alternate.set(in_language(&address, lang.other()));
                super::browser::speak(lang);
                super::browser::rename_address(&address);
            }
        });
    };
    view! {
        <a
            class="language"
            href=move || page.alternate.get()
            lang=move || other().code()
            hreflang=move || other().code()
            on:click=swap
        >
            {move || other().name()}
        </a>
    }
}

/// The same page in another language: the pages of the report differ only in the first part.
fn in_language(address: &str, lang: locale::Lang) -> String {
    let rest = address.trim_start_matches('/').split_once('/');
    let rest = rest.map_or("", |(_, rest)| rest);
    format!("/{}/{rest}", lang.code())
}
