//! Checking that what belongs together is said together: whoever is told of one half may act on it.

use locale::Lang;

use super::articles::ParsedArticle;
use crate::reader::At;
use crate::wording::{Wording, plain};
use crate::{Fault, FaultKind};

/// A sentence as patterns know it.
pub(super) type SentenceWords = At<Vec<String>>;

pub(super) fn check(articles: &[ParsedArticle<'_>], wording: &Wording, faults: &mut Vec<Fault>) {
    for article in articles.iter().filter(|article| !article.is_draft()) {
        for fault in alone(wording, article.lang, &paragraphs(article)) {
            faults.push(article.fault(fault.line, fault.value));
        }
    }
}

/// What is said alone in a text of these paragraphs.
pub(super) fn alone(
    wording: &Wording,
    lang: Lang,
    paragraphs: &[Vec<SentenceWords>],
) -> Vec<At<FaultKind>> {
    let whole = [paragraphs.concat()];
    let mut found = Vec::new();
    for rule in &wording.pairings {
        let parts = if rule.in_one_paragraph {
            paragraphs
        } else {
            &whole
        };
        for said in parts.iter().filter_map(|it| rule.alone(lang, it)) {
            let (words, reason) = (said.value, rule.reason.clone());
            found.push(At::new(
                FaultKind::MissingPairing { words, reason },
                said.line,
            ));
        }
    }
    found
}

/// Summary and note stand by themselves in lists and results, and so does every block. Titles and
/// headings only name what stands below them.
fn paragraphs(article: &ParsedArticle<'_>) -> Vec<Vec<SentenceWords>> {
    let front = article.front.iter().flat_map(|front| {
        let shown = [Some(&front.summary), front.content_note.as_ref()];
        shown.into_iter().flatten().map(|it| vec![said(it)])
    });
    let blocks = article
        .body
        .blocks
        .iter()
        .filter(|block| !block.kind.is_heading())
        .map(|block| block.sentences.iter().map(said).collect());
    front.chain(blocks).collect()
}

fn said(sentence: &At<String>) -> SentenceWords {
    At::new(plain(&sentence.value), sentence.line)
}
