//! The library as documents: articles, services, terms and pages.

use content::{Article, Contact, Library, PageId, Service, hours_in_words};
use locale::Lang;

use super::{Built, Document, Section, SynonymGroup, Vocabulary, build};
use crate::{Kind, Language};

/// Makes the index of everything the library holds in one language.
pub fn of_library(library: &Library, lang: Lang) -> Built {
    build(
        language(lang),
        &documents(library, lang),
        &vocabulary(library),
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
        Some(Document {
            name: format!("layanan:{}", service.id),
            id: PageId::Services.name().to_owned(),
            address: format!("{services}#{}", service.id),
            kind: Kind::Service,
            is_overview: false,
            title: service.name.get(lang).to_owned(),
            summary: service.offers.get(lang).to_owned(),
            keywords: vec![service.region.get(lang).to_owned()],
            sections: vec![Section::default()],
        })
    });
    let terms = library.glossary().iter().filter_map(|term| {
        Some(Document {
            name: format!("istilah:{}", term.id),
            id: PageId::Glossary.name().to_owned(),
            address: library.term_address(lang, &term.id)?,
            kind: Kind::Term,
            is_overview: false,
            title: term.term.get(lang).to_owned(),
            summary: term.meaning.get(lang).to_owned(),
            keywords: Vec::new(),
            sections: vec![Section::default()],
        })
    });
    let pages = library.pages().filter_map(|page| {
        // Pages that say nothing of themselves are not found by words, nor is the search itself.
        let is_shown = !matches!(
            page.id,
            PageId::Home | PageId::Report | PageId::Mailbox | PageId::Exit | PageId::Search
        );
        let address = library.page_address(lang, page.id).filter(|_| is_shown)?;
        Some(Document {
            name: format!("halaman:{}", page.id.name()),
            id: page.id.name().to_owned(),
            address,
            kind: Kind::Page,
            is_overview: true,
            title: page.title.get(lang).to_owned(),
            summary: page.summary.get(lang).to_owned(),
            keywords: Vec::new(),
            sections: vec![Section::default()],
        })
    });
    articles
        .chain(pages)
        .chain(services)
        .chain(unconfirmed)
        .chain(terms)
        .collect()
}

fn of_article(library: &Library, article: &Article) -> Option<Document> {
    let section = library.section(&article.section)?;
    let sections = article.text.iter().map(|part| Section {
        anchor: part
            .heading
            .as_ref()
            .map_or_else(String::new, |it| it.anchor.clone()),
        heading: part
            .heading
            .as_ref()
            .map_or_else(String::new, |it| it.text.clone()),
        text: part.passages.join("\n"),
    });
    Some(Document {
        name: format!("artikel:{}", article.id),
        id: article.id.clone(),
        address: library.article_address(article.lang, &article.id)?,
        kind: Kind::Article,
        is_overview: section.overview.as_deref() == Some(&article.id),
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
    Some(Document {
        name: format!("layanan:{}", service.id),
        id: PageId::Services.name().to_owned(),
        address: library.service_address(lang, &service.id)?,
        kind: Kind::Service,
        is_overview: false,
        title: service.name.get(lang).to_owned(),
        summary: service.offers.get(lang).to_owned(),
        keywords,
        sections: vec![Section::default()],
    })
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

/// What the library knows of words.
pub fn vocabulary(library: &Library) -> Vocabulary {
    let synonyms = library.synonyms();
    Vocabulary {
        spelling: synonyms.spelling.clone(),
        fillers: synonyms.fillers.clone(),
        light: synonyms.light.clone(),
        groups: synonyms
            .groups
            .iter()
            .map(|group| SynonymGroup {
                id: group.id.clone(),
                en: group.en.clone(),
                pages: group.pages.clone(),
            })
            .collect(),
        distress: synonyms.distress.clone(),
        no_distress: synonyms.no_distress.clone(),
    }
}
