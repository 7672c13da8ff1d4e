//! The two first stops of every page, to the content and out; and what marks an example site.

use leptos::prelude::*;
use locale::Key;

use crate::shell::language::use_lang;
use crate::site::SITE;

/// Skip link and quick exit.
///
/// Quick exit is a real link to the empty page `/x/`; `public/exit.js` makes it instant.
#[component]
pub fn ExitStrip() -> impl IntoView {
    let lang = use_lang();
    let text = move |key: Key| lang.get().text(key);
    view! {
        <nav class="exit-strip" aria-label=move || text(Key::ExitStripLabel)>
            <a class="skip-link" href="#isi" data-skip="isi">{move || text(Key::SkipToContent)}</a>
            <a
                class="exit"
                id="keluar"
                href="/x/"
                rel="nofollow noreferrer external"
                data-action="exit"
            >
                {move || text(Key::ExitLabel)}
            </a>
            // Stands here from the beginning, so that what is written into it later is spoken.
            <span class="visually-hidden" role="status" data-exit-status></span>
        </nav>
    }
}

/// Says that the organisation is made up, on every page of an example site.
#[component]
pub fn ExampleNote() -> impl IntoView {
    let lang = use_lang();
    SITE.example.then(|| {
        let text = move |key: Key| lang.get().text(key);
        view! {
            <aside class="example-strip" aria-label=move || text(Key::ExampleLabel)>
                <p>{move || text(Key::ExampleStrip)}</p>
            </aside>
        }
    })
}
