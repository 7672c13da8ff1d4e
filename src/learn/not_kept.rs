//! What stands in for a page that was not kept when there is no internet: the numbers, which need
//! none, and what there is to read. The worker of `public/sw.js` shows it.

use content::{Library, PageId};
use leptos::prelude::*;
use locale::{Key, Lang};

use super::safety::keeping::kept_pages;
use crate::pages::links;

/// Says so, then the numbers and the way to what is kept.
pub fn not_kept(library: &Library, lang: Lang) -> impl IntoView + use<> {
    let help = links::page(library, lang, PageId::HelpNow);
    view! {
        <div class="page">
            <div class="opener">
                <h1>{lang.text(Key::NotKeptHeading)}</h1>
                <p class="lede">{lang.text(Key::NotKeptLine)}</p>
            </div>
            <div class="measure">
                {links::help_numbers(library, lang)}
                <ul class="link-list">
                    <li><a href=help>{lang.text(Key::HelpNow)}</a></li>
                </ul>
                {kept_pages(lang)}
            </div>
        </div>
    }
}
