//! Checking that what states law, a number or a finding says where it comes from, and finding what
//! rests on press alone.

use super::articles::ParsedArticle;
use crate::body::BlockKind;
use crate::wording::{Wording, plain};
use crate::{Claims, Fault, FaultKind, PressClaim, Source, SourceKind};

/// A source marks the paragraph, the point or the row, or else the words that lead up to the list
/// or the table it belongs to.
pub(super) fn check(articles: &[ParsedArticle<'_>], wording: &Wording, faults: &mut Vec<Fault>) {
    for article in articles.iter().filter(|article| !article.is_draft()) {
        let unsourced = claims(article, wording);
        let unsourced = unsourced.into_iter().filter(|it| it.cites.is_empty());
        faults.extend(
            unsourced.map(|it| article.fault(it.line, FaultKind::UnsourcedClaim(it.words))),
        );
    }
}

/// How many claims the articles make, and which of them rest on press alone.
pub(super) fn count<'a, 'f: 'a>(
    articles: impl Iterator<Item = &'a ParsedArticle<'f>>,
    wording: &Wording,
) -> Claims {
    let mut found = Claims::default();
    for article in articles {
        let sources = article.front.iter().flat_map(|front| &front.sources);
        let sources: Vec<&Source> = sources.map(|it| &it.value).collect();
        for claim in claims(article, wording) {
            found.all += 1;
            let cited = sources.iter().filter(|it| claim.cites.contains(&it.id));
            let cited: Vec<_> = cited.collect();
            if cited.iter().all(|it| it.kind == SourceKind::Press) {
                found.on_press_alone.push(PressClaim {
                    file: article.file.to_owned(),
                    line: claim.line,
                    words: claim.words,
                    sources: cited.iter().map(|it| it.title.clone()).collect(),
                });
            }
        }
    }
    found
}

/// A sentence that states law, a number or a finding.
struct Claim {
    line: usize,
    /// What makes it one.
    words: String,
    /// Ids of the sources it rests on.
    cites: Vec<String>,
}

fn claims(article: &ParsedArticle<'_>, wording: &Wording) -> Vec<Claim> {
    let mut found = Vec::new();
    let mut leading: Vec<String> = Vec::new();
    for block in &article.body.blocks {
        let own: Vec<_> = block.cites.iter().map(|it| it.value.clone()).collect();
        match block.kind {
            BlockKind::Heading(_) => leading.clear(),
            BlockKind::Paragraph | BlockKind::Quote => leading.clone_from(&own),
            BlockKind::TableHead(_) => leading.extend_from_slice(&own),
            BlockKind::Item | BlockKind::TableRow(_) => {}
        }
        // What heads a text or a column names things; what is said of them stands below.
        if matches!(block.kind, BlockKind::Heading(_) | BlockKind::TableHead(_)) {
            continue;
        }
        let is_led = matches!(block.kind, BlockKind::Item | BlockKind::TableRow(_));
        let cites = if own.is_empty() && is_led {
            &leading
        } else {
            &own
        };
        for sentence in &block.sentences {
            let mut words = plain(&sentence.value);
            if let Some(words) = wording.claim(article.lang, &mut words) {
                found.push(Claim {
                    line: sentence.line,
                    words,
                    cites: cites.clone(),
                });
            }
        }
    }
    found
}
