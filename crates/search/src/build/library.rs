//! The library as documents: articles, services, terms and pages.

use content::{Article, Audience, Contact, Library, PageId, Service, hours_in_words};
use locale::{Bilingual, Lang};

use super::{Built, Document, Section, build};
use crate::{Kind, Language, Role};

/// Makes the index of everything the library holds in one language.
pub fn of_library(library: &Library, lang: Lang) -> Built {
    build(
        language(lang),
        &documents(library, lang),
        library.synonyms(),
    )
}

/// The language of an index for pages in `lang`.
pub fn language(lang: Lang) -> Language {
    match lang {
        Lang::Id => Language::Indonesian,
        Lang::En => Language::English,
    }
}

/// Everything the library holds in one language that can be found. Articles come first, so that
/// they stay where they are when a service is added.
pub fn documents(library: &Library, lang: Lang) -> Vec<Document> {
    let articles = library
        .articles(lang)
        .filter_map(|article| of_article(library, article));
    let services = library
        .services()
        .iter()
        .filter_map(|service| of_service(library, lang, service));
    let unconfirmed = library.unconfirmed().iter().filter_map(|service| {
        let services = library.page_address(lang, PageId::Services)?;
        let name = format!("layanan:{}", service.id);
        let address = format!("{services}#{}", service.id);
        Some(Document {
            keywords: vec![service.region.get(lang).to_owned()],
            ..entry(
                Kind::Service,
                PageId::Services,
                name,
                address,
                [&service.name, &service.offers],
                lang,
            )
        })
    });
    let terms = library.glossary().iter().filter_map(|term| {
        let name = format!("istilah:{}", term.id);
        let address = library.term_address(lang, &term.id)?;
        Some(entry(
            Kind::Term,
            PageId::Glossary,
            name,
            address,
            [&term.term, &term.meaning],
            lang,
        ))
    });
    let pages = library.pages().filter_map(|page| {
        // Pages that say nothing of themselves are not found by words, nor is the search itself.
        let is_shown = !matches!(
            page.id,
            PageId::Home | PageId::Report | PageId::Mailbox | PageId::Exit | PageId::Search
        );
        let address = library.page_address(lang, page.id).filter(|_| is_shown)?;
        let name = format!("halaman:{}", page.id.name());
        Some(Document {
            is_overview: true,
            ..entry(
                Kind::Page,
                page.id,
                name,
                address,
                [&page.title, &page.summary],
                lang,
            )
        })
    });
    articles
        .chain(pages)
        .chain(services)
        .chain(unconfirmed)
        .chain(terms)
        .collect()
}

/// Something on `page` or that page itself, found by its title and summary.
fn entry(
    kind: Kind,
    page: PageId,
    name: String,
    address: String,
    [title, summary]: [&Bilingual; 2],
    lang: Lang,
) -> Document {
    Document {
        name,
        id: page.name().to_owned(),
        address,
        kind,
        is_overview: false,
        only_for: None,
        title: title.get(lang).to_owned(),
        summary: summary.get(lang).to_owned(),
        keywords: Vec::new(),
        sections: vec![Section::default()],
    }
}

fn of_article(library: &Library, article: &Article) -> Option<Document> {
    let section = library.section(&article.section)?;
    let sections = article.text.iter().map(|part| {
        let heading = part.heading.clone();
        let (anchor, heading) = heading.map(|it| (it.anchor, it.text)).unwrap_or_default();
        let text = part.passages.join("\n");
        Section {
            anchor,
            heading,
            text,
        }
    });
    Some(Document {
        name: format!("artikel:{}", article.id),
        id: article.id.clone(),
        address: library.article_address(article.lang, &article.id)?,
        kind: Kind::Article,
        is_overview: section.overview.as_deref() == Some(&article.id),
        only_for: only_for(&article.audience),
        title: article.title.clone(),
        summary: article.summary.clone(),
        keywords: article.keywords.clone(),
        sections: sections.collect(),
    })
}

fn of_service(library: &Library, lang: Lang, service: &Service) -> Option<Document> {
    let mut keywords: Vec<String> = service.contacts.iter().map(shown).collect();
    keywords.push(service.region.get(lang).to_owned());
    keywords.push(hours_in_words(&service.hours, lang));
    let name = format!("layanan:{}", service.id);
    let address = library.service_address(lang, &service.id)?;
    Some(Document {
        keywords,
        ..entry(
            Kind::Service,
            PageId::Services,
            name,
            address,
            [&service.name, &service.offers],
            lang,
        )
    })
}

/// The one side of a ride that a page is written for; what is for both or for everybody is for
/// nobody alone.
fn only_for(audience: &[Audience]) -> Option<Role> {
    match audience {
        [Audience::Passenger] => Some(Role::Passenger),
        [Audience::Driver] => Some(Role::Driver),
        _ => None,
    }
}

/// A number as it is shown and as it is typed, in one piece.
fn shown(contact: &Contact) -> String {
    let digits: String = contact
        .display
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    format!("{} {digits}", contact.display)
}
