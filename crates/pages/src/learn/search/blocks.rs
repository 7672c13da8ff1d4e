//! What the search page may have to say, waiting hidden.

use content::{Channel, Library, PageId};
use leptos::prelude::*;
use locale::{Key, Lang};

use crate::links;

/// The lines to turn to when the words sound as if life is too heavy, some under a shorter name.
const LINES: [(&str, Channel, Option<Key>); 3] = [
    ("healing119", Channel::Phone, None),
    ("sapa129-tel", Channel::Phone, Some(Key::Number129)),
    ("sapa129-wa", Channel::WhatsApp, Some(Key::Number129Wa)),
];

/// Gently, before all results: somebody to talk to.
pub(super) fn heavy(library: &Library, lang: Lang) -> impl IntoView + use<> {
    let text = |key: Key| lang.text(key);
    let lines: Vec<_> = LINES
        .into_iter()
        .filter_map(|(id, channel, short)| {
            let service = library.service(id)?;
            let contact = service.contacts.iter().find(|it| it.channel == channel)?;
            let note = contact.note.as_ref().map(|note| note.get(lang).to_owned());
            let name = short.map_or(service.name.get(lang), |key| lang.text(key));
            let name = name.to_owned();
            // The long number stands above its name.
            let class = if channel == Channel::WhatsApp {
                "call call-long"
            } else {
                "call"
            };
            Some(links::call(contact, name, note, class))
        })
        .collect();
    view! {
        <section class="heavy" data-say="heavy" aria-labelledby="berat" tabindex="-1" hidden>
            <h2 id="berat">{text(Key::FindHeavyHeading)}</h2>
            <p>{text(Key::FindHeavyLine)} " " {text(Key::HelpDieLine)}</p>
            <ul class="calls">{lines}</ul>
            <p>{text(Key::HelpDieNote)}</p>
        </section>
    }
}

/// On which side of a ride somebody is: it changes the order of the results and is kept nowhere.
/// It stands outside the form, so that nothing of it could be sent.
pub(super) fn roles(lang: Lang) -> impl IntoView {
    let choice = |value: &'static str, name: Key| {
        view! {
            <label>
                <input type="radio" name="sisi" value=value autocomplete="off"/>
                {lang.text(name)}
            </label>
        }
    };
    view! {
        <div class="narrow" data-say="role" hidden>
            <fieldset aria-describedby="sisi-catatan">
                <legend class="visually-hidden">{lang.text(Key::FindRole)}</legend>
                {choice("passenger", Key::FindRolePassenger)}
                {choice("driver", Key::FindRoleDriver)}
            </fieldset>
            <p id="sisi-catatan" class="search-note">{lang.text(Key::FindRoleNote)}</p>
        </div>
    }
}

/// Nothing was found: what to try, and where else to look.
pub(super) fn nothing(library: &Library, lang: Lang) -> impl IntoView + use<> {
    view! {
        <div class="search-else" data-say="nothing" tabindex="-1" hidden>
            <p>{lang.text(Key::FindNothingLine)}</p>
            {elsewhere(library, lang)}
        </div>
    }
}

/// The program or its index could not be had.
pub(super) fn broken(library: &Library, lang: Lang) -> impl IntoView + use<> {
    view! {
        <div class="search-else" data-say="broken" role="alert" tabindex="-1" hidden>
            <p>{lang.text(Key::FindBroken)}</p>
            {elsewhere(library, lang)}
        </div>
    }
}

fn elsewhere(library: &Library, lang: Lang) -> impl IntoView + use<> {
    let page = |id| links::page(library, lang, id);
    view! {
        <ul class="jump">
            <li><a href=page(PageId::AToZ)>{lang.text(Key::FindAllAZ)}</a></li>
            <li><a href=page(PageId::Services)>{lang.text(Key::AllServices)}</a></li>
            <li><a href=page(PageId::HelpNow)>{lang.text(Key::HelpNow)}</a></li>
        </ul>
    }
}
