//! Every page there is, in both languages.

use anyhow::{Context, Result};
use content::{Library, PageId, Route, RouteTarget};
use leptos::prelude::*;
use locale::{Key, Lang};
use site::Site;

use crate::learn::safety;
use crate::library::{self, Region};
use crate::page::{App, HeaderLinks, Needs, Page, PageKind, SearchIndex};
use crate::{mailbox, report, shell};

/// What every page is made from.
pub struct Pages<'a> {
    /// The content, checked.
    pub library: &'a Library,
    /// The organisation.
    pub site: &'a Site,
    /// Where the search index of each language is, in the order of [`Lang::ALL`].
    pub search: &'a [SearchIndex; 2],
}

impl Pages<'_> {
    /// Every page but those of [`Pages::safety`]: all addresses, the root, and the pages for
    /// addresses that lead nowhere.
    pub fn all_but_safety(&self) -> Result<Vec<Page>> {
        let mut pages = Vec::new();
        for route in self.library.routes() {
            if route.target != RouteTarget::Page(PageId::Exit) && !is_safety(&route) {
                pages.push(self.page(&route, None)?);
            }
        }
        // The root is the main language's home page; its canonical address says so.
        let home = self
            .library
            .route_at(&format!("/{}/", Lang::default().code()))
            .context("there is no home page; content/data/pages.toml must publish it")?;
        pages.push(Page {
            file: "index.html".to_owned(),
            ..self.page(&home, None)?
        });
        pages.push(Page {
            file: "404.html".to_owned(),
            ..self.not_found(Lang::default())
        });
        for lang in Lang::ALL {
            pages.extend([self.not_found(lang), self.offline(lang), self.answer(lang)]);
        }
        Ok(pages)
    }

    /// The safety article, which says how many bytes a phone downloads to read each language
    /// without internet. `bytes` are in the order of [`Lang::ALL`]; the article is not among them.
    pub fn safety(&self, bytes: [usize; 2]) -> Result<Vec<Page>> {
        let routes = self.library.routes().into_iter().filter(is_safety);
        routes
            .map(|route| {
                let bytes = bytes[route.lang as usize];
                let after = safety::safety(self.library, route.lang, bytes).into_any();
                self.page(&route, Some(after))
            })
            .collect()
    }

    /// Where the header of a language leads.
    pub fn header_links(&self, lang: Lang) -> HeaderLinks {
        shell::header_links(self.library, lang)
    }

    /// The full address of `path` on the public site.
    pub(crate) fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.site.public_url.as_str())
    }

    fn page(&self, route: &Route, after: Option<AnyView>) -> Result<Page> {
        let lang = route.lang;
        let other = self
            .library
            .in_other_language(route)
            .with_context(|| format!("{} has no page in the other language", route.address))?;
        let (kind, title, description) = self
            .words(route)
            .with_context(|| format!("{} leads to nothing", route.address))?;
        let file = format!("{}index.html", route.address.trim_start_matches('/'));
        let own = match kind {
            PageKind::Page(PageId::Report) => Some((
                report::body(self.site, lang, &other.address),
                Some(App::Report),
            )),
            PageKind::Page(PageId::Mailbox) => Some((
                mailbox::body(self.site, lang, &other.address),
                Some(App::Mailbox),
            )),
            _ => None,
        };
        if let Some((body, app)) = own {
            return Ok(Page {
                file,
                lang,
                kind,
                title,
                description,
                address: None,
                alternate: other.address,
                body,
                region: None,
                needs: Needs::only(app),
            });
        }
        let region = library::region(self, route, after)
            .with_context(|| format!("{} has nothing to show", route.address))?;
        Ok(Page {
            description,
            address: Some((route.address.clone(), other.address.clone())),
            ..self.around(file, lang, kind, title, other.address, region)
        })
    }

    fn not_found(&self, lang: Lang) -> Page {
        let title = full_title(lang, lang.text(Key::NotFoundHeading));
        let region = library::not_found(self.library, lang);
        self.without_address(lang, "404.html", PageKind::NotFound, title, region)
    }

    /// Shown in place of any page that was not saved, the report among them; so its title says
    /// nothing.
    fn offline(&self, lang: Lang) -> Page {
        let title = lang.text(Key::FormTitle).to_owned();
        let region = library::offline(self.library, lang);
        self.without_address(lang, "offline.html", PageKind::Offline, title, region)
    }

    /// A page that has no address of its own and is shown at those of others.
    fn without_address(
        &self,
        lang: Lang,
        file: &str,
        kind: PageKind,
        title: String,
        region: Region,
    ) -> Page {
        let file = format!("{}/{file}", lang.code());
        let alternate = format!("/{}/", lang.other().code());
        self.around(file, lang, kind, title, alternate, region)
    }

    /// A page of the library around its region.
    fn around(
        &self,
        file: String,
        lang: Lang,
        kind: PageKind,
        title: String,
        alternate: String,
        region: Region,
    ) -> Page {
        let Region { html, needs } = region;
        Page {
            file,
            lang,
            kind,
            title,
            description: String::new(),
            address: None,
            body: shell::library_page(self.library, self.site, lang, &alternate, html.clone()),
            alternate,
            region: Some(html),
            needs,
        }
    }

    /// The frame of the pages that the reporting API answers the form without script with.
    fn answer(&self, lang: Lang) -> Page {
        Page {
            file: format!("{}/l/answer.html", lang.code()),
            lang,
            kind: PageKind::Answer,
            title: lang.text(Key::FormTitle).to_owned(),
            description: String::new(),
            address: None,
            alternate: format!("/{}/l/", lang.other().code()),
            body: shell::answer_page(self.site, lang),
            region: None,
            needs: Needs::only(None),
        }
    }

    /// Kind, title and description of what is at `route`.
    fn words(&self, route: &Route) -> Option<(PageKind, String, String)> {
        let (library, lang) = (self.library, route.lang);
        Some(match &route.target {
            RouteTarget::Page(id @ (PageId::Report | PageId::Mailbox)) => (
                PageKind::Page(*id),
                lang.text(Key::FormTitle).to_owned(),
                String::new(),
            ),
            RouteTarget::Page(id) => {
                let page = library.page(*id)?;
                let title = full_title(lang, page.title.get(lang));
                (
                    PageKind::Page(*id),
                    title,
                    page.summary.get(lang).to_owned(),
                )
            }
            RouteTarget::Section(id) => {
                let section = library.section(id)?;
                let title = full_title(lang, section.title.get(lang));
                (
                    PageKind::Section,
                    title,
                    section.summary.get(lang).to_owned(),
                )
            }
            RouteTarget::Article(id) => {
                let article = library.article(lang, id)?;
                let title = full_title(lang, &article.title);
                (PageKind::Article, title, article.summary.clone())
            }
        })
    }
}

fn is_safety(route: &Route) -> bool {
    matches!(&route.target, RouteTarget::Article(id) if id == safety::ARTICLE)
}

/// The title with the site's name, which is alone on the home page.
fn full_title(lang: Lang, title: &str) -> String {
    let name = lang.text(Key::SiteName);
    if title == name {
        name.to_owned()
    } else {
        format!("{title} · {name}")
    }
}
