//! Every service, by need and in full, each with how sure we are of its number.

use content::{Channel, Library, Service, Unconfirmed};
use leptos::prelude::*;
use locale::{Key, Lang, message};

use crate::learn::article::{breadcrumb, opinion::sent};
use crate::learn::date::in_words;
use crate::pages::links;
use crate::site::SITE;

/// The services page: a long list with anchors, useful without script.
pub fn services(library: &Library, lang: Lang) -> impl IntoView + use<> {
    let text = |key: Key| lang.text(key);
    let title = library
        .page(content::PageId::Layanan)
        .map(|page| page.title.get(lang).to_owned());
    let all: Vec<_> = library
        .services()
        .iter()
        .map(|it| entry(library, it, lang))
        .collect();
    let unconfirmed: Vec<_> = library
        .unconfirmed()
        .iter()
        .map(|it| without_number(it, lang))
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
                <p>{links::keeping(library, lang)}</p>
            </section>
            <section class="home-part" aria-labelledby="semua">
                <h2 id="semua">{text(Key::ServicesAll)}</h2>
                {all}
            </section>
            <section class="home-part" aria-labelledby="tanpa-nomor">
                <h2 id="tanpa-nomor">{text(Key::UnconfirmedHeading)}</h2>
                <p class="measure">{text(Key::UnconfirmedLine)}</p>
                {unconfirmed}
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

fn entry(library: &Library, service: &Service, lang: Lang) -> impl IntoView + use<> {
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
                    " " {lang.text(channel(contact.channel))} " " {note}
                </p>
            }
        })
        .collect();
    let needs: Vec<&str> = library
        .needs()
        .iter()
        .filter(|need| need.services.contains(&service.id))
        .map(|need| need.title.get(lang))
        .collect();
    let read_at = format!("{} ({})", service.sources.join(", "), service.source_date);
    let warning = service.warning.as_ref().map(|it| it.get(lang).to_owned());
    let facts = vec![
        (Key::ServiceOffers, service.offers.get(lang).to_owned()),
        (Key::ServiceNeeds, needs.join("; ")),
        (Key::ServiceHours, service.hours.get(lang).to_owned()),
        (Key::ServiceRegion, service.region.get(lang).to_owned()),
        (Key::ServiceCost, service.cost.get(lang).to_owned()),
        (Key::ServiceSource, read_at),
    ];
    view! {
        <article class="service" id=service.id.clone()>
            <h3>{service.name.get(lang).to_owned()}</h3>
            {contacts}
            {warning.map(|warning| view! { <p class="caution">{warning}</p> })}
            <dl>{list(facts, lang)}</dl>
            <p class="unverified">{checked(service, lang)}</p>
            {is_it_wrong(service, lang)}
        </article>
    }
}

/// Each fact under its name; what is not known is left out.
fn list(facts: Vec<(Key, String)>, lang: Lang) -> Vec<impl IntoView> {
    facts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| view! { <dt>{lang.text(key)}</dt><dd>{value}</dd> })
        .collect()
}

const fn channel(channel: Channel) -> Key {
    match channel {
        Channel::Phone => Key::ChannelPhone,
        Channel::WhatsApp => Key::ChannelWhatsapp,
        Channel::Email => Key::ChannelEmail,
        Channel::Web => Key::ChannelWeb,
    }
}

/// When somebody last called, or that nobody has.
pub fn checked(service: &Service, lang: Lang) -> String {
    match service.last_checked {
        Some(day) => message::service_checked(lang, &in_words(day, lang)),
        None => lang.text(Key::ServiceUnverified).to_owned(),
    }
}

/// One button that says so. A plain form, so that it works without script.
fn is_it_wrong(service: &Service, lang: Lang) -> impl IntoView + use<> {
    let action = format!("{}/v1/wrong-number", SITE.api_origin);
    view! {
        <form
            class="wrong-number"
            method="post"
            action=action
            data-sent=sent(lang, Key::PlainThanksNumber)
            data-unsent=lang.text(Key::OpinionUnsent)
        >
            <input type="hidden" name="service" value=service.id.clone()/>
            <input type="hidden" name="lang" value=lang.code()/>
            <button type="submit">
                {lang.text(Key::ServiceWrong)}
                <span class="visually-hidden">" " {service.name.get(lang).to_owned()}</span>
            </button>
            <p role="status"></p>
        </form>
    }
}

fn without_number(service: &Unconfirmed, lang: Lang) -> impl IntoView + use<> {
    let facts = vec![
        (Key::ServiceOffers, service.offers.get(lang).to_owned()),
        (Key::ServiceRegion, service.region.get(lang).to_owned()),
    ];
    let site = service.url.clone().map(|url| {
        let host = url.trim_start_matches("https://").to_owned();
        view! { <p><a class="contact contact-quiet" href=url rel="noreferrer">{host}</a></p> }
    });
    view! {
        <article class="service" id=service.id.clone()>
            <h3>{service.name.get(lang).to_owned()}</h3>
            {site}
            <dl>{list(facts, lang)}</dl>
            <p class="unverified">{lang.text(Key::ServiceNoNumber)}</p>
        </article>
    }
}
