//! A–Z: everything there is, by letter and by topic, for people who look rather than search.

mod entries;

use content::{Library, PageId};
use leptos::prelude::*;
use locale::{Key, Lang};

use self::entries::{Entry, Letter, letters};
use super::glossary::title;
use super::topics::topics;
use crate::breadcrumb::breadcrumb;
use crate::opener::opener;

/// The whole page. Works without script.
pub(crate) fn a_z(library: &Library, lang: Lang) -> impl IntoView + use<> {
    let letters = letters(library, lang);
    let jumps: Vec<_> = letters.iter().map(jump).collect();
    let parts: Vec<_> = letters.into_iter().map(|it| part(it, lang)).collect();
    view! {
        <div class="page">
            {breadcrumb(lang, None)}
            {opener(title(library, lang, PageId::AToZ), lang.text(Key::FindAZLede))}
            <nav aria-label=lang.text(Key::FindLetters)>
                <ul class="jump letters">
                    {jumps}
                    <li><a href="#topik">{lang.text(Key::FindTopics)}</a></li>
                </ul>
            </nav>
            <section class="home-part" aria-labelledby="abjad">
                <h2 id="abjad">{lang.text(Key::FindByLetter)}</h2>
                <div class="a-z">{parts}</div>
            </section>
            {topics(library, lang)}
        </div>
    }
}

fn jump(letter: &Letter) -> impl IntoView + use<> {
    let (href, name) = (format!("#{}", letter.anchor), letter.name.clone());
    view! { <li><a href=href>{name}</a></li> }
}

fn part(letter: Letter, lang: Lang) -> impl IntoView {
    let items: Vec<_> = letter
        .entries
        .into_iter()
        .map(|it| item(it, lang))
        .collect();
    view! {
        <section>
            <h3 id=letter.anchor>{letter.name}</h3>
            <ul>{items}</ul>
        </section>
    }
}

fn item(entry: Entry, lang: Lang) -> impl IntoView {
    let kind = entry.kind.map(|kind| lang.text(kind));
    view! {
        <li>
            <a href=entry.address>{entry.title}</a>
            {kind.map(|kind| view! { " " <small>{kind}</small> })}
        </li>
    }
}
