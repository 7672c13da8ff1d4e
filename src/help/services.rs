//! Every service, by need and in full, each with how sure we are of its number.

use content::{Library, Service};
use leptos::prelude::*;
use locale::{Key, Lang, message};

use crate::learn::article::breadcrumb;
use crate::learn::date::in_words;

/// The services page: a long list with anchors, useful without script.
pub fn services(library: &Library, lang: Lang) -> impl IntoView + use<> {
    let text = |key: Key| lang.text(key);
    let title = library
        .page(content::PageId::Layanan)
        .map(|page| page.title.get(lang).to_owned());
    let all: Vec<_> = library
        .services()
        .iter()
        .map(|it| entry(it, lang))
        .collect();
    view! {
        <div class="page">
            {breadcrumb(lang, None)}
            <div class="opener">
                <h1>{title}</h1>
                <p class="lede">{text(Key::ServicesLede)}</p>
            </div>
            <section class="help-part" aria-labelledby="kebutuhan">
                <h2 id="kebutuhan">{text(Key::ServicesNeeds)}</h2>
                {needs(library, lang)}
            </section>
            <section class="help-part" aria-labelledby="dekat">
                <h2 id="dekat">{text(Key::ServicesMoreHeading)}</h2>
                <p>{text(Key::ServicesMoreLine)}</p>
            </section>
            <section class="home-part" aria-labelledby="semua">
                <h2 id="semua">{text(Key::ServicesAll)}</h2>
                {all}
            </section>
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

fn entry(service: &Service, lang: Lang) -> impl IntoView + use<> {
    let contacts: Vec<_> = service
        .contacts
        .iter()
        .map(|contact| {
            let note = contact.note.as_ref().map(|note| note.get(lang).to_owned());
            view! {
                <p>
                    <a class="contact" href=contact.href.clone() rel="noreferrer">
                        {contact.display.clone()}
                    </a>
                    " " {note}
                </p>
            }
        })
        .collect();
    let checked = match service.last_checked {
        Some(day) => message::service_checked(lang, &in_words(day, lang)),
        None => lang.text(Key::ServiceUnverified).to_owned(),
    };
    let read_at = format!("{} ({})", service.sources.join(", "), service.source_date);
    let warning = service.warning.as_ref().map(|it| it.get(lang).to_owned());
    let facts = [
        (Key::ServiceOffers, service.offers.get(lang).to_owned()),
        (Key::ServiceHours, service.hours.get(lang).to_owned()),
        (Key::ServiceRegion, service.region.get(lang).to_owned()),
        (Key::ServiceCost, service.cost.get(lang).to_owned()),
        (Key::ServiceSource, read_at),
    ]
    .map(|(key, value)| view! { <dt>{lang.text(key)}</dt><dd>{value}</dd> });
    view! {
        <article class="service" id=service.id.clone()>
            <h3>{service.name.get(lang).to_owned()}</h3>
            {contacts}
            {warning.map(|warning| view! { <p class="caution">{warning}</p> })}
            <dl>{facts.into_iter().collect::<Vec<_>>()}</dl>
            <p class="unverified">{checked}</p>
        </article>
    }
}
