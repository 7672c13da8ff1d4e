//! Everything the articles rest on: by what sort of source it is, who published it, and which
//! article uses it.

use content::{CitedSource, Library, PageId, Publisher, SourceGroup, SourceKind};
use leptos::prelude::*;
use locale::{Key, Lang, message};

use super::date::in_words;
use super::glossary::{about, title};
use crate::breadcrumb::breadcrumb;
use crate::links;
use crate::opener::opener;

/// The whole page, the sort that settles most first.
pub(crate) fn sources(library: &Library, lang: Lang) -> impl IntoView + use<> {
    let groups = library.sources_by_kind(lang);
    let chips: Vec<_> = groups
        .iter()
        .map(|group| {
            let (anchor, heading, _) = words(group.kind);
            let href = format!("#{anchor}");
            view! { <li><a href=href>{lang.text(heading)}</a></li> }
        })
        .collect();
    let parts: Vec<_> = groups
        .iter()
        .map(|group| part(library, lang, group))
        .collect();
    view! {
        <div class="page">
            {breadcrumb(lang, about(library, lang))}
            {opener(title(library, lang, PageId::Sources), lang.text(Key::AllSourcesLede))}
            <p class="article-meta">{lang.text(Key::AllSourcesNote)}</p>
            <nav aria-label=lang.text(Key::AllSourcesKinds)>
                <ul class="kinds">{chips}</ul>
            </nav>
            {parts}
        </div>
    }
}

/// The anchor of a sort, its heading, and what it is good for.
const fn words(kind: SourceKind) -> (&'static str, Key, Key) {
    match kind {
        SourceKind::Law => ("hukum", Key::SourcesLaw, Key::SourcesLawLine),
        SourceKind::Official => ("resmi", Key::SourcesOfficial, Key::SourcesOfficialLine),
        SourceKind::Research => ("penelitian", Key::SourcesResearch, Key::SourcesResearchLine),
        SourceKind::Organisation => (
            "organisasi",
            Key::SourcesOrganisation,
            Key::SourcesOrganisationLine,
        ),
        SourceKind::Press => ("media", Key::SourcesPress, Key::SourcesPressLine),
    }
}

fn part(library: &Library, lang: Lang, group: &SourceGroup<'_>) -> impl IntoView + use<> {
    let (anchor, heading, line) = words(group.kind);
    let publishers: Vec<_> = group
        .publishers
        .iter()
        .map(|it| publisher(library, lang, it))
        .collect();
    view! {
        <section class="glossary source-kind" aria-labelledby=anchor>
            <h2 id=anchor>{lang.text(heading)}</h2>
            <p>{lang.text(line)}</p>
            {publishers}
        </section>
    }
}

fn publisher(library: &Library, lang: Lang, publisher: &Publisher<'_>) -> impl IntoView + use<> {
    let without = || lang.text(Key::AllSourcesWithout);
    let name = publisher.name.unwrap_or_else(without).to_owned();
    let items: Vec<_> = publisher
        .sources
        .iter()
        .map(|cited| item(library, lang, cited))
        .collect();
    view! {
        <section>
            <h3>{name}</h3>
            <ul>{items}</ul>
        </section>
    }
}

fn item(library: &Library, lang: Lang, cited: &CitedSource<'_>) -> impl IntoView + use<> {
    let name = links::source(cited.title, cited.source.url.as_ref());
    let note = cited.source.note.clone();
    let read = cited.source.read;
    let read = read.map(|day| message::sources_read(lang, &in_words(day, lang)));
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
            {read.map(|read| view! { <span>{read}</span> })}
            <span>{lang.text(Key::AllSourcesUsed)} {articles}</span>
        </li>
    }
}
