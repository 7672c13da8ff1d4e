//! Everything the articles rest on, by where it was published, and which article uses it.

use content::{CitedSource, Library, PageId, Publisher};
use leptos::prelude::*;
use locale::{Key, Lang};

use super::glossary::{about, title};
use crate::breadcrumb::breadcrumb;
use crate::links;
use crate::opener::opener;

/// The whole page; those whose address was not kept stand last.
pub(crate) fn sources(library: &Library, lang: Lang) -> impl IntoView + use<> {
    let parts: Vec<_> = library
        .publishers(lang)
        .iter()
        .map(|publisher| part(library, lang, publisher))
        .collect();
    view! {
        <div class="page">
            {breadcrumb(lang, about(library, lang))}
            {opener(title(library, lang, PageId::Sources), lang.text(Key::AllSourcesLede))}
            <p class="article-meta">{lang.text(Key::AllSourcesNote)}</p>
            <div class="glossary">{parts}</div>
        </div>
    }
}

fn part(library: &Library, lang: Lang, publisher: &Publisher<'_>) -> impl IntoView + use<> {
    let name = publisher
        .host
        .unwrap_or_else(|| lang.text(Key::AllSourcesWithout))
        .to_owned();
    let items: Vec<_> = publisher
        .sources
        .iter()
        .map(|cited| item(library, lang, cited))
        .collect();
    view! {
        <section>
            <h2>{name}</h2>
            <ul>{items}</ul>
        </section>
    }
}

fn item(library: &Library, lang: Lang, cited: &CitedSource<'_>) -> impl IntoView + use<> {
    let name = links::source(&cited.source.title, cited.source.url.as_ref());
    let note = cited.source.note.clone();
    let mut articles = Vec::new();
    for article in &cited.articles {
        let href = library.article_address(lang, &article.id);
        let separator = if articles.is_empty() { " " } else { ", " };
        articles.push(view! { {separator}<a href=href>{article.title.clone()}</a> });
    }
    view! {
        <li>
            {name}
            {note.map(|note| view! { <span>{note}</span> })}
            <span>{lang.text(Key::AllSourcesUsed)} {articles}</span>
        </li>
    }
}
