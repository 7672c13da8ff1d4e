//! The controls that narrow the list. Only where there is script, which `style/services.css` sees
//! to; nothing in them has a name, and nothing is sent.

use content::{Channel, Library};
use directory::Province;
use leptos::prelude::*;
use locale::{Key, Lang, message};

use super::provinces::ask;

/// The controls, and the places for what they find.
pub(super) fn filter(library: &Library, lang: Lang) -> impl IntoView + use<> {
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
        <div class="ways" role="search" aria-label=text(Key::FilterName)>
            <p>
                <label for="perlu">{text(Key::FilterNeed)}</label>
                <select id="perlu">{any(Key::FilterAnyNeed)}{needs}</select>
            </p>
            <p>
                <label for="cara">{text(Key::FilterChannel)}</label>
                <select id="cara">{any(Key::FilterAnyChannel)}{channels}</select>
            </p>
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
                <p id="ketik-contoh" class="ways-hint">{text(Key::FilterTypedHint)}</p>
                <div aria-live="polite">
                    <ul class="ways-found" aria-label=text(Key::FilterFound) hidden=true></ul>
                    <div data-no-place hidden=true>
                        <p class="ways-hint">{text(Key::FilterNoPlace)}</p>
                        {ask(library)}
                    </div>
                </div>
            </div>
            <div class="ways-places">
                <p>
                    <label for="provinsi">{text(Key::FilterProvince)}</label>
                    <select id="provinsi">{any(Key::FilterAnyPlace)}{provinces}</select>
                </p>
                <p data-cities hidden=true>
                    <label for="kota">{text(Key::FilterCity)}</label>
                    <select id="kota">{any(Key::FilterAnyCity)}</select>
                </p>
            </div>
            <div class="ways-open">
                <input id="buka" type="checkbox" aria-describedby="buka-arti"/>
                <label for="buka">{text(Key::FilterOpen)}</label>
                <p id="buka-arti" class="ways-hint">{text(Key::FilterOpenHint)}</p>
            </div>
            <p
                class="ways-left"
                role="status"
                data-left=message::filter_left(lang, "{n}")
                data-none=text(Key::FilterNone)
                data-all=text(Key::FilterAll)
            ></p>
            <p data-clear hidden=true>
                <button class="button" type="button">{text(Key::FilterClear)}</button>
            </p>
            <div class="ways-here" data-here hidden=true></div>
        </div>
    }
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
