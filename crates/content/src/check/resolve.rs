//! Resolves the links of articles and situations to addresses, before the library is assembled.

use locale::Lang;

use super::articles::ParsedArticle;
use super::links::{Target, target};
use crate::numbers::national;
use crate::render::Explanation;
use crate::{Channel, Contact, Page, PageId, Section, Service, Term};

/// Everything that a link can lead to.
pub(super) struct Resolver<'l> {
    pub(super) sections: &'l [Section],
    pub(super) pages: &'l [Page],
    pub(super) services: &'l [Service],
    pub(super) glossary: &'l [Term],
    /// The published articles.
    pub(super) articles: &'l [&'l ParsedArticle<'l>],
}

impl Resolver<'_> {
    /// The address of a link of our own kinds; `None` for a link to another site.
    pub(super) fn href(&self, lang: Lang, link: &str, words: &str) -> Option<String> {
        match target(link)? {
            Target::Article { id, anchor } => {
                let address = self.article(lang, id)?;
                Some(anchor.map_or_else(|| address.clone(), |anchor| format!("{address}#{anchor}")))
            }
            Target::Service(id) => {
                let service = self.services.iter().find(|it| it.id == id)?;
                call(service, words).or_else(|| self.entry(lang, PageId::Services, id))
            }
            Target::Page(name) => self.page(lang, name.parse().ok()?),
            Target::Term(id) => {
                self.term(id)?;
                self.entry(lang, PageId::Glossary, id)
            }
            Target::Elsewhere => None,
        }
    }

    /// What opens beside a term.
    pub(super) fn explanation(&self, lang: Lang, id: &str) -> Option<Explanation> {
        let glossary = self.pages.iter().find(|it| it.id == PageId::Glossary)?;
        Some(Explanation {
            meaning: self.term(id)?.meaning.get(lang).to_owned(),
            address: self.entry(lang, PageId::Glossary, id)?,
            more: glossary.title.get(lang).to_owned(),
        })
    }

    fn article(&self, lang: Lang, id: &str) -> Option<String> {
        let mut articles = self.articles.iter();
        let article = articles.find(|it| it.lang == lang && it.id == id)?;
        let slug = &article.front.as_ref()?.slug.value;
        let section = self.sections.iter().find(|it| it.id == article.section)?;
        Some(section.article_address(lang, id, slug))
    }

    fn page(&self, lang: Lang, id: PageId) -> Option<String> {
        let page = self.pages.iter().find(|page| page.id == id)?;
        page.address(lang)
    }

    fn entry(&self, lang: Lang, page: PageId, id: &str) -> Option<String> {
        Some(format!("{}#{id}", self.page(lang, page)?))
    }

    fn term(&self, id: &str) -> Option<&Term> {
        self.glossary.iter().find(|term| term.id == id)
    }
}

/// Where the words of a link are the number itself, a tap on it calls or opens the chat: whoever
/// taps 110 needs the police, not a list.
fn call(service: &Service, words: &str) -> Option<String> {
    if words.chars().any(char::is_alphabetic) {
        return None;
    }
    let number = national(words);
    let same = |contact: &&Contact| {
        let calls = matches!(contact.channel, Channel::Phone | Channel::WhatsApp);
        calls && national(&contact.display) == number
    };
    let contact = service.contacts.iter().find(same)?;
    Some(contact.href.clone())
}
