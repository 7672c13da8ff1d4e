//! The `<main>` and `<footer>` of each page of the library, complete and without script.

use content::{Library, PageId, Route, RouteTarget};
use leptos::prelude::*;
use locale::Lang;

use crate::document::Pages;
use crate::footer::footer;
use crate::help::{help_now, report_intro, services};
use crate::html::html;
use crate::learn::{
    a_z, article, glossary, home, not_found, offline_page, safety, search, section, sources,
};
use crate::page::{App, Needs};

/// The part of a page that a visit replaces, with what the page needs.
pub(crate) struct Region {
    pub(crate) html: String,
    pub(crate) needs: Needs,
}

/// What a page without anything special needs.
const READING: Needs = Needs::only(Some(App::Reading));
const FIND: Needs = Needs {
    tool_style: true,
    ..Needs::only(Some(App::Find))
};

/// The region at `route`. `after` stands under the text of an article.
///
/// `None` where the page has no region: the report and the mailbox belong to their apps, the exit
/// page is empty, and pages that do not exist yet have no address.
pub(crate) fn region(pages: &Pages<'_>, route: &Route, after: Option<AnyView>) -> Option<Region> {
    let (library, site, lang) = (pages.library, pages.site, route.lang);
    let (main, needs) = match &route.target {
        RouteTarget::Page(PageId::Home) => (home::home(library, site, lang).into_any(), READING),
        RouteTarget::Page(PageId::HelpNow) => (
            help_now::help_now(library, lang).into_any(),
            Needs {
                tool_style: true,
                place: true,
                ..READING
            },
        ),
        RouteTarget::Page(PageId::Services) => {
            (services::services(library, site, lang).into_any(), FIND)
        }
        RouteTarget::Page(PageId::ReportIntro) => (
            report_intro::report_intro(library, site, lang).into_any(),
            READING,
        ),
        RouteTarget::Page(PageId::Search) => {
            let index = &pages.search[lang as usize];
            (search::search(library, index, lang).into_any(), FIND)
        }
        RouteTarget::Page(PageId::AToZ) => (a_z::a_z(library, lang).into_any(), READING),
        RouteTarget::Page(PageId::Glossary) => {
            (glossary::glossary(library, lang).into_any(), READING)
        }
        RouteTarget::Page(PageId::Sources) => (sources::sources(library, lang).into_any(), READING),
        RouteTarget::Page(_) => return None,
        RouteTarget::Section(id) => {
            let section = library.section(id)?;
            (section::section(library, lang, section).into_any(), READING)
        }
        RouteTarget::Article(id) => {
            let article = library.article(lang, id)?;
            let is_safety = id == safety::ARTICLE;
            let needs = Needs {
                tool_style: article.has_tool || is_safety,
                tools: article.has_scripted_tool,
                offline: is_safety,
                ..READING
            };
            let canonical = pages.absolute(&route.address);
            let view = article::article(library, site, article, &canonical, after);
            (view.into_any(), needs)
        }
    };
    Some(around(library, lang, main, needs))
}

/// The region of the page for addresses that lead nowhere. It still offers help.
pub(crate) fn not_found(library: &Library, lang: Lang) -> Region {
    let main = not_found::not_found(library, lang).into_any();
    around(library, lang, main, READING)
}

/// The region of the page in place of one that was not saved, without internet.
pub(crate) fn offline(library: &Library, lang: Lang) -> Region {
    let main = offline_page::offline_page(library, lang).into_any();
    let needs = Needs {
        offline: true,
        ..READING
    };
    around(library, lang, main, needs)
}

fn around(library: &Library, lang: Lang, main: AnyView, needs: Needs) -> Region {
    let html = html(view! {
        <main id="isi" tabindex="-1">{main}</main>
        {footer(library, lang)}
    });
    Region { html, needs }
}
