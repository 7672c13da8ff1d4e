//! What is on every page whatever it is about: quick exit, the way to help, the language. The apps
//! attach to it by its classes and follow the language (`src/shell.rs`).

use content::{Library, PageId};
use leptos::prelude::*;
use locale::{Key, Lang};
use site::Site;

use crate::html::html;
use crate::links;
use crate::page::HeaderLinks;

/// The body of a page of the library around its region, which a visit replaces.
pub(crate) fn library_page(
    library: &Library,
    site: &Site,
    lang: Lang,
    alternate: &str,
    region: String,
) -> String {
    html(view! {
        {exit_strip(lang)}
        {example_note(site, lang)}
        {header(library, lang, alternate)}
        <div id="region" inner_html=region></div>
    })
}

/// The body of the report or the mailbox. Its name is neutral and leads nowhere.
pub(crate) fn form_page(site: &Site, lang: Lang, alternate: &str, main: String) -> String {
    html(view! {
        {exit_strip(lang)}
        <header class="site-header form-header">
            <p class="brand">{lang.text(Key::FormTitle)}</p>
            {language_link(lang, alternate)}
        </header>
        <p class="language-missing" role="status"></p>
        {example_note(site, lang)}
        <main id="isi" class="form-main" tabindex="-1" inner_html=main></main>
    })
}

/// The body of a page that the reporting API answers with. It has no link to the other language,
/// because that is another page and what is on this one would be lost.
pub(crate) fn answer_page(site: &Site, lang: Lang) -> String {
    html(view! {
        {exit_strip(lang)}
        <header class="site-header form-header">
            <p class="brand">{lang.text(Key::FormTitle)}</p>
        </header>
        {example_note(site, lang)}
        <main id="isi" class="form-main" tabindex="-1">"{answer}"</main>
    })
}

/// Where the header of the library leads.
pub(crate) fn header_links(library: &Library, lang: Lang) -> HeaderLinks {
    HeaderLinks {
        home: links::page(library, lang, PageId::Home),
        search: links::search(library, lang),
        help: links::page(library, lang, PageId::HelpNow),
    }
}

/// Skip link and quick exit, the first two stops of every page.
///
/// Quick exit is a real link to the empty page `/x/`; `public/exit.js` makes it instant.
fn exit_strip(lang: Lang) -> impl IntoView {
    view! {
        <nav class="exit-strip" aria-label=lang.text(Key::ExitStripLabel)>
            <a class="skip-link" href="#isi" data-skip="isi">{lang.text(Key::SkipToContent)}</a>
            <a
                class="exit"
                id="keluar"
                href="/x/"
                rel="nofollow noreferrer external"
                data-action="exit"
            >
                {lang.text(Key::ExitLabel)}
            </a>
            // On the page from the beginning, so that what is written into it later is spoken.
            <span class="visually-hidden" role="status" data-exit-status></span>
        </nav>
    }
}

/// Name, search, language and help, whose numbers open in place, also without script.
fn header(library: &Library, lang: Lang, alternate: &str) -> impl IntoView + use<> {
    let links = header_links(library, lang);
    view! {
        <header class="site-header">
            <a class="brand" href=links.home>
                <span class="brand-mark" aria-hidden="true"></span>
                {lang.text(Key::SiteName)}
            </a>
            <a class="search-link" href=links.search>
                <span>{lang.text(Key::Search)}</span>
            </a>
            {language_link(lang, alternate)}
            <details class="help-panel">
                <summary class="help-link">{lang.text(Key::HelpNow)}</summary>
                <div>
                    {links::help_numbers(library, lang)}
                    <a class="help-more" href=links.help>{lang.text(Key::HelpNowMore)}</a>
                </div>
            </details>
        </header>
    }
}

/// A link to the same page in the other language.
///
/// It names that language in that language, so that someone who reads only it finds it.
fn language_link(lang: Lang, alternate: &str) -> impl IntoView + use<> {
    let other = lang.other();
    view! {
        <a class="language" href=alternate.to_owned() lang=other.code() hreflang=other.code()>
            <span>{other.name()}</span>
        </a>
    }
}

/// Says that the organisation is made up, on every page of an example site.
fn example_note(site: &Site, lang: Lang) -> Option<impl IntoView + use<>> {
    site.example.then(|| {
        view! {
            <aside class="example-strip" aria-label=lang.text(Key::ExampleLabel)>
                <p>{lang.text(Key::ExampleStrip)}</p>
            </aside>
        }
    })
}
