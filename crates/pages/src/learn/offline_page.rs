//! What is shown in place of a page that was not saved when there is no internet: the numbers, which
//! need none, and what there is to read. The worker of `public/sw.js` shows it.

use content::{Library, PageId};
use leptos::prelude::*;
use locale::{Key, Lang};

use super::safety::offline::saved_pages;
use crate::links;
use crate::opener::opener;

/// Says so, then the numbers and the way to what is saved.
pub(crate) fn offline_page(library: &Library, lang: Lang) -> impl IntoView + use<> {
    let help = links::page(library, lang, PageId::HelpNow);
    view! {
        <div class="page">
            {opener(lang.text(Key::NotKeptHeading), lang.text(Key::NotKeptLine))}
            <div class="measure">
                {links::help_numbers(library, lang)}
                <ul class="link-list">
                    <li><a href=help>{lang.text(Key::HelpNow)}</a></li>
                </ul>
                {saved_pages(lang)}
            </div>
        </div>
    }
}
