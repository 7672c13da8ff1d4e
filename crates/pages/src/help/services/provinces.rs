//! Every province in one line, with what there is in it; before them, whom to ask for the rest.

use content::Library;
use directory::{Province, Reach, Region};
use leptos::prelude::*;
use locale::{Key, Lang, message};

use super::filter::code;
use super::fold;
use crate::links;

/// All 38, each with an anchor of its own.
pub(super) fn provinces(library: &Library, lang: Lang) -> impl IntoView + use<> {
    let rows: Vec<_> = Province::all()
        .map(|province| row(library, province, lang))
        .collect();
    view! {
        <section class="services-part" aria-labelledby="dekat">
            <details class="fold">
                {fold("dekat", lang.text(Key::ServicesMoreHeading), None)}
                <div class="measure services-note">
                    <p>{lang.text(Key::ServicesMoreLine)}</p>
                    <p>{lang.text(Key::ServicesMoreNone)}</p>
                    <p>{lang.text(Key::ProvinceAsk)}</p>
                    {ask(library)}
                </div>
                <ul class="provinces">{rows}</ul>
            </details>
        </section>
    }
}

fn row(library: &Library, province: Province, lang: Lang) -> impl IntoView + use<> {
    let place = Region::Province(province);
    let is_here = |reach: &Reach| reach.is_specific_to(place);
    let confirmed = library.services().iter().filter(|it| is_here(&it.reach));
    let confirmed = confirmed.map(|it| (it.id.clone(), it.name.get(lang).to_owned(), None));
    let unconfirmed = library.unconfirmed().iter().filter(|it| is_here(&it.reach));
    let unconfirmed = unconfirmed.map(|it| {
        let mark = lang.text(Key::ProvinceNoNumber);
        (it.id.clone(), it.name.get(lang).to_owned(), Some(mark))
    });
    let here: Vec<_> = confirmed
        .chain(unconfirmed)
        .map(|(id, name, mark)| {
            let href = format!("#{id}");
            let mark = mark.map(|mark| view! { " " <small>{mark}</small> });
            view! { <li><a href=href>{name}</a>{mark}</li> }
        })
        .collect();
    let zone = province.zone().name();
    view! {
        <li id=code(province)>
            <h3>{message::province_heading(lang, province.name(lang), zone)}</h3>
            {(!here.is_empty()).then(|| view! { <ul>{here}</ul> })}
        </li>
    }
}

/// Who can be asked from anywhere.
pub(super) fn ask(library: &Library) -> impl IntoView + use<> {
    let ways = ["sapa129-tel", "sapa129-wa", "carilayanan"];
    let contacts: Vec<_> = ways
        .into_iter()
        .filter_map(|id| library.service(id)?.contacts.first())
        .map(links::contact)
        .collect();
    view! { <p class="ask">{contacts}</p> }
}
