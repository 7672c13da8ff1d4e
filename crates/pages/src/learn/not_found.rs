//! The page for an address that leads nowhere. Someone may need help all the same.

use content::{Library, PageId};
use leptos::prelude::*;
use locale::{Key, Lang};

use crate::links;
use crate::opener::opener;

/// Says so, then offers the numbers and the way home.
pub(crate) fn not_found(library: &Library, lang: Lang) -> impl IntoView + use<> {
    let home = links::page(library, lang, PageId::Home);
    let help = links::page(library, lang, PageId::HelpNow);
    view! {
        <div class="page">
            {opener(lang.text(Key::NotFoundHeading), lang.text(Key::NotFoundLine))}
            <div class="measure">
                {links::help_numbers(library, lang)}
                <ul class="link-list">
                    <li><a href=help>{lang.text(Key::HelpNow)}</a></li>
                    <li><a href=home>{lang.text(Key::NotFoundHome)}</a></li>
                </ul>
            </div>
        </div>
    }
}
