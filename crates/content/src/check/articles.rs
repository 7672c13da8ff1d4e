//! Reading the articles and checking each by itself.

use std::path::Path;

use locale::Lang;

use super::data::Data;
use crate::body::{self, Body};
use crate::front_matter::{self, FrontMatter};
use crate::{Fault, FaultKind, SourceFile};

/// An article as read, faulty or not.
pub(super) struct ParsedArticle<'f> {
    pub(super) file: &'f str,
    pub(super) lang: Lang,
    /// The id by the file's name, known even where the front matter is broken.
    pub(super) id: &'f str,
    pub(super) section: &'f str,
    pub(super) front: Option<FrontMatter>,
    pub(super) body: Body<'f>,
    pub(super) body_line: usize,
}

impl ParsedArticle<'_> {
    /// Drafts are never published, and only their front matter is checked.
    pub(super) fn is_draft(&self) -> bool {
        self.front.as_ref().is_some_and(|front| front.draft)
    }

    pub(super) fn fault(&self, line: usize, kind: FaultKind) -> Fault {
        Fault::new(self.file, line, kind)
    }
}

pub(super) fn read<'f>(
    files: &'f [SourceFile],
    data: &Data,
    faults: &mut Vec<Fault>,
) -> Vec<ParsedArticle<'f>> {
    let mut articles: Vec<ParsedArticle<'f>> = Vec::new();
    let is_article = |file: &&SourceFile| Path::new(&file.path).extension() == Some("md".as_ref());
    for file in files.iter().filter(is_article) {
        let Some((lang, section, id)) = place(&file.path) else {
            faults.push(file.fault(1, FaultKind::UnknownFile));
            continue;
        };
        let article = one(file, lang, section, id, faults);
        if let Some(first) = articles.iter().find(|it| it.lang == lang && it.id == id) {
            let (id, other) = (id.to_owned(), first.file.to_owned());
            faults.push(article.fault(1, FaultKind::DuplicateId { id, other }));
        }
        articles.push(article);
    }
    for article in &articles {
        fits_its_place(article, data, faults);
        slug_is_free(article, &articles, faults);
        if !article.is_draft() {
            sources_are_cited(article, faults);
        }
    }
    articles
}

/// Language, section and id by the end of the path: `id/kenali/persetujuan.md`.
fn place(path: &str) -> Option<(Lang, &str, &str)> {
    let mut parts = path.rsplit('/');
    let id = parts.next()?.strip_suffix(".md")?;
    let section = parts.next()?;
    let lang = Lang::from_code(parts.next()?)?;
    front_matter::is_slug(id).then_some((lang, section, id))
}

fn one<'f>(
    file: &'f SourceFile,
    lang: Lang,
    section: &'f str,
    id: &'f str,
    faults: &mut Vec<Fault>,
) -> ParsedArticle<'f> {
    let path = &file.path;
    let mut article = ParsedArticle {
        file: path,
        lang,
        id,
        section,
        front: None,
        body: Body::default(),
        body_line: 1,
    };
    let Some(split) = front_matter::split(&file.text) else {
        faults.push(file.fault(1, FaultKind::NoFrontMatter));
        return article;
    };
    let (body, body_faults) = body::parse(path, split.body, split.body_line);
    (article.body, article.body_line) = (body, split.body_line);
    article.front = front_matter::read(path, split.toml, faults);
    if !article.is_draft() {
        faults.extend(body_faults);
    }
    article
}

/// The front matter says the same as the path, and names a section there is.
fn fits_its_place(article: &ParsedArticle<'_>, data: &Data, faults: &mut Vec<Fault>) {
    let Some(front) = &article.front else { return };
    for (key, said, path) in [
        ("id", &front.id, article.id),
        ("section", &front.section, article.section),
    ] {
        if said.value != path {
            let expected = format!("\"{path}\", as the path says, or move the file");
            faults.push(article.fault(said.line, FaultKind::WrongValue { key, expected }));
        }
    }
    let known = data
        .sections
        .iter()
        .any(|section| section.value.id == front.section.value);
    if data.is_complete && !known {
        let (key, name) = ("section", front.section.value.clone());
        faults.push(article.fault(front.section.line, FaultKind::DeadName { key, name }));
    }
}

fn slug_is_free(article: &ParsedArticle<'_>, all: &[ParsedArticle<'_>], faults: &mut Vec<Fault>) {
    let Some(front) = &article.front else { return };
    let same = |other: &&ParsedArticle<'_>| {
        let taken = other
            .front
            .as_ref()
            .is_some_and(|it| it.slug.value == front.slug.value);
        taken && other.lang == article.lang && other.section == article.section
    };
    // The first of the two keeps the name.
    let first = all
        .iter()
        .find(same)
        .filter(|first| first.file != article.file);
    if let Some(first) = first {
        let (slug, other) = (front.slug.value.clone(), first.file.to_owned());
        faults.push(article.fault(front.slug.line, FaultKind::DuplicateSlug { slug, other }));
    }
}

/// An article has sources, cites nothing else, and cites each.
fn sources_are_cited(article: &ParsedArticle<'_>, faults: &mut Vec<Fault>) {
    let Some(front) = &article.front else { return };
    if front.sources.is_empty() {
        faults.push(article.fault(1, FaultKind::NoSource));
    }
    for citation in article.body.cites() {
        let mut sources = front.sources.iter();
        if !sources.any(|source| source.value.id == citation.value) {
            let kind = FaultKind::UnknownSource(citation.value.clone());
            faults.push(article.fault(citation.line, kind));
        }
    }
    for source in &front.sources {
        let mut cites = article.body.cites();
        if !cites.any(|cite| cite.value == source.value.id) {
            let kind = FaultKind::UncitedSource(source.value.id.clone());
            faults.push(article.fault(source.line, kind));
        }
    }
}
