//! Where everything is: the address of each page, section and article in each language.

use locale::Lang;

use crate::{Library, Page, PageId, Section};

/// Something that has an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RouteTarget {
    /// A page that is not an article.
    Page(PageId),
    /// A section's list, where it has no published overview article.
    Section(String),
    /// An article, by its id. A section's overview is at the section's address.
    Article(String),
}

/// A published address and what is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The language of the page. The exit page belongs to both and says [`Lang::Id`].
    pub lang: Lang,
    /// Such as `/id/kenali/persetujuan/`.
    pub address: String,
    /// What is there.
    pub target: RouteTarget,
}

impl Library {
    /// The address of `target` in `lang`; `None` where it is not published.
    pub fn address(&self, lang: Lang, target: &RouteTarget) -> Option<String> {
        match target {
            RouteTarget::Page(id) => self.page(*id)?.address(lang),
            RouteTarget::Section(id) => Some(self.section(id)?.address(lang)),
            RouteTarget::Article(id) => {
                let article = self.article(lang, id)?;
                let section = self.section(&article.section)?;
                Some(section.article_address(lang, id, &article.slug))
            }
        }
    }

    /// The address of a page; `None` where it does not exist yet.
    pub fn page_address(&self, lang: Lang, id: PageId) -> Option<String> {
        self.address(lang, &RouteTarget::Page(id))
    }

    /// The address of a section that holds a published article.
    pub fn section_address(&self, lang: Lang, id: &str) -> Option<String> {
        self.address(lang, &RouteTarget::Section(id.to_owned()))
    }

    /// The address of a published article.
    pub fn article_address(&self, lang: Lang, id: &str) -> Option<String> {
        self.address(lang, &RouteTarget::Article(id.to_owned()))
    }

    /// The address of a service's entry on the services page.
    pub fn service_address(&self, lang: Lang, id: &str) -> Option<String> {
        self.service(id)?;
        let page = self.page_address(lang, PageId::Services)?;
        Some(format!("{page}#{id}"))
    }

    /// The address of a term's entry on the glossary page.
    pub fn term_address(&self, lang: Lang, id: &str) -> Option<String> {
        self.term(id)?;
        let page = self.page_address(lang, PageId::Glossary)?;
        Some(format!("{page}#{id}"))
    }

    /// Every published address: pages first, then section by section. Each address once.
    pub fn routes(&self) -> Vec<Route> {
        let mut routes: Vec<Route> = Vec::new();
        for lang in Lang::ALL {
            let pages = self.pages().map(|page| RouteTarget::Page(page.id));
            let sections = self.sections().flat_map(|section| {
                let list =
                    (section.overview.is_none()).then(|| RouteTarget::Section(section.id.clone()));
                let articles = self.section_articles(lang, &section.id);
                list.into_iter()
                    .chain(articles.map(|it| RouteTarget::Article(it.id.clone())))
            });
            for target in pages.chain(sections) {
                if let Some(address) = self.address(lang, &target)
                    && !routes.iter().any(|route| route.address == address)
                {
                    routes.push(Route {
                        lang,
                        address,
                        target,
                    });
                }
            }
        }
        routes
    }

    /// What is at `address`, written exactly as published.
    pub fn route_at(&self, address: &str) -> Option<Route> {
        self.routes()
            .into_iter()
            .find(|route| route.address == address)
    }

    /// The same page in the other language; the exit page is its own.
    pub fn in_other_language(&self, route: &Route) -> Option<Route> {
        let lang = route.lang.other();
        let address = self.address(lang, &route.target)?;
        Some(Route {
            lang,
            address,
            target: route.target.clone(),
        })
    }
}

impl Page {
    /// Its address in `lang`; `None` where it is not published. The exit page has one for both.
    pub(crate) fn address(&self, lang: Lang) -> Option<String> {
        let slug = self.slug.get(lang);
        let address = match self.id {
            PageId::Exit => format!("/{slug}/"),
            _ => join(lang, &[slug]),
        };
        self.published.then_some(address)
    }
}

impl Section {
    /// The address of its list, or of its overview article.
    pub(crate) fn address(&self, lang: Lang) -> String {
        join(lang, &[self.slug.get(lang)])
    }

    /// The address of one of its articles.
    pub(crate) fn article_address(&self, lang: Lang, id: &str, slug: &str) -> String {
        if self.overview.as_deref() == Some(id) {
            self.address(lang)
        } else {
            join(lang, &[self.slug.get(lang), slug])
        }
    }
}

/// `/id/a/b/` from the parts `a` and `b`; empty parts are left out.
fn join(lang: Lang, parts: &[&str]) -> String {
    let mut address = format!("/{}/", lang.code());
    for part in parts.iter().filter(|part| !part.is_empty()) {
        address.push_str(part);
        address.push('/');
    }
    address
}
