//! A section's own page: what it is about and what stands in it.

use content::{Article, Library, Section};
use leptos::prelude::*;
use locale::Lang;

use crate::breadcrumb::breadcrumb;
use crate::opener::opener;

/// The list of a section that has no overview article.
pub(crate) fn section(library: &Library, lang: Lang, section: &Section) -> impl IntoView + use<> {
    let title = section.title.get(lang).to_owned();
    let summary = section.summary.get(lang).to_owned();
    view! {
        <div class="page" data-petal=petal(library, &section.id)>
            {breadcrumb(lang, None)}
            {opener(title, summary)}
            {articles(library, library.section_articles(lang, &section.id))}
        </div>
    }
}

/// Which petal of the band is filled on the pages of a section: one of four, in one of two places.
pub(crate) fn petal(library: &Library, section: &str) -> Option<String> {
    let at = library.sections().position(|it| it.id == section)?;
    let (place, petal) = (if at / 4 % 2 == 0 { 'a' } else { 'b' }, at % 4 + 1);
    Some(format!("{place}{petal}"))
}

/// Articles by title and summary.
pub(crate) fn articles<'a>(
    library: &Library,
    articles: impl Iterator<Item = &'a Article>,
) -> AnyView {
    let items: Vec<_> = articles
        .filter_map(|article| {
            let href = library.article_address(article.lang, &article.id)?;
            Some(item(href, &article.title, &article.summary))
        })
        .collect();
    view! { <ul class="section-list">{items}</ul> }.into_any()
}

/// Something to read, by title and summary.
pub(crate) fn item(href: String, title: &str, summary: &str) -> impl IntoView + use<> {
    let (title, summary) = (title.to_owned(), summary.to_owned());
    view! { <li><a href=href><strong>{title}</strong><span>{summary}</span></a></li> }
}
