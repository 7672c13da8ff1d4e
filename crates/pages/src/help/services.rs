//! Every service: by need, by place and in full, each with how sure we are of its number.
//!
//! A long list with anchors, useful without script. Where there is script, `src/find/services.rs`
//! narrows what stands here; the words it needs are in the `data-` attributes of the root.

mod entry;
mod filter;
mod provinces;

use content::{Library, PageId, day_names};
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
    let (national, more): (Vec<_>, Vec<_>) = library
        .services()
        .iter()
        .partition(|service| service.always_shown);
    let entries = |list: Vec<_>| -> Vec<_> {
        let entries = list.into_iter();
        entries
            .map(|it| entry::entry(library, site, it, lang))
            .collect()
    };
    let unconfirmed: Vec<_> = library
        .unconfirmed()
        .iter()
        .map(|it| entry::without_number(it, lang))
        .collect();
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
            {links::help_numbers(library, lang)}
            <p class="services-keep">{links::offline(library, lang)}</p>
            <section class="services-ways" aria-labelledby="kebutuhan">
                <h2 id="kebutuhan">{text(Key::ServicesNeeds)}</h2>
                {filter::filter(library, lang)}
                <div class="ways-plain">
                    <p><a href="#dekat">{text(Key::ServicesByProvince)}</a></p>
                    {needs(library, lang)}
                </div>
            </section>
            <section class="home-part" aria-labelledby="semua">
                <h2 id="semua">{text(Key::ServicesNational)}</h2>
                {entries(national)}
            </section>
            <section class="home-part" aria-labelledby="lainnya">
                <h2 id="lainnya">{text(Key::ServicesMore)}</h2>
                {entries(more)}
            </section>
            <section class="home-part" aria-labelledby="tanpa-nomor">
                <h2 id="tanpa-nomor">{text(Key::UnconfirmedHeading)}</h2>
                <p class="measure">{text(Key::UnconfirmedLine)}</p>
                {unconfirmed}
            </section>
            {provinces::provinces(library, lang)}
        </div>
    }
}

/// Each need with the services to try, the first to try first.
fn needs(library: &Library, lang: Lang) -> impl IntoView + use<> {
    let items: Vec<_> = library
        .needs()
        .iter()
        .map(|need| {
            let links: Vec<_> = library
                .services_for(need)
                .into_iter()
                .map(|service| {
                    let href = format!("#{}", service.id);
                    view! { <li><a href=href>{service.name.get(lang).to_owned()}</a></li> }
                })
                .collect();
            view! {
                <h3>{need.title.get(lang).to_owned()}</h3>
                <ul class="jump">{links}</ul>
            }
        })
        .collect();
    view! { <div>{items}</div> }
}
