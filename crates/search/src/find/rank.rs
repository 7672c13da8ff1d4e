//! Which documents answer a query best, and under which heading.

use std::cmp::Ordering;

use super::units::QueryUnit;
use crate::asker::Role;
use crate::index::{Document, Posting};
use crate::mark::Highlight;
use crate::{Index, Kind};

/// A document that matches, and the number of its section; 0 is its top.
pub(crate) struct Match {
    pub(crate) document: usize,
    pub(crate) section: usize,
}

#[derive(Clone, Copy, Default)]
struct Score {
    sum: f32,
    /// What was asked for and it answers, a bit for each word.
    answered: u64,
}

/// Most documents whose titles are compared, the best by then.
const RERANKED: usize = 40;

/// How much of a score depends on how many words of the query a document answers.
const COMPLETE: f32 = 0.6;

/// How much a title that matches the query adds to a score.
const TITLE: f32 = 0.6;

/// The factor of an overview over the articles that go into details.
const OVERVIEW: f32 = 1.06;

/// The factor of a page that is written for who is asking, and of one for the other side alone.
const FOR_THIS_ROLE: f32 = 1.5;
const FOR_THE_OTHER_ROLE: f32 = 0.1;

/// Most services, and most terms, among the first hits: articles come first, and the list of
/// services is one press away.
const MAX_PER_KIND: usize = 2;

pub(crate) fn rank(
    index: &Index,
    units: &[QueryUnit],
    highlight: &Highlight,
    role: Option<Role>,
    limit: usize,
) -> Vec<Match> {
    let scores = scores(index, units);
    let asked = units.iter().fold(0, |all, unit| all | unit.answers);
    let mut ranked: Vec<(f32, usize)> = scores
        .iter()
        .enumerate()
        .filter(|(_, score)| score.sum > 0.0)
        .filter_map(|(at, score)| {
            let document = index.documents.get(at)?;
            let complete = 1.0 - COMPLETE + COMPLETE * share(score.answered, asked);
            let overview = if document.is_overview { OVERVIEW } else { 1.0 };
            let kind = document.kind.kind_weight();
            let role = role_weight(document.only_for, role);
            Some((score.sum * complete * overview * kind * role, at))
        })
        .collect();
    truncate_to_best(&mut ranked, RERANKED.max(limit));
    sort(&mut ranked);
    for (score, at) in ranked.iter_mut().take(RERANKED) {
        if let Some(document) = index.documents.get(*at) {
            *score *= 1.0 + TITLE * title_fit(index, document, highlight);
        }
    }
    sort(&mut ranked);
    let mut ranked = move_services_back(index, ranked);
    ranked.truncate(limit);
    ranked
        .into_iter()
        .map(|(_, document)| Match {
            document,
            section: section(index, units, document, role),
        })
        .collect()
}

/// How many of the bits of `asked` stand in `answered` too.
#[expect(clippy::cast_precision_loss, reason = "at most 64")]
fn share(answered: u64, asked: u64) -> f32 {
    (answered & asked).count_ones() as f32 / asked.count_ones().max(1) as f32
}

/// How much a page counts for who is asking.
fn role_weight(only_for: Option<Role>, role: Option<Role>) -> f32 {
    match (only_for, role) {
        (Some(one), Some(other)) if one == other => FOR_THIS_ROLE,
        (Some(_), Some(_)) => FOR_THE_OTHER_ROLE,
        _ => 1.0,
    }
}

fn sort(ranked: &mut [(f32, usize)]) {
    ranked.sort_unstable_by(better);
}

/// Keeps the best `count`, in any order: a common word would otherwise sort thousands of pages.
fn truncate_to_best(ranked: &mut Vec<(f32, usize)>, count: usize) {
    if ranked.len() > count {
        ranked.select_nth_unstable_by(count, better);
        ranked.truncate(count);
    }
}

fn better(a: &(f32, usize), b: &(f32, usize)) -> Ordering {
    b.0.total_cmp(&a.0).then(a.1.cmp(&b.1))
}

