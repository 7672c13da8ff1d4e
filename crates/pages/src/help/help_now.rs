//! Help now: large, calm, one tap a number. Works without script.

mod near;
mod place;

use content::{Library, PageId};
use leptos::prelude::*;
use locale::{Key, Lang};

use self::near::{dim, near};
use self::place::place;
use crate::breadcrumb::breadcrumb;
use crate::links;
use crate::opener::opener;

/// The page for right now.
pub(crate) fn help_now(library: &Library, lang: Lang) -> impl IntoView + use<> {
    let text = |key: Key| lang.text(key);
    let services = links::page(library, lang, PageId::Services);
    let article = |id: &str, key: Key| {
        library.article_address(lang, id).map(|href| {
            view! { <li><a href=href>{text(key)}</a></li> }
        })
    };
    view! {
        <div class="page">
            {breadcrumb(lang, None)}
            {opener(text(Key::HelpHeading), text(Key::HelpLede))}
            <div class="help-desk">
            {dim(lang)}
            <div>
            <ul class="calls">
                {call(library, "polri110", text(Key::Number110), None, "call")}
                {call(library, "darurat112", text(Key::Number112), Some(text(Key::Help112Note)), "call")}
                {call(library, "medis119", text(Key::Number119), Some(text(Key::Help119Note)), "call")}
                {call(library, "sapa129-tel", text(Key::Number129), None, "call")}
                {call(library, "sapa129-wa", text(Key::Number129Wa), None, "call call-long")}
            </ul>
            {ways(lang)}
            </div>
            <div class="help-side">
            <section class="help-part" aria-labelledby="diam">
                <h2 id="diam">{text(Key::HelpQuietHeading)}</h2>
                <p>{text(Key::HelpQuietLine)}</p>
                <ul class="calls">
                    {call(library, "sapa129-wa", text(Key::Number129Wa), None, "call call-long call-quiet")}
                </ul>
                <p>{text(Key::HelpQuietShort)}</p>
                <p>{text(Key::HelpQuietDelete)}</p>
                <ul class="link-list">
                    <li><a href=services.clone()>{text(Key::HelpQuietMore)}</a></li>
                </ul>
            </section>
            {near(lang)}
            {place(lang)}
            </div>
            <div>
            <section class="help-part" aria-labelledby="perjalanan">
                <h2 id="perjalanan">{text(Key::HelpRideHeading)}</h2>
                <ul>
                    <li>{text(Key::HelpRideButton)}</li>
                    <li>{text(Key::HelpRideShare)}</li>
                    <li>{text(Key::HelpRideStop)}</li>
                    <li>{text(Key::HelpRideCancel)}</li>
                    <li>{text(Key::HelpRideDriver)}</li>
                </ul>
                <ul class="link-list">{article("tombol-darurat", Key::HelpRideMore)}</ul>
            </section>
            <section class="help-part" aria-labelledby="luka">
                <h2 id="luka">{text(Key::HelpHurtHeading)}</h2>
                <p>{text(Key::HelpHurtLine)}</p>
                <p>{text(Key::HelpHurtTime)}</p>
            </section>
            <section class="help-part" aria-labelledby="hidup">
                <h2 id="hidup">{text(Key::HelpDieHeading)}</h2>
                <p>{text(Key::HelpDieLine)}</p>
                <p>{text(Key::HelpDieNote)}</p>
            </section>
            <section class="help-part" aria-labelledby="nanti">
                <h2 id="nanti">{text(Key::HelpAfterHeading)}</h2>
                <ul class="link-list">
                    {article("langkah-pertama", Key::HelpAfterFirst)}
                    <li><a href=services>{text(Key::HelpAfterServices)}</a></li>
                    {links::offline(library, lang).map(|link| view! { <li>{link}</li> })}
                </ul>
            </section>
            </div>
            </div>
        </div>
    }
}

/// What else stands on the page, under the numbers, so that nobody has to scroll to find out.
fn ways(lang: Lang) -> impl IntoView {
    let items = [
        ("#diam", Key::HelpQuietHeading),
        ("#dekat", Key::HelpNearHeading),
        ("#tempat", Key::HelpPlaceHeading),
        ("#perjalanan", Key::HelpRideHeading),
        ("#luka", Key::HelpHurtHeading),
        ("#hidup", Key::HelpDieHeading),
    ]
    .map(|(href, key)| view! { <li><a href=href>{lang.text(key)}</a></li> });
    view! {
        <nav aria-label=lang.text(Key::HelpWays)>
            <ul class="jump">{items.to_vec()}</ul>
        </nav>
    }
}

/// One number, as large as a thumb. Its digits come from the services.
fn call(
    library: &Library,
    service: &str,
    name: &'static str,
    note: Option<&'static str>,
    class: &'static str,
) -> impl IntoView + use<> {
    let contact = library
        .service(service)
        .and_then(|service| service.contacts.first());
    let note = note.map(ToOwned::to_owned);
    contact.map(|contact| links::call(contact, name.to_owned(), note, class))
}
