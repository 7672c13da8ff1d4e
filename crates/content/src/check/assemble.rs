//! Putting the library together from content without fault.

use locale::Lang;

use super::articles::Read;
use super::data::{Data, Written};
use super::links::{Target, target};
use crate::front_matter::FrontMatter;
use crate::numbers::national;
use crate::render::{self, Explanation};
use crate::{Article, Channel, Contact, Date, Library, Note, PageId, Reading, Situation, Words};

pub(super) fn library(articles: &[Read<'_>], data: Data) -> Library {
    let drafts = articles
        .iter()
        .filter(|article| article.is_draft())
        .map(|article| Note {
            file: article.file.to_owned(),
            text: "still a draft, not published".to_owned(),
        });
    let behind = articles.iter().filter_map(|article| {
        let updated = newer_original(article, article.front.as_ref()?, articles)?;
        Some(Note {
            file: article.file.to_owned(),
            text: format!("older than the Indonesian version of {updated}; the page says so"),
        })
    });
    let mut library = Library {
        sections: data.sections.into_iter().map(|it| it.value).collect(),
        pages: data.pages.into_iter().map(|it| it.value).collect(),
        services: data.services,
        unconfirmed: data.unconfirmed,
        needs: data.needs,
        exit_results: data.exit_results,
        glossary: data.glossary.into_iter().map(|it| it.value).collect(),
        synonyms: data.synonyms,
        pictures: data.pictures,
        situations: Vec::new(),
        articles: Vec::new(),
        notes: drafts.chain(behind).collect(),
    };
    let published = articles.iter().filter(|article| !article.is_draft());
    library.articles = published
        .clone()
        .filter_map(|read| Some(article(read, read.front.as_ref()?, articles)))
        .collect();
    in_order(&mut library);
    forget_unpublished_overviews(&mut library);
    library.situations = data
        .situations
        .into_iter()
        .filter_map(|it| situation(&library, it.value))
        .collect();
    // Links can be resolved only now that every article has its address.
    let bodies: Vec<(Lang, String, String)> = published
        .filter_map(|read| {
            let done = library.article(read.lang, read.id)?;
            let resolve = |link: &str, words: &str| address(&library, read.lang, link, words);
            let explain = |term: &str| explanation(&library, read.lang, term);
            let html = render::article(read.markdown, done, &library.pictures, resolve, explain);
            Some((read.lang, read.id.to_owned(), html))
        })
        .collect();
    for (lang, id, html) in bodies {
        let mut all = library.articles.iter_mut();
        if let Some(article) = all.find(|article| article.lang == lang && article.id == id) {
            article.html = html;
        }
    }
    library
}

/// The day of the Indonesian version, where its translation `read` is older.
fn newer_original(read: &Read<'_>, front: &FrontMatter, all: &[Read<'_>]) -> Option<Date> {
    let original = all
        .iter()
        .find(|it| read.lang == Lang::En && it.lang == Lang::Id && it.id == read.id)?;
    let updated = original.front.as_ref()?.updated;
    (updated > front.updated).then_some(updated)
}

fn article(read: &Read<'_>, front: &FrontMatter, all: &[Read<'_>]) -> Article {
    let words = read
        .body
        .passages
        .iter()
        .map(|it| it.value.split_whitespace().count())
        .sum();
    Article {
        id: read.id.to_owned(),
        lang: read.lang,
        slug: front.slug.value.clone(),
        title: front.title.value.clone(),
        summary: front.summary.value.clone(),
        section: front.section.value.clone(),
        audience: front.audience.clone(),
        content_note: front.content_note.as_ref().map(|note| note.value.clone()),
        keywords: front.keywords.clone(),
        related: front.related.iter().map(|it| it.value.clone()).collect(),
        services: front.services.iter().map(|it| it.value.clone()).collect(),
        sources: front.sources.iter().map(|it| it.value.clone()).collect(),
        updated: front.updated,
        review: front.review.clone(),
        html: String::new(),
        has_scripted_tool: read.body.has_scripted_tool(),
        contents: read
            .body
            .headings
            .iter()
            .map(|it| it.value.clone())
            .collect(),
        text: read.body.parts(),
        words,
        reading: Reading::of(&read.blocks),
        links: read.body.links.len(),
        newer_original: newer_original(read, front, all),
    }
}

/// Section by section; in each the overview, then the order the section gives, then by id.
fn in_order(library: &mut Library) {
    let sections = &library.sections;
    library.articles.sort_by_key(|article| {
        let section = sections
            .iter()
            .position(|section| section.id == article.section);
        let rank = section.and_then(|at| sections.get(at)).map(|section| {
            let is_overview = section.overview.as_deref() == Some(&article.id);
            let named = section.order.iter().position(|id| *id == article.id);
            (!is_overview, named.unwrap_or(usize::MAX))
        });
        (section, rank, article.id.clone(), article.lang)
    });
}

fn forget_unpublished_overviews(library: &mut Library) {
    let articles = &library.articles;
    for section in &mut library.sections {
        section
            .overview
            .take_if(|id| !articles.iter().any(|article| article.id == *id));
    }
}

/// A situation with the addresses it leads to.
fn situation(library: &Library, written: Written) -> Option<Situation> {
    let [id, en] = Lang::ALL.map(|lang| address(library, lang, &written.link, ""));
    Some(Situation {
        words: written.words,
        address: Words { id: id?, en: en? },
    })
}

/// What opens beside a term.
fn explanation(library: &Library, lang: Lang, id: &str) -> Option<Explanation> {
    Some(Explanation {
        meaning: library.term(id)?.meaning.get(lang).to_owned(),
        address: library.term_address(lang, id)?,
        more: library.page(PageId::Glossary)?.title.get(lang).to_owned(),
    })
}

/// The address a link of our own kinds leads to; `None` for a link to elsewhere.
fn address(library: &Library, lang: Lang, link: &str, words: &str) -> Option<String> {
    match target(link)? {
        Target::Article { id, anchor } => {
            let address = library.article_address(lang, id)?;
            Some(anchor.map_or_else(|| address.clone(), |anchor| format!("{address}#{anchor}")))
        }
        Target::Service(id) => {
            call(library, id, words).or_else(|| library.service_address(lang, id))
        }
        Target::Page(name) => library.page_address(lang, name.parse::<PageId>().ok()?),
        Target::Term(id) => library.term_address(lang, id),
        Target::Elsewhere => None,
    }
}

/// Where the words of a link are the number itself, a tap on it calls or opens the chat: whoever
/// taps 110 needs the police, not a list.
fn call(library: &Library, id: &str, words: &str) -> Option<String> {
    let number = national(words);
    let contacts = &library.service(id)?.contacts;
    let same = |contact: &&Contact| {
        let calls = matches!(contact.channel, Channel::Phone | Channel::WhatsApp);
        let only_a_number = !words.chars().any(char::is_alphabetic);
        calls && only_a_number && national(&contact.display) == number
    };
    contacts
        .iter()
        .find(same)
        .map(|contact| contact.href.clone())
}
