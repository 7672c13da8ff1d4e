//! Checking that what is right once is not said again and again.

use super::articles::ParsedArticle;
use crate::body::Block;
use crate::wording::{Quotes, Sparing, Wording, plain};
use crate::{Fault, FaultKind};

pub(super) fn check(articles: &[ParsedArticle<'_>], wording: &Wording, faults: &mut Vec<Fault>) {
    for article in articles.iter().filter(|article| !article.is_draft()) {
        let blocks = &article.body.blocks;
        for rule in &wording.sparing {
            let parts: Vec<&[Block]> = if rule.in_one_section {
                blocks
                    .chunk_by(|one, next| one.anchor == next.anchor)
                    .collect()
            } else {
                vec![blocks]
            };
            let found = parts
                .into_iter()
                .filter_map(|part| too_often(article, rule, part));
            faults.extend(found);
        }
    }
}

/// The fault stands where the words are said once too often. What others say is not counted.
fn too_often(article: &ParsedArticle<'_>, rule: &Sparing, blocks: &[Block]) -> Option<Fault> {
    let (mut times, mut over) = (0, None);
    for block in blocks {
        let mut quotes = Quotes::default();
        for sentence in &block.sentences {
            let words = plain(&quotes.outside(&sentence.value));
            times += rule.patterns.count(article.lang, &words);
            if times > rule.most && over.is_none() {
                over = Some((sentence.line, rule.patterns.find(article.lang, &words)?));
            }
        }
    }
    let (line, words) = over?;
    let kind = FaultKind::SaidTooOften {
        words,
        times,
        most: rule.most,
        reason: rule.reason.clone(),
    };
    Some(article.fault(line, kind))
}
