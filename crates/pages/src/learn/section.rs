//! A section's own page: what it is about and what stands in it.

use content::{Article, Library, Section};
use leptos::prelude::*;
use locale::Lang;

use crate::breadcrumb::breadcrumb;

/// The list of a section that has no overview article.
pub(crate) fn section(library: &Library, lang: Lang, section: &Section) -> impl IntoView + use<> {
    let title = section.title.get(lang).to_owned();
    let summary = section.summary.get(lang).to_owned();
    view! {
        <div class="page">
            {breadcrumb(lang, None)}
            <div class="opener">
                <h1>{title}</h1>
                <p class="lede">{summary}</p>
            </div>
            {articles(library, library.section_articles(lang, &section.id))}
        </div>
    }
}

/// Articles by title and summary.
pub(crate) fn articles<'a>(
    library: &Library,
    articles: impl Iterator<Item = &'a Article>,
) -> AnyView {
    let items: Vec<_> = articles
        .filter_map(|article| {
            let href = library.article_address(article.lang, &article.id)?;
            let (title, summary) = (article.title.clone(), article.summary.clone());
            Some(view! {
                <li><a href=href><strong>{title}</strong><span>{summary}</span></a></li>
            })
        })
        .collect();
    view! { <ul class="section-list">{items}</ul> }.into_any()
}
