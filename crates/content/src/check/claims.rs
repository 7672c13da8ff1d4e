//! Checking that what states law, a number or a finding says where it comes from.

use super::articles::ParsedArticle;
use crate::body::BlockKind;
use crate::wording::{Wording, plain};
use crate::{Fault, FaultKind};

/// A source marks the paragraph, the point or the row, or else the words that lead up to the list
/// or the table it belongs to.
pub(super) fn check(articles: &[ParsedArticle<'_>], wording: &Wording, faults: &mut Vec<Fault>) {
    for article in articles.iter().filter(|article| !article.is_draft()) {
        let mut leading_is_sourced = false;
        for block in &article.body.blocks {
            let is_sourced = !block.cites.is_empty();
            match block.kind {
                BlockKind::Heading(_) => leading_is_sourced = false,
                BlockKind::Paragraph | BlockKind::Quote => leading_is_sourced = is_sourced,
                BlockKind::TableHead(_) => leading_is_sourced |= is_sourced,
                BlockKind::Item | BlockKind::TableRow(_) if leading_is_sourced => continue,
                BlockKind::Item | BlockKind::TableRow(_) => {}
            }
            // What heads a text or a column names things; what is said of them stands below.
            if is_sourced || matches!(block.kind, BlockKind::Heading(_) | BlockKind::TableHead(_)) {
                continue;
            }
            for sentence in &block.sentences {
                let mut words = plain(&sentence.value);
                if let Some(said) = wording.claim(article.lang, &mut words) {
                    faults.push(article.fault(sentence.line, FaultKind::UnsourcedClaim(said)));
                }
            }
        }
    }
}
