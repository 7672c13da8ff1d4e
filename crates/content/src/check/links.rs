//! Checking that every link and every name leads somewhere.

use locale::Lang;

use super::articles::ParsedArticle;
use super::data::{Data, SECTIONS, SITUATIONS, SYNONYMS, find as find_file};
use crate::{Fault, FaultKind, PageId, SourceFile};

/// Where a link of the text leads.
pub(super) enum Target<'l> {
    Article {
        id: &'l str,
        anchor: Option<&'l str>,
    },
    Service(&'l str),
    Page(&'l str),
    Term(&'l str),
    Elsewhere,
}

/// Reads a link as written; `None` where it is of no kind we take.
pub(super) fn target(link: &str) -> Option<Target<'_>> {
    let (kind, rest) = link.split_once(':')?;
    Some(match kind {
        "artikel" => match rest.split_once('#') {
            Some((id, anchor)) => Target::Article {
                id,
                anchor: Some(anchor),
            },
            None => Target::Article {
                id: rest,
                anchor: None,
            },
        },
        "layanan" => Target::Service(rest),
        "halaman" => Target::Page(rest),
        "istilah" => Target::Term(rest),
        "https" => {
            let host = rest.strip_prefix("//")?;
            (!host.is_empty() && !host.starts_with('/')).then_some(Target::Elsewhere)?
        }
        _ => return None,
    })
}

pub(super) fn check(
    files: &[SourceFile],
    articles: &[ParsedArticle<'_>],
    data: &Data,
    faults: &mut Vec<Fault>,
) {
    sections_name_their_articles(files, articles, data, faults);
    synonyms_lead_somewhere(files, articles, data, faults);
    situations_lead_somewhere(files, articles, data, faults);
    for article in articles.iter().filter(|article| !article.is_draft()) {
        for link in article.body.links() {
            if let Err(kind) = leads_somewhere(article.lang, &link.value, articles, data) {
                faults.push(article.fault(link.line, kind));
            }
        }
        let Some(front) = &article.front else {
            continue;
        };
        for name in &front.related {
            let found = find(article.lang, &name.value, articles).is_some_and(|it| !it.is_draft());
            if !found || name.value == article.id {
                faults.push(article.fault(name.line, dead("related", &name.value)));
            }
        }
        for name in &front.services {
            if data.is_complete && !data.services.iter().any(|service| service.id == name.value) {
                faults.push(article.fault(name.line, dead("services", &name.value)));
            }
        }
    }
}

/// The overview and the order of a section name articles of that section.
fn sections_name_their_articles(
    files: &[SourceFile],
    articles: &[ParsedArticle<'_>],
    data: &Data,
    faults: &mut Vec<Fault>,
) {
    let Some(file) = find_file(files, SECTIONS, &mut Vec::new()) else {
        return;
    };
    for section in &data.sections {
        let (line, section) = (section.line, &section.value);
        let overview = section.overview.iter().map(|id| ("overview", id));
        for (key, id) in overview.chain(section.order.iter().map(|id| ("order", id))) {
            if !articles
                .iter()
                .any(|it| it.section == section.id && it.id == id)
            {
                let kind = dead(key, id);
                faults.push(file.fault(line, kind));
            }
        }
    }
}

/// What people type leads to what is there, in this library and not elsewhere.
fn synonyms_lead_somewhere(
    files: &[SourceFile],
    articles: &[ParsedArticle<'_>],
    data: &Data,
    faults: &mut Vec<Fault>,
) {
    let file = find_file(files, SYNONYMS, &mut Vec::new());
    // Anchors are the same in both languages, so that one of them is enough to look at.
    let (Some(file), Some(from)) = (file, articles.first()) else {
        return;
    };
    for (group, line) in data.synonyms.groups.iter().zip(&data.synonym_lines) {
        for page in &group.pages {
            let known = match target(page) {
                Some(Target::Elsewhere) => Err(FaultKind::BadLink(page.clone())),
                _ => leads_somewhere(from.lang, page, articles, data),
            };
            if let Err(kind) = known {
                faults.push(file.fault(*line, kind));
            }
        }
    }
}

/// What brings people here leads to something of our own, in both languages.
fn situations_lead_somewhere(
    files: &[SourceFile],
    articles: &[ParsedArticle<'_>],
    data: &Data,
    faults: &mut Vec<Fault>,
) {
    let Some(file) = find_file(files, SITUATIONS, &mut Vec::new()) else {
        return;
    };
    for situation in &data.situations {
        let link = &situation.value.link;
        for lang in Lang::ALL {
            let kind = match leads_somewhere(lang, link, articles, data) {
                Ok(()) if link.starts_with("https:") => FaultKind::BadLink(link.clone()),
                Ok(()) => continue,
                Err(kind) => kind,
            };
            faults.push(file.fault(situation.line, kind));
        }
    }
}

fn dead(key: &'static str, name: &str) -> FaultKind {
    let name = name.to_owned();
    FaultKind::DeadName { key, name }
}

fn find<'a, 'f>(
    lang: Lang,
    id: &str,
    articles: &'a [ParsedArticle<'f>],
) -> Option<&'a ParsedArticle<'f>> {
    articles.iter().find(|it| it.lang == lang && it.id == id)
}

pub(super) fn leads_somewhere(
    lang: Lang,
    link: &str,
    articles: &[ParsedArticle<'_>],
    data: &Data,
) -> Result<(), FaultKind> {
    let said = link.to_owned();
    match target(link).ok_or_else(|| FaultKind::BadLink(said.clone()))? {
        Target::Article { id, anchor } => {
            let Some(article) = find(lang, id, articles) else {
                return Err(FaultKind::DeadArticle(said));
            };
            if article.is_draft() {
                return Err(FaultKind::LinkToDraft(said));
            }
            if anchor.is_some_and(|anchor| !article.body.has_anchor(anchor)) {
                return Err(FaultKind::DeadAnchor(said));
            }
        }
        Target::Service(id) => {
            if data.is_complete && !data.services.iter().any(|service| service.id == id) {
                return Err(FaultKind::DeadService(said));
            }
        }
        Target::Page(name) => {
            let id = name
                .parse::<PageId>()
                .map_err(|_| FaultKind::DeadPage(said.clone()))?;
            let exists = data
                .pages
                .iter()
                .any(|page| page.value.id == id && page.value.published);
            if data.is_complete && !exists {
                return Err(FaultKind::DeadPage(said));
            }
        }
        Target::Term(id) => {
            if data.is_complete && !data.glossary.iter().any(|term| term.value.id == id) {
                return Err(FaultKind::DeadTerm(said));
            }
        }
        Target::Elsewhere => {}
    }
    Ok(())
}
