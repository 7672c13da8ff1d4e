//! The pieces around an article's text.

use content::{Article, Library, PageId, hours_in_words};
use leptos::prelude::*;
use locale::{Key, Lang, message};

use crate::help::services::checked;
use crate::learn::date::in_words;
use crate::links;

/// The list of headings: folded on a phone, open beside the text where there is room.
pub(super) fn table_of_contents(article: &Article) -> impl IntoView + use<> {
    let list = || {
        let items: Vec<_> = article
            .contents
            .iter()
            .filter(|heading| heading.level == 2)
            .map(|heading| {
                let href = format!("#{}", heading.anchor);
                view! { <li><a href=href>{heading.text.clone()}</a></li> }
            })
            .collect();
        view! { <ol>{items}</ol> }
    };
    let label = article.lang.text(Key::OnThisPage);
    view! {
        <nav class="toc" aria-label=label>
            <details class="toc-folded">
                <summary>{label}</summary>
                {list()}
            </details>
            <div class="toc-open">
                <p>{label}</p>
                {list()}
            </div>
        </nav>
    }
}

/// What the text touches, and a way past it.
pub(super) fn content_note(article: &Article) -> impl IntoView + use<> {
    let lang = article.lang;
    article.content_note.clone().map(|note| {
        view! {
            <div class="content-note">
                <p>{note}</p>
                <a href="#bantuan">{lang.text(Key::ContentNoteSkip)}</a>
            </div>
        }
    })
}

/// The same on one line, below what can be done at once.
pub(super) fn folded_note(article: &Article) -> impl IntoView + use<> {
    let lang = article.lang;
    article.content_note.clone().map(|note| {
        view! {
            <details class="note-folded">
                <summary>{lang.text(Key::ContentNoteLine)}</summary>
                <p>{note}</p>
                <a href="#bantuan">{lang.text(Key::ContentNoteSkip)}</a>
            </details>
        }
    })
}

/// When the text last changed, and whether an expert has read it.
pub(super) fn meta(article: &Article) -> impl IntoView + use<> {
    let updated = message::updated_on(article.lang, &in_words(article.updated, article.lang));
    view! { <p class="article-meta">{updated} " " {review_line(article)}</p> }
}

/// Help, always within reach of the text.
pub(super) fn help_strip(library: &Library, lang: Lang) -> impl IntoView + use<> {
    let report = links::page(library, lang, PageId::ReportIntro);
    let services = links::page(library, lang, PageId::Services);
    view! {
        <aside class="help-strip" aria-labelledby="bantuan-cepat">
            <h2 id="bantuan-cepat">{lang.text(Key::HelpStripHeading)}</h2>
            <p>{lang.text(Key::HelpStripLine)}</p>
            {links::help_numbers(library, lang)}
            <div class="actions">
                <a class="button" href=report>{lang.text(Key::HelpStripReport)}</a>
                <a class="button" href=services>{lang.text(Key::AllServices)}</a>
            </div>
        </aside>
    }
}

/// The services that fit this topic, each with how to reach it and how sure we are of that.
pub(super) fn services(library: &Library, article: &Article) -> impl IntoView + use<> {
    let lang = article.lang;
    let items: Vec<_> = library
        .article_services(article)
        .into_iter()
        .filter_map(|service| {
            let href = library.service_address(lang, &service.id)?;
            let name = service.name.get(lang).to_owned();
            let contacts: Vec<_> = service.contacts.iter().map(links::contact).collect();
            let hours = hours_in_words(&service.hours, lang);
            let facts = [&hours, service.region.get(lang), service.cost.get(lang)].join(" · ");
            Some(view! {
                <li>
                    <a href=href>{name}</a>
                    <p>{service.offers.get(lang).to_owned()}</p>
                    <p class="service-facts">
                        {contacts} {facts} ". " {checked(service, lang)}
                    </p>
                </li>
            })
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="aside-block" aria-labelledby="layanan-topik">
                <h2 id="layanan-topik">{lang.text(Key::ServicesHeading)}</h2>
                <ul class="link-list">{items}</ul>
            </section>
        }
    })
}

/// Where the statements come from, in the order they are cited.
pub(super) fn sources(article: &Article) -> impl IntoView + use<> {
    let items: Vec<_> = article
        .sources
        .iter()
        .map(|source| {
            let id = format!("sumber-{}", source.id);
            let name = links::source(&source.title, source.url.as_ref());
            let note = source.note.clone();
            let note = note.map(|note| view! { <span>{note}</span> });
            view! { <li id=id>{name} " " {note}</li> }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="aside-block" aria-labelledby="sumber">
                <h2 id="sumber">{article.lang.text(Key::SourcesHeading)}</h2>
                <ol class="sources">{items}</ol>
            </section>
        }
    })
}

/// Says so where the Indonesian version has changed since this was translated from it.
pub(super) fn older_translation(
    library: &Library,
    article: &Article,
) -> Option<impl IntoView + use<>> {
    let lang = article.lang;
    let newer = article.newer_original?;
    let href = library.article_address(lang.other(), &article.id)?;
    let when = message::older_translation(lang, &in_words(newer, lang));
    Some(view! {
        <p class="content-note">
            {when} " "
            <a href=href hreflang=lang.other().code() rel="external">
                {lang.text(Key::OlderTranslationLink)}
            </a>
        </p>
    })
}

/// Whether an expert has read it, said plainly either way.
pub(super) fn review_line(article: &Article) -> String {
    let lang = article.lang;
    match &article.review {
        Some(review) => message::review_done(lang, &in_words(review.on, lang), &review.by),
        None => lang.text(Key::ReviewNone).to_owned(),
    }
}

/// The state of review once more at the end, with what this text is not.
pub(super) fn review(article: &Article) -> impl IntoView + use<> {
    let lang = article.lang;
    let updated = message::updated_on(lang, &in_words(article.updated, lang));
    view! {
        <section class="aside-block" aria-labelledby="tinjauan">
            <h2 id="tinjauan">{lang.text(Key::ReviewHeading)}</h2>
            <div class="review">
                <p>{review_line(article)}</p>
                <p>{updated} " " {lang.text(Key::ReviewGeneral)}</p>
            </div>
        </section>
    }
}
