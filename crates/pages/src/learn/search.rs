//! Search: useful without script, and the place where `src/find/search.rs` wakes up.
//!
//! Whatever the program may have to say stands here already, in attributes and in blocks that wait
//! `hidden`, in the language of the page and with numbers from the services.

mod blocks;

use content::{Library, PageId};
use leptos::prelude::*;
use locale::{Key, Lang, message};

use self::blocks::{broken, heavy, nothing, roles};
use super::glossary::title;
use super::situations::situations;
use super::topics::topics;
use crate::breadcrumb::breadcrumb;
use crate::links;
use crate::page::SearchIndex;

/// The id of the field, which links lead to so that one can type at once.
pub(crate) const FIELD: &str = "kata";

/// The whole page.
pub(crate) fn search(library: &Library, index: &SearchIndex, lang: Lang) -> impl IntoView + use<> {
    let text = |key: Key| lang.text(key);
    view! {
        <div class="page">
            {breadcrumb(lang, None)}
            <div class="opener search-opener">
                <h1>{title(library, lang, PageId::Search)}</h1>
                <p class="lede">{text(Key::FindLede)}</p>
            </div>
            <div
                class="search"
                data-find="search"
                data-search=index.index.clone()
                data-passages=index.passages.clone()
                data-waiting=text(Key::FindWaiting)
                data-one=message::find_one(lang, "{query}")
                data-many=message::find_many(lang, "{count}", "{query}")
                data-none=message::find_none(lang, "{query}")
                data-with-help=text(Key::FindWithHelp)
                data-article=text(Key::FindKindArticle)
                data-service=text(Key::FindKindService)
                data-term=text(Key::FindKindTerm)
                data-page=text(Key::FindKindPage)
            >
                {form(library, lang)}
                {heavy(library, lang)}
                <p class="search-status" role="status"></p>
                {roles(lang)}
                {nothing(library, lang)}
                {broken(library, lang)}
                <ol class="results" aria-label=text(Key::FindResults) tabindex="-1" hidden></ol>
            </div>
            {situations(library, lang)}
            {topics(library, lang)}
        </div>
    }
}

/// The field has no name: without script nothing that was typed is sent, and the button opens the
/// list of everything.
fn form(library: &Library, lang: Lang) -> impl IntoView + use<> {
    let text = |key: Key| lang.text(key);
    let a_z = links::page(library, lang, PageId::AToZ);
    let without_script = format!("<p>{}</p>", text(Key::FindWithoutScript));
    view! {
        <form class="search-form" role="search" action=a_z>
            <label for=FIELD>{text(Key::FindLabel)}</label>
            <div class="search-line">
                <input
                    type="search"
                    id=FIELD
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    enterkeyhint="search"
                    aria-describedby="kata-catatan"
                />
                <button type="submit" class="button button-next">{text(Key::FindButton)}</button>
            </div>
            <p id="kata-catatan" class="search-note">{text(Key::FindNote)}</p>
            <noscript inner_html=without_script></noscript>
        </form>
    }
}
