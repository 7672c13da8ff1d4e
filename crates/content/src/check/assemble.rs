//! Assembles the library from content without faults.

use locale::Lang;

use super::articles::ParsedArticle;
use super::data::{Data, UnresolvedSituation};
use super::resolve::Resolver;
use crate::front_matter::FrontMatter;
use crate::picture::Picture;
use crate::render::{Document, render};
use crate::word_count::count_words;
use crate::{Article, Bilingual, Date, Library, Note, Reading, Section, Situation};

pub(super) fn library(articles: &[ParsedArticle<'_>], data: Data) -> Library {
    let mut sections: Vec<Section> = data.sections.into_iter().map(|it| it.value).collect();
    let pages: Vec<_> = data.pages.into_iter().map(|it| it.value).collect();
    let glossary: Vec<_> = data.glossary.into_iter().map(|it| it.value).collect();
    let mut published: Vec<_> = articles.iter().filter(|it| !it.is_draft()).collect();
    remove_unpublished_overviews(&mut sections, &published);
    sort(&mut published, &sections);
    let resolver = Resolver {
        sections: &sections,
        pages: &pages,
        services: &data.services,
        glossary: &glossary,
        articles: &published,
    };
    let situations = data.situations.into_iter();
    let situations = situations
        .filter_map(|it| situation(&resolver, it.value))
        .collect();
    let finished = published
        .iter()
        .filter_map(|parsed| {
            let front = parsed.front.as_ref()?;
            let html = html(parsed, front, &resolver, &data.pictures);
            Some(article(parsed, front, articles, html))
        })
        .collect();
    Library {
        notes: notes(articles),
        articles: finished,
        situations,
        sections,
        pages,
        glossary,
        services: data.services,
        unconfirmed: data.unconfirmed,
        needs: data.needs,
        exit_results: data.exit_results,
        synonyms: data.synonyms,
    }
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

fn article(
    parsed: &ParsedArticle<'_>,
    front: &FrontMatter,
    all: &[ParsedArticle<'_>],
    html: String,
) -> Article {
    let blocks = &parsed.body.blocks;
    Article {
        id: parsed.id.to_owned(),
        lang: parsed.lang,
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
        html,
        has_tool: parsed.body.has_tool(),
        has_scripted_tool: parsed.body.has_scripted_tool(),
        contents: parsed.body.headings().map(|it| it.value).collect(),
        text: parsed.body.parts(),
        words: blocks.iter().map(|block| count_words(&block.text)).sum(),
        reading: Reading::of(blocks),
        links: parsed.body.links().count(),
        newer_original: newer_original(parsed, front, all),
    }
}

fn html(
    parsed: &ParsedArticle<'_>,
    front: &FrontMatter,
    resolver: &Resolver<'_>,
    pictures: &[Picture],
) -> String {
    let sources = front.sources.iter();
    render(&Document {
        id: parsed.id,
        lang: parsed.lang,
        title: &front.title.value,
        sources: sources.map(|it| it.value.id.as_str()).collect(),
        pictures,
        events: &parsed.body.events,
        resolve: &|link, words| resolver.href(parsed.lang, link, words),
        explain: &|term| resolver.explanation(parsed.lang, term),
    })
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
fn situation(resolver: &Resolver<'_>, written: UnresolvedSituation) -> Option<Situation> {
    let [id, en] = Lang::ALL.map(|lang| resolver.href(lang, &written.link, ""));
    Some(Situation {
        words: written.words,
        address: Bilingual { id: id?, en: en? },
    })
}
