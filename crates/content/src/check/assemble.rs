//! Assembles the library from content without faults.

use locale::Lang;

use super::articles::ParsedArticle;
use super::claims;
use super::data::{Data, UnresolvedSituation};
use super::links::{Target, target};
use super::resolve::{explanation, href};
use crate::front_matter::FrontMatter;
use crate::now::WrittenNow;
use crate::picture::Picture;
use crate::reader::without_lines;
use crate::render::{Document, breathing, render};
use crate::word_count::count_words;
use crate::{Article, Bilingual, Date, Library, Note, Now, Reading, Section, Situation};

pub(super) fn library(articles: &[ParsedArticle<'_>], data: Data) -> Library {
    let mut sections = without_lines(data.sections);
    let mut published: Vec<_> = articles.iter().filter(|it| !it.is_draft()).collect();
    remove_unpublished_overviews(&mut sections, &published);
    sort(&mut published, &sections);
    let of_article = |parsed: &&ParsedArticle<'_>| article(parsed, articles);
    let originals = published.iter().copied().filter(|it| it.lang == Lang::Id);
    let mut library = Library {
        notes: notes(articles),
        claims: claims::count(originals, &data.wording),
        articles: published.iter().filter_map(of_article).collect(),
        situations: Vec::new(),
        sections,
        pages: without_lines(data.pages),
        publisher_names: without_lines(data.publishers),
        glossary: without_lines(data.glossary),
        services: data.services,
        unconfirmed: data.unconfirmed,
        needs: data.needs,
        exit_results: data.exit_results,
        synonyms: data.synonyms,
    };
    // What links leads to an address, which is known only now.
    let situations = data.situations.into_iter();
    let situations = situations.filter_map(|it| situation(&library, it.value));
    library.situations = situations.collect();
    let texts = published.iter();
    let texts: Vec<_> = texts
        .filter_map(|parsed| {
            Some((
                html(parsed, &library, &data.pictures)?,
                now(parsed, &library)?,
            ))
        })
        .collect();
    for (article, (html, now)) in library.articles.iter_mut().zip(texts) {
        (article.html, article.now) = (html, now);
    }
    library
}

/// What can be done at once, with its addresses.
fn now(parsed: &ParsedArticle<'_>, library: &Library) -> Option<Vec<Now>> {
    let lang = parsed.lang;
    let lines = parsed.front.as_ref()?.now.iter();
    let line = |written: &WrittenNow| {
        let Some(words) = &written.say else {
            return Some(Now::Tool(breathing(lang)));
        };
        if let Some(Target::Service(id)) = target(&written.to) {
            return Now::call(words, library.service(id)?);
        }
        Some(Now::Link {
            words: words.clone(),
            href: href(library, lang, &written.to, words)?,
        })
    };
    lines.map(|it| line(&it.value)).collect()
}

fn notes(articles: &[ParsedArticle<'_>]) -> Vec<Note> {
    let drafts = articles
        .iter()
        .filter(|article| article.is_draft())
        .map(|article| Note {
            file: article.file.to_owned(),
            text: "still a draft, not published".to_owned(),
        });
    let outdated = articles.iter().filter_map(|article| {
        let updated = newer_original(article, article.front.as_ref()?, articles)?;
        Some(Note {
            file: article.file.to_owned(),
            text: format!("older than the Indonesian version of {updated}; the page says so"),
        })
    });
    drafts.chain(outdated).collect()
}

/// The day of the Indonesian version, where the translation `parsed` is older.
fn newer_original(
    parsed: &ParsedArticle<'_>,
    front: &FrontMatter,
    all: &[ParsedArticle<'_>],
) -> Option<Date> {
    let original = all
        .iter()
        .find(|it| parsed.lang == Lang::En && it.lang == Lang::Id && it.id == parsed.id)?;
    let updated = original.front.as_ref()?.updated;
    (updated > front.updated).then_some(updated)
}

/// The article without its HTML.
fn article(parsed: &ParsedArticle<'_>, all: &[ParsedArticle<'_>]) -> Option<Article> {
    let front = parsed.front.as_ref()?;
    let blocks = &parsed.body.blocks;
    Some(Article {
        id: parsed.id.to_owned(),
        lang: parsed.lang,
        slug: front.slug.value.clone(),
        title: front.title.value.clone(),
        summary: front.summary.value.clone(),
        section: front.section.value.clone(),
        audience: front.audience.clone(),
        content_note: front.content_note.as_ref().map(|note| note.value.clone()),
        keywords: front.keywords.clone(),
        related: without_lines(front.related.clone()),
        services: without_lines(front.services.clone()),
        sources: without_lines(front.sources.clone()),
        updated: front.updated,
        review: front.review.clone(),
        now: Vec::new(),
        html: String::new(),
        has_tool: parsed.body.has_tool() || front.now.iter().any(|it| it.value.say.is_none()),
        has_scripted_tool: parsed.body.has_scripted_tool(),
        contents: parsed.body.headings().map(|it| it.value).collect(),
        text: parsed.body.parts(),
        words: blocks.iter().map(|block| count_words(&block.text)).sum(),
        reading: Reading::of(blocks),
        links: parsed.body.links().count(),
        newer_original: newer_original(parsed, front, all),
    })
}

fn html(parsed: &ParsedArticle<'_>, library: &Library, pictures: &[Picture]) -> Option<String> {
    let front = parsed.front.as_ref()?;
    let (lang, sources) = (parsed.lang, front.sources.iter());
    Some(render(&Document {
        id: parsed.id,
        lang,
        title: &front.title.value,
        sources: sources.map(|it| it.value.id.as_str()).collect(),
        pictures,
        events: &parsed.body.events,
        resolve: &|link, words| href(library, lang, link, words),
        explain: &|term| explanation(library, lang, term),
    }))
}

/// Section by section; in each the overview, then the order the section gives, then by id.
fn sort(articles: &mut [&ParsedArticle<'_>], sections: &[Section]) {
    articles.sort_by_key(|article| {
        let section = sections.iter().position(|it| it.id == article.section);
        let rank = section.and_then(|at| sections.get(at)).map(|section| {
            let is_overview = section.overview.as_deref() == Some(article.id);
            let named = section.order.iter().position(|id| id == article.id);
            (!is_overview, named.unwrap_or(usize::MAX))
        });
        (section, rank, article.id, article.lang)
    });
}

fn remove_unpublished_overviews(sections: &mut [Section], published: &[&ParsedArticle<'_>]) {
    for section in sections {
        section
            .overview
            .take_if(|id| !published.iter().any(|article| article.id == id));
    }
}

/// A situation with the addresses of its link.
fn situation(library: &Library, written: UnresolvedSituation) -> Option<Situation> {
    let [id, en] = Lang::ALL.map(|lang| href(library, lang, &written.link, ""));
    Some(Situation {
        words: written.words,
        address: Bilingual { id: id?, en: en? },
    })
}
