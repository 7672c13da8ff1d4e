//! What every page links to.

use content::{Contact, Library, PageId};
use leptos::prelude::*;
use locale::{Key, Lang};
use site::Site;

use crate::learn::{safety, search};

/// The address of a page that is always there.
pub(crate) fn page(library: &Library, lang: Lang, id: PageId) -> String {
    library
        .page_address(lang, id)
        .unwrap_or_else(|| format!("/{}/", lang.code()))
}

/// The address of the search, at the field itself, so that one can type at once.
pub(crate) fn search(library: &Library, lang: Lang) -> String {
    format!("{}#{}", page(library, lang, PageId::Search), search::FIELD)
}

/// An address of the reporting API.
pub(crate) fn api_address(site: &Site, path: &str) -> String {
    let origin = site.api_origin.as_ref().map_or("", |it| it.as_str());
    format!("{origin}{path}")
}

/// A link to an article under its own title; none while it is not published.
pub(crate) fn article(library: &Library, lang: Lang, id: &str) -> Option<impl IntoView + use<>> {
    let href = library.article_address(lang, id)?;
    let title = library.article(lang, id)?.title.clone();
    Some(view! { <a href=href>{title}</a> })
}

/// A way to reach a service.
pub(crate) fn contact(contact: &Contact) -> impl IntoView + use<> {
    let (href, display) = (contact.href.clone(), contact.display.clone());
    view! { <a href=href rel="noreferrer">{display}</a> " " }
}

/// A number as large as a thumb, with its name and what to know of it.
pub(crate) fn call(
    contact: &Contact,
    name: String,
    note: Option<String>,
    class: &'static str,
) -> impl IntoView + use<> {
    let (href, display) = (contact.href.clone(), contact.display.clone());
    view! {
        <li>
            <a class=class href=href rel="noreferrer">
                <strong>{display}</strong>
                <span><em>{name}</em>{note}</span>
            </a>
        </li>
    }
}

/// Where something can be read: a link where its address is known, or else its title alone.
pub(crate) fn source(title: &str, url: Option<&String>) -> AnyView {
    let title = title.to_owned();
    match url.cloned() {
        Some(url) => view! { <a href=url rel="noreferrer">{title}</a> }.into_any(),
        None => title.into_any(),
    }
}

/// A link to where a phone can save the site for reading without internet.
pub(crate) fn offline(library: &Library, lang: Lang) -> Option<impl IntoView + use<>> {
    let page = library.article_address(lang, safety::ARTICLE)?;
    let href = format!("{page}#{}", safety::offline::ANCHOR);
    Some(view! { <a href=href>{lang.text(Key::KeepHeading)}</a> })
}

/// The short national numbers, each one tap away.
///
/// Taken from the services, so that no number stands in two places.
pub(crate) fn help_numbers(library: &Library, lang: Lang) -> impl IntoView + use<> {
    let numbers = [
        ("polri110", Key::Number110),
        ("darurat112", Key::Number112),
        ("medis119", Key::Number119),
        ("sapa129-tel", Key::Number129),
        ("sapa129-wa", Key::Number129Wa),
    ];
    let items: Vec<_> = numbers
        .into_iter()
        .filter_map(|(id, label)| {
            let contact = library.service(id)?.contacts.first()?;
            let (href, display) = (contact.href.clone(), contact.display.clone());
            Some(view! {
                <li>
                    <a href=href rel="noreferrer">
                        <strong>{display}</strong>
                        {lang.text(label)}
                    </a>
                </li>
            })
        })
        .collect();
    view! { <ul class="help-numbers">{items}</ul> }
}
