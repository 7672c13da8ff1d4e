//! Which view belongs to which address, as finished HTML. Only the prerenderer asks.

mod footer;
pub mod links;

use content::{Library, PageId, Route, RouteTarget};
use leptos::prelude::*;
use locale::Lang;

use crate::help::{help_now, report_intro, services};
use crate::learn::{a_z, article, glossary, home, not_found, not_kept, search, section, sources};

/// The `<main>` and `<footer>` of the page at `route`, complete and without script.
///
/// `None` where the page has no region of its own: the report is a view of the app, the exit page
/// is empty, and pages that do not exist yet have no address.
pub fn region(library: &Library, route: &Route, canonical: &str) -> Option<String> {
    let lang = route.lang;
    let main = match &route.target {
        RouteTarget::Page(PageId::Home) => home::home(library, lang).into_any(),
        RouteTarget::Page(PageId::HelpNow) => help_now::help_now(library, lang).into_any(),
        RouteTarget::Page(PageId::Services) => services::services(library, lang).into_any(),
        RouteTarget::Page(PageId::ReportIntro) => {
            report_intro::report_intro(library, lang).into_any()
        }
        RouteTarget::Page(PageId::Search) => search::search(library, lang).into_any(),
        RouteTarget::Page(PageId::AToZ) => a_z::a_z(library, lang).into_any(),
        RouteTarget::Page(PageId::Glossary) => glossary::glossary(library, lang).into_any(),
        RouteTarget::Page(PageId::Sources) => sources::sources(library, lang).into_any(),
        RouteTarget::Page(_) => return None,
        RouteTarget::Section(id) => {
            section::section(library, lang, library.section(id)?).into_any()
        }
        RouteTarget::Article(id) => {
            article::article(library, library.article(lang, id)?, canonical).into_any()
        }
    };
    Some(finish(library, lang, main))
}

/// The region of the page for addresses that lead nowhere. It still offers help.
pub fn not_found_region(library: &Library, lang: Lang) -> String {
    finish(
        library,
        lang,
        not_found::not_found(library, lang).into_any(),
    )
}

/// The region of the page that stands in, without internet, for one that was not kept.
pub fn not_kept_region(library: &Library, lang: Lang) -> String {
    finish(library, lang, not_kept::not_kept(library, lang).into_any())
}

fn finish(library: &Library, lang: Lang, main: AnyView) -> String {
    let page = view! {
        <main id="isi" tabindex="-1">{main}</main>
        {footer::footer(library, lang)}
    };
    // Markers for hydration stand between the parts; the region is never hydrated.
    page.to_html().replace("<!>", "")
}
