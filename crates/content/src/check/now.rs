//! Checking that "Sekarang" is three short lines, each a number or a link that leads somewhere.

use super::articles::ParsedArticle;
use super::data::Data;
use super::links::{Target, leads_somewhere, target};
use crate::body::sentences;
use crate::front_matter::FrontMatter;
use crate::insert::{Insert, Tool};
use crate::now::{LINES, MOST_WORDS, Now, WrittenNow};
use crate::reader::At;
use crate::word_count::count_words;
use crate::{Fault, FaultKind};

pub(super) fn check(articles: &[ParsedArticle<'_>], data: &Data, faults: &mut Vec<Fault>) {
    for article in articles.iter().filter(|it| !it.is_draft()) {
        let Some(front) = article.front.as_ref().filter(|it| !it.now.is_empty()) else {
            continue;
        };
        if front.now.len() != LINES {
            let kind = FaultKind::NowLines(front.now.len());
            faults.push(article.fault(front.now_line, kind));
        }
        let said = sentences(&front.summary.value).len();
        if said != 1 {
            faults.push(article.fault(front.summary.line, FaultKind::NowSummary(said)));
        }
        for line in &front.now {
            let found = match &line.value.say {
                Some(words) => said_line(article, words, &line.value.to, articles, data),
                None => tool_line(article, front, line),
            };
            faults.extend(found.map(|kind| article.fault(line.line, kind)));
        }
    }
}

/// What is wrong with words that lead somewhere.
fn said_line(
    article: &ParsedArticle<'_>,
    words: &str,
    to: &str,
    articles: &[ParsedArticle<'_>],
    data: &Data,
) -> Option<FaultKind> {
    let count = count_words(words);
    if count > MOST_WORDS {
        return Some(FaultKind::NowWords(count));
    }
    if let Err(kind) = leads_somewhere(article.lang, to, articles, data) {
        return Some(kind);
    }
    match target(to)? {
        // Whoever reads this first stays here.
        Target::Elsewhere => Some(FaultKind::BadLink(to.to_owned())),
        Target::Service(id) => {
            let service = data.services.iter().find(|it| it.id == id)?;
            let has_number = Now::call(words, service).is_some();
            (!has_number).then(|| FaultKind::NowWithoutNumber(id.to_owned()))
        }
        Target::Article { .. } | Target::Page(_) | Target::Term(_) => None,
    }
}

/// What is wrong with a tool, which has its words and stands in the article once.
fn tool_line(
    article: &ParsedArticle<'_>,
    front: &FrontMatter,
    line: &At<WrittenNow>,
) -> Option<FaultKind> {
    let to = &line.value.to;
    match Insert::parse(to) {
        Some(Insert::Tool(Tool::Breathing)) => {
            let same = front.now.iter().filter(|it| it.value.to == *to).count();
            let below = article.body.inserts.iter().any(|it| it.value == *to);
            (same > 1 || below).then(|| FaultKind::InsertedTwice(to.clone()))
        }
        _ => Some(FaultKind::MissingKey("say")),
    }
}
