//! Each address of the site, rendered by the app itself.

use std::sync::Arc;

use anyhow::{Context, Result};
use content::{Library, PageId, Route, RouteTarget};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use locale::{Key, Lang};
use plain::Form;
use ruang_aman::app::{MailboxApp, ReadingApp, ReportApp};
use ruang_aman::pages;
use ruang_aman::shell::form_shell;
use ruang_aman::shell::page::PageState;

use crate::document::escape;
use crate::page::{ANSWER, AppKind, Page};
use crate::sources::Sources;

/// Renders every address, the root, and the pages for addresses that lead nowhere.
pub(crate) fn pages(sources: &Sources) -> Result<Vec<Page>> {
    let library = &sources.library;
    let mut pages = Vec::new();
    for route in library.routes() {
        if route.target != RouteTarget::Page(PageId::Exit) {
            pages.push(page(sources, &route)?);
        }
    }
    // The root is the main language's home page; its canonical address says so.
    let home = library
        .route_at(&format!("/{}/", Lang::default().code()))
        .context("there is no home page; content/data/pages.toml must publish it")?;
    pages.push(Page {
        file: "index.html".to_owned(),
        ..page(sources, &home)?
    });
    for lang in Lang::ALL {
        let nowhere = not_found(library, lang);
        if lang == Lang::default() {
            pages.push(Page {
                file: "404.html".to_owned(),
                ..not_found(library, lang)
            });
        }
        pages.push(nowhere);
        pages.push(not_kept(library, lang));
        pages.push(answer(lang));
    }
    Ok(pages)
}

fn page(sources: &Sources, route: &Route) -> Result<Page> {
    let library = &sources.library;
    let other = library
        .in_other_language(route)
        .with_context(|| format!("{} has no page in the other language", route.address))?;
    let (title, description, hook) =
        words(library, route).with_context(|| format!("{} leads to nothing", route.address))?;
    let canonical = sources.absolute(&route.address);
    let app = AppKind::of(hook);
    let (region, body) = in_owner(&route.address, || {
        let region = pages::region(library, route, &canonical);
        let mut body = whole(route.lang, app, &other.address, region.clone());
        if app == AppKind::Report {
            body.push_str(&without_the_app(sources, route.lang));
        }
        (region, body)
    });
    Ok(Page {
        file: format!("{}index.html", route.address.trim_start_matches('/')),
        lang: route.lang,
        hook,
        title,
        description,
        address: (app == AppKind::Reading).then(|| (route.address.clone(), other.address.clone())),
        alternate: other.address,
        body,
        region,
    })
}

fn not_found(library: &Library, lang: Lang) -> Page {
    let region = pages::not_found_region(library, lang);
    let title = full_title(lang, lang.text(Key::NotFoundHeading));
    elsewhere(lang, "404.html", "not-found", title, region)
}

/// What stands in for any page that was not kept, the report among them; so its title says nothing.
fn not_kept(library: &Library, lang: Lang) -> Page {
    let region = pages::not_kept_region(library, lang);
    let title = lang.text(Key::FormTitle).to_owned();
    elsewhere(lang, "offline.html", "offline", title, region)
}

/// A page that has no address of its own and is shown at those of others.
fn elsewhere(lang: Lang, file: &str, hook: &'static str, title: String, region: String) -> Page {
    let alternate = format!("/{}/", lang.other().code());
    let file = format!("{}/{file}", lang.code());
    let body = in_owner(&format!("/{file}"), || {
        whole(lang, AppKind::Reading, &alternate, Some(region.clone()))
    });
    Page {
        file,
        lang,
        hook,
        title,
        description: String::new(),
        address: None,
        alternate,
        body,
        region: Some(region),
    }
}

/// The report for a browser in which the app does not run: outside of what the app adopts, so that
/// it stands whatever becomes of the app. With script on, all of it is a text that `fallback.js`
/// makes a part of the page when the app does not come; the line before it then says so.
fn without_the_app(sources: &Sources, lang: Lang) -> String {
    let site = &sources.site;
    let form = Form { site, lang }.empty();
    let late = escape(lang.text(Key::PlainLate));
    format!(
        "<p class=\"plain-late\" role=\"status\" data-late=\"{late}\"></p>\
         <noscript>{form}</noscript>"
    )
}

/// The frame of the pages that the reporting API answers the plain form with.
fn answer(lang: Lang) -> Page {
    let file = format!("{}/l/answer.html", lang.code());
    let alternate = format!("/{}/l/", lang.other().code());
    let body = in_owner(&format!("/{file}"), || {
        let page = PageState::to_write(lang, alternate.clone(), String::new());
        provide_context(Signal::<Lang>::from(page.lang));
        provide_context(page);
        form_shell::answer_frame(lang).into_view().to_html()
    });
    Page {
        file,
        lang,
        hook: ANSWER,
        title: lang.text(Key::FormTitle).to_owned(),
        description: String::new(),
        address: None,
        alternate,
        body: body.replace("<!>", ""),
        region: None,
    }
}

/// Title, description and hook of what is at `route`.
fn words(library: &Library, route: &Route) -> Option<(String, String, &'static str)> {
    let lang = route.lang;
    Some(match &route.target {
        RouteTarget::Page(id @ (PageId::Report | PageId::Mailbox)) => (
            lang.text(Key::FormTitle).to_owned(),
            String::new(),
            id.hook(),
        ),
        RouteTarget::Page(id) => {
            let page = library.page(*id)?;
            let title = page.title.get(lang);
            (
                full_title(lang, title),
                page.summary.get(lang).to_owned(),
                id.hook(),
            )
        }
        RouteTarget::Section(id) => {
            let section = library.section(id)?;
            let title = full_title(lang, section.title.get(lang));
            (title, section.summary.get(lang).to_owned(), "section")
        }
        RouteTarget::Article(id) => {
            let article = library.article(lang, id)?;
            (
                full_title(lang, &article.title),
                article.summary.clone(),
                "article",
            )
        }
    })
}

/// The title with the site's name, which stands alone on the home page.
fn full_title(lang: Lang, title: &str) -> String {
    let name = lang.text(Key::SiteName);
    if title == name {
        name.to_owned()
    } else {
        format!("{title} · {name}")
    }
}

/// Runs `view` as one request of its own: owner, address, and nothing left behind.
fn in_owner<T>(address: &str, view: impl FnOnce() -> T) -> T {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let value = owner.with(|| {
        provide_context(RequestUrl::new(address));
        view()
    });
    owner.unset_with_forced_cleanup();
    value
}

fn whole(lang: Lang, app: AppKind, alternate: &str, region: Option<String>) -> String {
    let body = region.unwrap_or_default();
    provide_context(PageState::to_write(lang, alternate.to_owned(), body));
    match app {
        AppKind::Reading | AppKind::Find => ReadingApp().into_view().to_html(),
        AppKind::Report => ReportApp().into_view().to_html(),
        AppKind::Mailbox => MailboxApp().into_view().to_html(),
    }
}
