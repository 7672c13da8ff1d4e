//! Checking that the two languages are built alike: part by part the same points, rows, sources
//! and links.

use std::collections::BTreeSet;

use locale::Lang;

use super::articles::ParsedArticle;
use crate::body::{Block, BlockKind};
use crate::{Fault, FaultKind};

/// What stands under one heading.
#[derive(Default)]
struct Part<'b> {
    anchor: &'b str,
    line: usize,
    items: usize,
    quotes: usize,
    /// The number of cells in each row.
    rows: Vec<usize>,
    cites: BTreeSet<&'b str>,
    links: BTreeSet<&'b str>,
}

/// Reports every part of a translation that differs from the Indonesian text. Their headings are
/// the same already.
pub(super) fn check(articles: &[ParsedArticle<'_>], faults: &mut Vec<Fault>) {
    let published = || articles.iter().filter(|article| !article.is_draft());
    for own in published().filter(|article| article.lang == Lang::En) {
        let other = published().find(|it| it.lang == Lang::Id && it.id == own.id);
        if let Some(other) = other {
            compare(own, other, faults);
        }
    }
}

fn compare(own: &ParsedArticle<'_>, other: &ParsedArticle<'_>, faults: &mut Vec<Fault>) {
    for (mine, theirs) in parts(&own.body.blocks)
        .iter()
        .zip(&parts(&other.body.blocks))
    {
        let differing = [
            ("points of lists", mine.items == theirs.items),
            ("quotes", mine.quotes == theirs.quotes),
            ("rows or columns of a table", mine.rows == theirs.rows),
            ("sources", mine.cites == theirs.cites),
            ("links", mine.links == theirs.links),
        ];
        for (what, _) in differing.iter().filter(|(_, same)| !same) {
            let part = if mine.anchor.is_empty() {
                "before the first heading".to_owned()
            } else {
                format!("under `#{}`", mine.anchor)
            };
            let kind = FaultKind::StructureDiffers { part, what };
            let line = mine.line.max(own.body_line);
            faults.push(own.fault(line, kind));
        }
    }
}

fn parts(blocks: &[Block]) -> Vec<Part<'_>> {
    let mut parts: Vec<Part<'_>> = vec![Part::default()];
    for block in blocks {
        if block.kind.is_heading() {
            parts.push(Part {
                anchor: &block.anchor,
                line: block.line,
                ..Part::default()
            });
        }
        let Some(part) = parts.last_mut() else {
            continue;
        };
        match block.kind {
            BlockKind::Heading(_) | BlockKind::Paragraph => {}
            BlockKind::Item => part.items += 1,
            BlockKind::Quote => part.quotes += 1,
            BlockKind::TableHead(cells) | BlockKind::TableRow(cells) => part.rows.push(cells),
        }
        part.cites
            .extend(block.cites.iter().map(|cite| cite.value.as_str()));
        // The same thing may be read elsewhere in another language.
        let links = block.links.iter().map(|link| link.value.as_str());
        part.links
            .extend(links.filter(|link| !link.starts_with("https:")));
    }
    parts
}
