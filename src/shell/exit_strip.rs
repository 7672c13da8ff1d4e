//! The two first stops of every page: to the content, and out.

use leptos::prelude::*;
use locale::{Key, Lang};

use crate::shell::language::use_lang;
use crate::site::SITE;

/// Skip link, quick exit, and the note that marks an example site.
///
/// Quick exit is a real link to the empty page `/x/`; `public/exit.js` makes it instant.
#[component]
pub fn ExitStrip() -> impl IntoView {
    let lang = use_lang();
    let text = move |key: Key| lang.get().text(key);
    view! {
        <a class="skip-link" href="#isi" data-skip="isi">{move || text(Key::SkipToContent)}</a>
        <a class="exit" id="keluar" href="/x/" rel="nofollow noreferrer external" data-action="exit">
            {move || text(Key::ExitLabel)}
        </a>
        {SITE.example.then(|| view! {
            <p class="example-strip">{move || example_note(lang.get())}</p>
        })}
    }
}

fn example_note(lang: Lang) -> &'static str {
    lang.text(Key::ExampleStrip)
}
