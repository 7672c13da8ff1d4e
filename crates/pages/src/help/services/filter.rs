//! Where one is, and what else narrows the list. Only where there is script, which `style/tools.css`
//! sees to; nothing in it has a name, and nothing is sent. Without script the needs stand here.

use content::{Channel, Library};
use directory::Province;
use leptos::prelude::*;
use locale::{Key, Lang, message};

use super::provinces::ask;

/// The field, the controls, and the places for what they find.
pub(super) fn filter(library: &Library, lang: Lang) -> impl IntoView + use<> {
    let text = |key: Key| lang.text(key);
    view! {
        <div class="services-ways">
            <div class="ways" role="search" aria-label=text(Key::FilterName)>
                <div>
                    <label for="ketik">{text(Key::FilterTyped)}</label>
                    <input
                        id="ketik"
                        type="text"
                        autocomplete="off"
                        autocapitalize="off"
                        spellcheck="false"
                        aria-describedby="ketik-contoh"
                    />
                </div>
                <div class="ways-line">
                    <p id="ketik-contoh" class="ways-hint">{text(Key::FilterTypedHint)}</p>
                    <p class="ways-chosen" data-chosen hidden=true>
                        <strong></strong>
                        <button type="button" data-change>{text(Key::FilterChange)}</button>
                    </p>
                    {more(library, lang)}
                </div>
                <div aria-live="polite">
                    <ul class="ways-found" aria-label=text(Key::FilterFound) hidden=true></ul>
                    <div data-no-place hidden=true>
                        <p class="ways-hint">{text(Key::FilterNoPlace)}</p>
                        {ask(library)}
                    </div>
                </div>
                <p
                    class="ways-left visually-hidden"
                    role="status"
                    data-left=message::filter_left(lang, "{n}")
                    data-none=text(Key::FilterNone)
                ></p>
            </div>
            <details class="ways-plain fold">
                <summary>{text(Key::ServicesNeeds)}</summary>
                {needs(library, lang)}
            </details>
        </div>
    }
}

/// What else narrows the list, behind one button.
fn more(library: &Library, lang: Lang) -> impl IntoView + use<> {
    let text = |key: Key| lang.text(key);
    let needs: Vec<_> = library
        .needs()
        .iter()
        .map(|need| option(need.id.clone(), need.title.get(lang).to_owned()))
        .collect();
    let provinces: Vec<_> = Province::all()
        .map(|it| option(code(it), it.name(lang).to_owned()))
        .collect();
    let channels: Vec<_> = Channel::ALL
        .into_iter()
        .map(|it| option(it.code().to_owned(), text(channel(it)).to_owned()))
        .collect();
    let any = |key: Key| option(String::new(), text(key).to_owned());
    view! {
        <details class="ways-more">
            <summary>{text(Key::FilterMore)}</summary>
            <p>
                <label for="perlu">{text(Key::FilterNeed)}</label>
                <select id="perlu">{any(Key::FilterAnyNeed)}{needs}</select>
            </p>
            <p>
                <label for="cara">{text(Key::FilterChannel)}</label>
                <select id="cara">{any(Key::FilterAnyChannel)}{channels}</select>
            </p>
            <p>
                <label for="provinsi">{text(Key::FilterProvince)}</label>
                <select id="provinsi">{any(Key::FilterAnyPlace)}{provinces}</select>
            </p>
            <p data-cities hidden=true>
                <label for="kota">{text(Key::FilterCity)}</label>
                <select id="kota">{any(Key::FilterAnyCity)}</select>
            </p>
            <div class="ways-open">
                <input id="buka" type="checkbox" aria-describedby="buka-arti"/>
                <label for="buka">{text(Key::FilterOpen)}</label>
                <p id="buka-arti" class="ways-hint">{text(Key::FilterOpenHint)}</p>
            </div>
            <p data-clear hidden=true>
                <button class="button" type="button">{text(Key::FilterClear)}</button>
            </p>
        </details>
    }
}

/// Each need with the services to try, the first to try first.
fn needs(library: &Library, lang: Lang) -> Vec<impl IntoView + use<>> {
    library
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
        .collect()
}

fn option(value: String, name: String) -> impl IntoView + use<> {
    view! { <option value=value>{name}</option> }
}

/// The word for a province in addresses.
pub(super) fn code(province: Province) -> String {
    directory::Region::Province(province).code()
}

/// The name of a channel.
pub(super) const fn channel(channel: Channel) -> Key {
    match channel {
        Channel::Phone => Key::ChannelPhone,
        Channel::WhatsApp => Key::ChannelWhatsapp,
        Channel::Email => Key::ChannelEmail,
        Channel::Web => Key::ChannelWeb,
    }
}
