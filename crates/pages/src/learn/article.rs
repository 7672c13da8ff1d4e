//! An article: the text, and around it where it stands, what it rests on, and where help is.

mod frame;
mod now;
pub(crate) mod opinion;
mod pass_on;

use content::{Article, Library};
use leptos::prelude::*;
use locale::{Key, message};
use site::Site;

use self::frame::{content_note, help_strip, review, services, sources, table_of_contents};
use super::section;
use crate::breadcrumb::breadcrumb;

/// The whole page of one article. `canonical` is printed, so that paper leads back here; `after`
/// stands under the text.
pub(crate) fn article(
    library: &Library,
    site: &Site,
    article: &Article,
    canonical: &str,
    after: Option<AnyView>,
) -> impl IntoView + use<> {
    let lang = article.lang;
    let section = library.section(&article.section);
    let is_overview = section.is_some_and(|it| it.overview.as_deref() == Some(&article.id));
    let parent = section.filter(|_| !is_overview).and_then(|section| {
        let href = library.section_address(lang, &section.id)?;
        Some((href, section.title.get(lang).to_owned()))
    });
    // Where something can be done at once, that comes before everything else.
    let is_calm = article.now.is_empty();
    view! {
        <article class="page" data-id=article.id.clone() data-petal=section::petal(library, &article.section)>
            {breadcrumb(lang, parent)}
            <div class="opener">
                <h1>{article.title.clone()}</h1>
                <p class="lede">{article.summary.clone()}</p>
                {is_calm.then(|| frame::meta(article))}
            </div>
            {now::now(article)}
            {(!is_calm).then(|| (frame::folded_note(article), frame::meta(article)))}
            {frame::older_translation(library, article)}
            <p class="print-address">{message::print_address(lang, canonical)}</p>
            <div class="article-grid">
                {table_of_contents(article)}
                <div class="article-body">
                    {is_calm.then(|| content_note(article))}
                    <div class="prose" inner_html=article.html.clone()></div>
                    {after}
                    {help_strip(library, lang)}
                    {is_overview.then(|| siblings(library, article))}
                    {services(library, article)}
                    {related(library, article)}
                    {sources(article)}
                    {review(article)}
                    {pass_on::pass_on(library, article, canonical)}
                    {opinion::opinion(site, article)}
                </div>
            </div>
        </article>
    }
}

/// What else stands in the section, under its overview.
fn siblings(library: &Library, article: &Article) -> impl IntoView + use<> {
    let others: Vec<&Article> = library
        .section_articles(article.lang, &article.section)
        .filter(|other| other.id != article.id)
        .collect();
    (!others.is_empty()).then(|| {
        view! {
            <section class="aside-block" aria-labelledby="bagian-ini">
                <h2 id="bagian-ini">{article.lang.text(Key::SectionArticlesHeading)}</h2>
                {section::articles(library, others.into_iter())}
            </section>
        }
    })
}

fn related(library: &Library, article: &Article) -> impl IntoView + use<> {
    let items: Vec<_> = library
        .related(article)
        .into_iter()
        .filter_map(|other| {
            let href = library.article_address(other.lang, &other.id)?;
            Some(view! { <li><a href=href>{other.title.clone()}</a></li> })
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <nav class="aside-block" aria-labelledby="baca-juga">
                <h2 id="baca-juga">{article.lang.text(Key::RelatedHeading)}</h2>
                <ul class="link-list">{items}</ul>
            </nav>
        }
    })
}
