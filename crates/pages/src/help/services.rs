//! Every service, the place first: what is near, what can be reached from anywhere, and what is
//! named without a number.
//!
//! A list with anchors, useful without script and in the same order. Where there is script,
//! `src/find/services.rs` narrows what stands here; the words it needs are in the `data-`
//! attributes of the root.

mod entry;
mod filter;
mod provinces;

use content::{Library, PageId, Service, day_names};
use directory::Reach;
use leptos::prelude::*;
use locale::{Key, Lang, message};
use site::Site;

pub(crate) use self::entry::checked;
use crate::breadcrumb::breadcrumb;
use crate::learn::glossary::title;
use crate::links;
use crate::opener::opener;

/// The services page.
pub(crate) fn services(library: &Library, site: &Site, lang: Lang) -> impl IntoView + use<> {
    let text = |key: Key| lang.text(key);
    let title = title(library, lang, PageId::Services);
    view! {
        <div
            class="page"
            data-find="services"
            data-days=day_names(lang).join("|")
            data-open=text(Key::OpenAlways)
            data-open-until=message::open_until(lang, "{day}", "{time}")
            data-open-until-today=message::open_until_today(lang, "{time}")
            data-closed-until=message::closed_until(lang, "{day}", "{time}")
            data-closed-until-today=message::closed_until_today(lang, "{time}")
            data-copied=text(Key::NumberCopied)
            data-not-copied=text(Key::NumberNotCopied)
        >
            <p class="visually-hidden" role="status" data-told></p>
            {breadcrumb(lang, None)}
            {opener(title, text(Key::ServicesLede))}
            <div class="desk">
                {filter::filter(library, lang)}
                <div>
                    <p
                        class="services-nowhere"
                        data-nowhere=message::services_nowhere(lang, "{place}")
                        hidden=true
                    ></p>
                    {near(library, site, lang)}
                    {national(library, site, lang)}
                    {unconfirmed(library, lang)}
                    {provinces::provinces(library, lang)}
                    <p class="services-keep">{links::offline(library, lang)}</p>
                </div>
            </div>
        </div>
    }
}

/// A heading that opens what stands under it.
fn fold(id: &'static str, heading: &'static str, count: Option<usize>) -> impl IntoView {
    view! {
        <summary>
            <h2 id=id>
                {heading}
                {count.map(|count| view! { " " <span data-count>"(" {count} ")"</span> })}
            </h2>
        </summary>
    }
}

fn entries(library: &Library, site: &Site, services: &[&Service], lang: Lang) -> Vec<AnyView> {
    let services = services.iter();
    services
        .map(|it| entry::entry(library, site, it, lang).into_any())
        .collect()
}

/// The lines of provinces and cities. Closed until a place is chosen, so that nobody takes those of
/// another place for their own; its head says which places there are.
fn near(library: &Library, site: &Site, lang: Lang) -> impl IntoView + use<> {
    let near: Vec<&Service> = library
        .services()
        .iter()
        .filter(|it| it.reach != Reach::Everywhere)
        .collect();
    view! {
        <section class="services-part" aria-labelledby="daerah">
            <details class="fold" data-near>
                {fold("daerah", lang.text(Key::ServicesNear), Some(near.len()))}
                {entries(library, site, &near, lang)}
                <p class="measure services-note">{lang.text(Key::ServicesMustReport)}</p>
            </details>
        </section>
    }
}

/// What can be reached from anywhere, lifelines first, and which of it takes men and drivers.
fn national(library: &Library, site: &Site, lang: Lang) -> impl IntoView + use<> {
    let everywhere = library.services().iter();
    let everywhere = everywhere.filter(|it| it.reach == Reach::Everywhere);
    let (lifelines, others): (Vec<_>, Vec<_>) = everywhere.partition(|it| it.is_lifeline);
    view! {
        <section class="services-part" aria-labelledby="semua">
            <h2 id="semua">{lang.text(Key::ServicesNational)}</h2>
            {entries(library, site, &lifelines, lang)}
            <p class="measure services-men">
                <strong>{lang.text(Key::ServicesMen)}</strong>
                " "
                {lang.text(Key::ServicesMenLine)}
            </p>
            {entries(library, site, &others, lang)}
        </section>
    }
}

/// What is named, but whose number is not certain.
fn unconfirmed(library: &Library, lang: Lang) -> impl IntoView + use<> {
    let all = library.unconfirmed();
    let entries: Vec<_> = all
        .iter()
        .map(|it| entry::without_number(it, lang))
        .collect();
    view! {
        <section class="services-part" aria-labelledby="tanpa-nomor">
            <details class="fold">
                {fold("tanpa-nomor", lang.text(Key::UnconfirmedHeading), Some(all.len()))}
                <p class="measure services-note">{lang.text(Key::UnconfirmedLine)}</p>
                {entries}
            </details>
        </section>
    }
}
