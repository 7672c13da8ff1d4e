//! One service: who it is, when, and how to reach it at a glance, and behind "Rincian" what happens
//! then and how sure we are of it.

use content::{Channel, Contact, Library, Service, Unconfirmed, hours_in_words};
use directory::{Hours, Listing};
use leptos::prelude::*;
use locale::{Key, Lang, message};
use site::Site;

use super::filter::channel;
use crate::learn::article::opinion::sent;
use crate::learn::date::in_words;
use crate::links::{self, api_address};

/// A service whose number is confirmed as far as its entry says.
pub(super) fn entry(
    library: &Library,
    site: &Site,
    service: &Service,
    lang: Lang,
) -> impl IntoView + use<> {
    let name = service.name.get(lang);
    let contacts: Vec<_> = (0..service.contacts.len())
        .map(|at| contact(&service.contacts, at, lang))
        .collect();
    let hours = hours_in_words(&service.hours, lang);
    let when = short(&hours).to_owned();
    // Only where it opens and closes is there something to say about now.
    let when = match &service.hours {
        Hours::Weekly(_) => view! { <span data-state>{when}</span> }.into_any(),
        _ => when.into_any(),
    };
    let cost = short(service.cost.get(lang)).to_owned();
    let inside = view! {
            <h3>{short(name).to_owned()}</h3>
            <p class="brief">
                {when} " · " {cost} ". " <span>{service.brief.get(lang).to_owned()}</span>
            </p>
            <p class="reach">{contacts}</p>
            <details class="more">
                <summary>
                    {lang.text(Key::ServiceDetails)}
                    <span class="visually-hidden">": " {name.to_owned()}</span>
                </summary>
                {details(library, service, hours, lang)}
                {is_it_wrong(site, service, lang)}
            </details>
    };
    article(&service.id, &library.listing(service), inside)
}

/// What a text says before it goes into detail: "Gratis (memakai kuota data)" is "Gratis".
pub(super) fn short(text: &str) -> &str {
    [" (", "; ", ". "]
        .into_iter()
        .filter_map(|end| text.find(end))
        .min()
        .map_or(text, |end| &text[..end])
}

/// What happens then, and how sure we are of it.
fn details(
    library: &Library,
    service: &Service,
    hours: String,
    lang: Lang,
) -> impl IntoView + use<> {
    let name = service.name.get(lang);
    let whole_name = (short(name) != name).then(|| view! { <p>{name.to_owned()}</p> });
    let warning = service.warning.as_ref().map(|it| it.get(lang).to_owned());
    let expect = service.expect.as_ref().map(|it| it.get(lang).to_owned());
    let needs = library.needs().iter();
    let needs: Vec<&str> = needs
        .filter(|need| need.services.contains(&service.id))
        .map(|need| need.title.get(lang))
        .collect();
    let facts = vec![
        (Key::ServiceOffers, service.offers.get(lang).to_owned()),
        (Key::ServiceExpect, expect.unwrap_or_default()),
        (Key::ServiceNeeds, needs.join("; ")),
        (Key::ServiceHours, hours),
        (Key::ServiceRegion, service.region.get(lang).to_owned()),
        (Key::ServiceCost, service.cost.get(lang).to_owned()),
    ];
    let sources: Vec<_> = service.sources.iter().map(|it| source(it)).collect();
    view! {
        {whole_name}
        {warning.map(|warning| view! { <p class="caution">{warning}</p> })}
        <dl>
            {list(facts, lang)}
            <dt>{lang.text(Key::ServiceSource)}</dt>
            <dd>
                <ul>{sources}</ul>
                {service.source_date.clone()}
            </dd>
        </dl>
        <p class="unverified">{checked(service, lang)}</p>
        {copies(&service.contacts, lang)}
    }
}

/// Where a number was read: the name of the site as a link, or what is known of it.
fn source(text: &str) -> impl IntoView + use<> {
    let (name, rest) = match text.find("https://") {
        Some(at) => text.split_at(at),
        None => (text, ""),
    };
    let (url, more) = rest.split_once(' ').unwrap_or((rest, ""));
    let host = url
        .trim_start_matches("https://")
        .trim_start_matches("www.");
    let host = host.split('/').next().unwrap_or_default();
    let name = if name.is_empty() {
        host
    } else {
        name.trim_end()
    };
    let url = (!url.is_empty()).then(|| url.to_owned());
    view! { <li>{links::source(name, url.as_ref())} " " {more.to_owned()}</li> }
}

/// A service that is named without a number.
pub(super) fn without_number(service: &Unconfirmed, lang: Lang) -> impl IntoView + use<> {
    let site = service.url.clone().map(|url| {
        let host = url.trim_start_matches("https://").to_owned();
        view! {
            <p class="reach">
                <a class="contact contact-quiet" href=url rel="noreferrer">{host}</a>
            </p>
        }
    });
    let inside = view! {
            <h3>{service.name.get(lang).to_owned()}</h3>
            <p class="brief">
                {service.region.get(lang).to_owned()} ". "
                <span>{service.offers.get(lang).to_owned()}</span>
            </p>
            {site}
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

/// The button that calls or writes. A number that both calls and writes is shown once, and the
/// second button says only what it does.
fn contact(contacts: &[Contact], at: usize, lang: Lang) -> impl IntoView + use<> {
    let contact = &contacts[at];
    let before = &contacts[..at];
    let note = contact.note.as_ref().map(|note| note.get(lang).to_owned());
    let is_shown = before.iter().any(|it| it.display == contact.display);
    let way = lang.text(channel(contact.channel));
    let number = contact.display.clone();
    let words = match contact.channel {
        _ if is_shown => view! {
            {way}
            <span class="visually-hidden">" " {number}</span>
        }
        .into_any(),
        // Beside another way there is room for the digits alone.
        Channel::Phone if contacts.len() > 1 => view! {
            <span class="visually-hidden">{way} " "</span>
            {number}
        }
        .into_any(),
        Channel::Phone | Channel::WhatsApp => view! { {way} " " {number} }.into_any(),
        Channel::Email | Channel::Web => number.into_any(),
    };
    view! {
        <a class="contact" href=contact.href.clone() rel="noreferrer">
            {words}
            {note.map(|note| view! { " " {note} })}
        </a>
    }
}

/// A button that copies, for each number and address that is not typed faster.
fn copies(contacts: &[Contact], lang: Lang) -> Vec<impl IntoView + use<>> {
    (0..contacts.len())
        .filter(|at| is_copied_once(contacts, *at))
        .map(|at| {
            let display = contacts[at].display.clone();
            let number = display.clone();
            view! {
                <button class="copy" type="button" data-copy=number>
                    {lang.text(Key::NumberCopy)} " " {display}
                </button>
            }
        })
        .collect()
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

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn what_goes_into_detail_is_left_to_the_details() {
        for (whole, expected) in [
            ("SAPA 129 (Kementerian PPPA)", "SAPA 129"),
            (
                "Senin–Jumat 09.00–16.00 WIB. Bisa tutup",
                "Senin–Jumat 09.00–16.00 WIB",
            ),
            (
                "Bisa dikirim kapan saja; kapan dibaca",
                "Bisa dikirim kapan saja",
            ),
            ("Gratis, bisa tanpa pulsa", "Gratis, bisa tanpa pulsa"),
            ("", ""),
        ] {
            assert_eq!(short(whole), expected);
        }
    }
}
