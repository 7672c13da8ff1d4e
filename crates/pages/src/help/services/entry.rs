//! One service in full: how to reach it, what happens then, and how sure we are of it.

use content::{Channel, Contact, Library, Service, Unconfirmed, hours_in_words};
use directory::Listing;
use leptos::prelude::*;
use locale::{Key, Lang, message};
use site::Site;

use super::filter::channel;
use crate::learn::article::opinion::sent;
use crate::learn::date::in_words;
use crate::links::api_address;

/// A service whose number is confirmed as far as its entry says.
pub(super) fn entry(
    library: &Library,
    site: &Site,
    service: &Service,
    lang: Lang,
) -> impl IntoView + use<> {
    let contacts: Vec<_> = service
        .contacts
        .iter()
        .enumerate()
        .map(|(index, it)| contact(it, is_copied_once(&service.contacts, index), lang))
        .collect();
    let needs = library.needs().iter();
    let needs: Vec<&str> = needs
        .filter(|need| need.services.contains(&service.id))
        .map(|need| need.title.get(lang))
        .collect();
    let read_at = format!("{} ({})", service.sources.join(", "), service.source_date);
    let warning = service.warning.as_ref().map(|it| it.get(lang).to_owned());
    let expect = service.expect.as_ref().map(|it| it.get(lang).to_owned());
    let before = vec![
        (Key::ServiceOffers, service.offers.get(lang).to_owned()),
        (Key::ServiceExpect, expect.unwrap_or_default()),
        (Key::ServiceNeeds, needs.join("; ")),
    ];
    let after = vec![
        (Key::ServiceRegion, service.region.get(lang).to_owned()),
        (Key::ServiceCost, service.cost.get(lang).to_owned()),
        (Key::ServiceSource, read_at),
    ];
    let inside = view! {
            <h3>{service.name.get(lang).to_owned()}</h3>
            {contacts}
            {warning.map(|warning| view! { <p class="caution">{warning}</p> })}
            <dl>
                {list(before, lang)}
                <dt>{lang.text(Key::ServiceHours)}</dt>
                <dd>{hours_in_words(&service.hours, lang)} " " <span data-state></span></dd>
                {list(after, lang)}
            </dl>
            <p class="unverified">{checked(service, lang)}</p>
            {is_it_wrong(site, service, lang)}
    };
    article(&service.id, &library.listing(service), inside)
}

/// A service that is named without a number.
pub(super) fn without_number(service: &Unconfirmed, lang: Lang) -> impl IntoView + use<> {
    let facts = vec![
        (Key::ServiceOffers, service.offers.get(lang).to_owned()),
        (Key::ServiceRegion, service.region.get(lang).to_owned()),
    ];
    let site = service.url.clone().map(|url| {
        let host = url.trim_start_matches("https://").to_owned();
        view! { <p><a class="contact contact-quiet" href=url rel="noreferrer">{host}</a></p> }
    });
    let inside = view! {
            <h3>{service.name.get(lang).to_owned()}</h3>
            {site}
            <dl>{list(facts, lang)}</dl>
            <p class="unverified">{lang.text(Key::ServiceNoNumber)}</p>
    };
    article(&service.id, &service.listing(), inside)
}

/// An entry, with what `src/find/services/entries.rs` narrows the list by.
fn article<I: IntoView>(id: &str, listing: &Listing, inside: I) -> impl IntoView + use<I> {
    view! {
        <article
            class="service"
            id=id.to_owned()
            data-needs=listing.needs.join(" ")
            data-serves=listing.reach.to_string()
            data-channels=channels(listing)
            data-hours=listing.hours.to_string()
            data-stays=listing.always_shown
        >
            {inside}
        </article>
    }
}

fn channels(listing: &Listing) -> String {
    let codes: Vec<&str> = listing.channels.iter().map(|it| it.code()).collect();
    codes.join(" ")
}

fn contact(contact: &Contact, is_copied: bool, lang: Lang) -> impl IntoView + use<> {
    let note = contact.note.as_ref().map(|note| note.get(lang).to_owned());
    let copy = is_copied.then(|| {
        view! {
            <button class="copy" type="button" data-copy=contact.display.clone()>
                {lang.text(Key::NumberCopy)}
                <span class="visually-hidden">" " {contact.display.clone()}</span>
            </button>
        }
    });
    view! {
        <p class="reach">
            <a class="contact" href=contact.href.clone() rel="noreferrer">
                {contact.display.clone()}
            </a>
            <span>{lang.text(channel(contact.channel))} " " {note}</span>
            {copy}
        </p>
    }
}

/// Short numbers are typed faster than copied, and a number that both calls and writes is copied
/// once.
fn is_copied_once(contacts: &[Contact], index: usize) -> bool {
    let it = &contacts[index];
    it.channel != Channel::Web
        && it.display.len() > 5
        && !contacts[..index]
            .iter()
            .any(|other| other.display == it.display)
}

/// Each fact under its name; what is not known is left out.
fn list(facts: Vec<(Key, String)>, lang: Lang) -> Vec<impl IntoView> {
    facts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| view! { <dt>{lang.text(key)}</dt><dd>{value}</dd> })
        .collect()
}

/// When somebody last called and who, or that nobody has.
pub(crate) fn checked(service: &Service, lang: Lang) -> String {
    let by = service.checked_by.get(lang);
    match service.last_checked {
        Some(day) => message::service_checked(lang, &in_words(day, lang), by),
        None => message::service_unverified(lang, by),
    }
}

/// One button that says so. A plain form, so that it works without script.
fn is_it_wrong(site: &Site, service: &Service, lang: Lang) -> impl IntoView + use<> {
    let action = api_address(site, "/v1/wrong-number");
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
