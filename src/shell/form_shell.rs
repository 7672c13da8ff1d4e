//! What stands around the report: quick exit, the other language, and nothing that leads away.

use leptos::prelude::*;
use locale::{Key, message};

use crate::shell::exit_strip::{ExampleNote, ExitStrip};
use crate::shell::language::use_lang;
use crate::shell::page::PageState;
use crate::site::SITE;

/// The frame of the report. Its name is neutral and leads nowhere.
#[component]
pub fn FormShell(children: Children) -> impl IntoView {
    let lang = use_lang();
    view! {
        <ExitStrip/>
        <header class="site-header form-header">
            <p class="brand">{move || lang.get().text(Key::FormTitle)}</p>
            <SwitchWords/>
        </header>
        <ExampleNote/>
        <WithoutTheApp/>
        <main id="isi" class="form-main" tabindex="-1">{children()}</main>
    }
}

/// Says that the form cannot open here, and whom to call instead: without script at once, and
/// when the app has failed to come. The numbers of the first screen stand right under it.
#[component]
fn WithoutTheApp() -> impl IntoView {
    let lang = use_lang();
    let words = move || message::form_fallback(lang.get(), SITE.phone_display);
    // With script on, the parser takes what is in here for text; so it is set as a whole.
    let without_script = format!(
        "<p class=\"form-fallback form-fallback-shown\">{}</p>",
        words()
    );
    view! {
        <noscript inner_html=without_script></noscript>
        <p class="form-fallback" role="status">{words}</p>
    }
}

/// Swaps the words in place. A real link before the app is awake; answers stay once it is.
#[component]
fn SwitchWords() -> impl IntoView {
    let page = expect_context::<PageState>();
    let other = move || page.lang.get().other();
    let swap = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        let lang = other();
        page.lang.set(lang);
        page.alternate.set(form_address(lang.other()).to_owned());
        super::browser::speak(lang);
        super::browser::rename_address(form_address(lang));
    };
    view! {
        <a
            class="language"
            href=move || page.alternate.get()
            lang=move || other().code()
            hreflang=move || other().code()
            on:click=swap
        >
            {move || other().text(Key::LanguageName)}
        </a>
    }
}

const fn form_address(lang: locale::Lang) -> &'static str {
    match lang {
        locale::Lang::Id => "/id/l/",
        locale::Lang::En => "/en/l/",
    }
}
