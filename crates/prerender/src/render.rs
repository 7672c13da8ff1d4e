//! Each address of the site, rendered by the app itself.

use std::fmt::Write as _;
use std::sync::Arc;

use anyhow::{Context, Result};
use content::{Library, PageId, Place, Route};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use locale::{Key, Lang};
use plain::Form;
use ruang_aman::app::{MailboxApp, ReadingApp, ReportApp};
use ruang_aman::learn::safety::keeping::KILOBYTES;
use ruang_aman::pages;
use ruang_aman::shell::form_shell;
use ruang_aman::shell::page::PageState;

use crate::assets::Assets;
use crate::document::{escape, find_script};
use crate::sources::Sources;

/// One page, rendered; what is left is the head around it.
pub(crate) struct Page {
    /// The file, relative to the site's root.
    pub(crate) file: String,
    /// The language of the page.
    pub(crate) lang: Lang,
    /// The value of `<html data-page>`.
    pub(crate) hook: &'static str,
    /// What the tab shows.
    pub(crate) title: String,
    /// One sentence for previews; empty where nothing may be said.
    pub(crate) description: String,
    /// The address that counts, in this language and in the other; none for pages nobody links to.
    pub(crate) address: Option<(String, String)>,
    /// The same page in the other language.
    pub(crate) alternate: String,
    /// What stands in `<body>`.
    pub(crate) body: String,
    /// The part that a visit replaces; none for the report.
    region: Option<String>,
}

impl Page {
    /// The file that a visit fetches instead of the whole page.
    pub(crate) fn fragment(&self, assets: &Assets) -> Option<String> {
        // What a page may ask of the phone is said in the headers of the document, and those of
        // another page say no. So this one is always loaded whole.
        if self.is_asked_for_a_place() {
            return Some(WHOLE.to_owned());
        }
        let region = self
            .region
            .as_ref()
            .filter(|_| self.file.ends_with("index.html"))?;
        // The app makes scripts of them once the region stands (`src/shell/visit.rs`).
        let mut scripts = String::new();
        if self.has_tools() {
            let _ = write!(scripts, "<script src=\"{}\"></script>", assets.tools);
        }
        if self.lists_what_is_kept() {
            let _ = write!(scripts, "<script src=\"{}\"></script>", assets.keep);
        }
        if self.app() == AppKind::Find {
            scripts.push_str(&find_script(assets, ""));
        }
        Some(format!(
            "<template data-title=\"{}\" data-page=\"{}\" data-lang=\"{}\" data-alternate=\"{}\"></template>{region}{scripts}",
            escape(&self.title),
            self.hook,
            self.lang.code(),
            escape(&self.alternate),
        ))
    }

    /// Where the fragment stands: beside the page.
    pub(crate) fn fragment_file(&self) -> String {
        self.file.replace("index.html", "fragment.html")
    }

    /// Tells the search on it where its index is.
    pub(crate) fn name_index(&mut self, assets: &Assets) {
        if let Some(search) = assets.search.get(self.lang as usize) {
            self.body = search.name_in(&self.body);
            self.region = self.region.as_deref().map(|it| search.name_in(it));
        }
    }

    /// Whether an article on it holds a tool that a script adds something to.
    pub(crate) fn has_tools(&self) -> bool {
        self.region
            .as_ref()
            .is_some_and(|region| region.contains(" data-tool"))
    }

    /// Whether there is a button on it that asks the phone where it is.
    pub(crate) fn is_asked_for_a_place(&self) -> bool {
        self.region
            .as_ref()
            .is_some_and(|region| region.contains(" data-place="))
    }

    /// Whether it says what is kept on this device for reading without internet.
    pub(crate) fn lists_what_is_kept(&self) -> bool {
        self.region
            .as_ref()
            .is_some_and(|region| region.contains(" data-kept-pages"))
    }

    /// Whether it says how much would be kept, which is known when everything else is written.
    pub(crate) fn says_how_much(&self) -> bool {
        self.body.contains(KILOBYTES)
    }

    /// The app that wakes the page up.
    pub(crate) fn app(&self) -> AppKind {
        match AppKind::of(self.hook) {
            AppKind::Reading if self.is_for_finding() => AppKind::Find,
            app => app,
        }
    }

    /// Whether something on it is looked for with the program of `src/find.rs`.
    fn is_for_finding(&self) -> bool {
        self.region
            .as_ref()
            .is_some_and(|region| region.contains(" data-find=\""))
    }

    /// Whether there is anything on it for the app to do.
    pub(crate) fn has_app(&self) -> bool {
        self.hook != ANSWER
    }
}

/// Which app a page belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum AppKind {
    /// The library.
    Reading,
    /// The report, which starts at once and is kept out of search engines.
    Report,
    /// Coming back with a code, likewise.
    Mailbox,
    /// A page of the library on which people look for something. It stays plain HTML around the
    /// part that a program of its own wakes at once.
    Find,
}

impl AppKind {
    fn of(hook: &str) -> Self {
        if hook == PageId::Form.hook() {
            Self::Report
        } else if hook == PageId::Comeback.hook() {
            Self::Mailbox
        } else {
            Self::Reading
        }
    }
}

/// A fragment that tells a visit nothing, so that it loads the page (`src/shell/visit/fragment.rs`).
const WHOLE: &str = "<template></template>";

/// The hook of pages that the reporting API answers the plain form with.
const ANSWER: &str = "answer";

/// Renders every address, the root, and the pages for addresses that lead nowhere.
pub(crate) fn pages(sources: &Sources) -> Result<Vec<Page>> {
    let library = &sources.library;
    let mut pages = Vec::new();
    for route in library.routes() {
        if route.place != Place::Page(PageId::Exit) {
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
/// it stands whatever becomes of the app. With script on, all of it is a text that `wake.js` makes
/// a part of the page when the app does not come; the line before it then says so.
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
    Some(match &route.place {
        Place::Page(id @ (PageId::Form | PageId::Comeback)) => (
            lang.text(Key::FormTitle).to_owned(),
            String::new(),
            id.hook(),
        ),
        Place::Page(id) => {
            let page = library.page(*id)?;
            let title = page.title.get(lang);
            (
                full_title(lang, title),
                page.summary.get(lang).to_owned(),
                id.hook(),
            )
        }
        Place::Section(id) => {
            let section = library.section(id)?;
            let title = full_title(lang, section.title.get(lang));
            (title, section.summary.get(lang).to_owned(), "section")
        }
        Place::Article(id) => {
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