/// Keeps the order but moves services and terms beyond the first few behind the first five others.
fn move_services_back(index: &Index, ranked: Vec<(f32, usize)>) -> Vec<(f32, usize)> {
    let mut seen = [0_usize; 4];
    let (mut first, mut later) = (Vec::new(), Vec::new());
    for place in ranked {
        let kind = index
            .documents
            .get(place.1)
            .map_or(Kind::Page, |it| it.kind);
        let count = seen.get_mut(usize::from(kind.code()));
        let count = count.map_or(0, |count| {
            *count += 1;
            *count
        });
        let is_many = matches!(kind, Kind::Service | Kind::Term) && count > MAX_PER_KIND;
        if is_many && first.len() < 5 {
            later.push(place);
        } else {
            first.push(place);
        }
    }
    let at = first.len().min(5);
    first.splice(at..at, later);
    first
}

fn scores(index: &Index, units: &[QueryUnit]) -> Vec<Score> {
    let count = index.documents.len();
    let mut scores = vec![Score::default(); count];
    let mut best = vec![0.0_f32; count];
    for unit in units {
        let mut touched = Vec::new();
        for (list, weight) in &unit.lists {
            let postings = index.list(*list);
            let worth = weight * rarity(count, postings.len());
            for posting in postings {
                let at = posting.document as usize;
                let score = worth * f32::from(posting.weight) / 15.0;
                if let Some(best) = best.get_mut(at).filter(|best| **best < score) {
                    if *best == 0.0 {
                        touched.push(at);
                    }
                    *best = score;
                }
            }
        }
        for at in touched {
            if let (Some(score), Some(best)) = (scores.get_mut(at), best.get_mut(at)) {
                score.sum += unit.weight * *best;
                score.answered |= unit.answers;
                *best = 0.0;
            }
        }
    }
    scores
}

/// What few documents hold says more than what all of them do.
#[expect(clippy::cast_precision_loss, reason = "a few thousand documents")]
fn rarity(documents: usize, holding: usize) -> f32 {
    let (all, some) = (documents as f32, holding as f32);
    (1.0 + (all - some + 0.5).max(0.0) / (some + 0.5)).ln() + 0.1
}

/// How much of a title was asked for.
#[expect(clippy::cast_precision_loss, reason = "a few words")]
fn title_fit(index: &Index, document: &Document, highlight: &Highlight) -> f32 {
    let parsed = document.parsed_title(&index.lexicon);
    let heavy = parsed.words.iter().filter(|word| !word.light).count();
    let found = highlight.count_in(parsed, &document.title);
    (found as f32 / heavy.max(1) as f32).min(1.0)
}

/// The heading under which most of what was asked for stands; the top, where that is everywhere.
fn section(index: &Index, units: &[QueryUnit], document: usize, role: Option<Role>) -> usize {
    let headings = index.documents.get(document).map(|it| &it.headings);
    let is_for_others = |section: usize| {
        let at = section.checked_sub(1);
        let heading = at.and_then(|at| headings?.get(at));
        heading.is_some_and(|it| index.asker_words.is_for_others(&it.anchor, role))
    };
    let mut sums = [0.0_f32; 16];
    for unit in units {
        let best = unit
            .lists
            .iter()
            .filter_map(|(list, weight)| {
                let postings = index.list(*list);
                let posting = posting_of(postings, document)?;
                let worth = weight * rarity(index.documents.len(), postings.len());
                Some((
                    unit.weight * worth * f32::from(posting.weight),
                    posting.section,
                ))
            })
            .max_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((score, section)) = best
            && let Some(sum) = sums.get_mut(usize::from(section))
        {
            *sum += score;
        }
    }
    let all: f32 = sums.iter().sum();
    let best = sums
        .iter()
        .enumerate()
        .skip(1)
        .filter(|(section, _)| !is_for_others(*section))
        .max_by(|a, b| a.1.total_cmp(b.1).then(b.0.cmp(&a.0)));
    match best {
        Some((section, sum)) if *sum > 0.25 * all => section,
        _ => 0,
    }
}

fn posting_of(postings: &[Posting], document: usize) -> Option<Posting> {
    postings
        .binary_search_by(|posting| (posting.document as usize).cmp(&document))
        .ok()
        .and_then(|at| postings.get(at))
        .copied()
}
