//! How much each document is about each word and each concept, and under which heading.

use std::collections::{BTreeMap, BTreeSet};

use content::Synonyms;

use super::Document;
use crate::index::Posting;
use crate::lexicon::Lexicon;

/// The lists of an index, by stem and by concept.
pub(super) struct Lists {
    pub(super) terms: BTreeMap<String, Vec<Posting>>,
    pub(super) concepts: Vec<Vec<Posting>>,
}

/// How much a word counts by where it stands.
const TITLE: f32 = 4.0;
const KEYWORD: f32 = 3.0;
const SUMMARY: f32 = 2.0;
const HEADING: f32 = 2.0;
const TEXT: f32 = 1.0;
/// The weight of a concept for a page that its synonyms name.
const SYNONYM_PAGE: f32 = 12.0;

/// The weight at which repetition reaches half of its effect.
const SATURATION: f32 = 3.0;

/// Most words that a document has from its running text alone; the rarest are kept. The others
/// are also in its title, summary, headings or keywords, or in every document.
const MAX_TEXT_TERMS: usize = 14;

/// A heading that more than one in this many articles has tells nothing about any of them.
const COMMON_SHARE: usize = 3;

/// Most headings of a document that results can link to.
pub(super) const MAX_HEADINGS: usize = 15;

#[derive(Clone, Default)]
struct Weight {
    all: f32,
    /// Whether it is there only because the running text says it.
    only_text: bool,
    in_title: bool,
    by_section: BTreeMap<u8, f32>,
}

type Weights = BTreeMap<(bool, String, u32), Weight>;

pub(super) fn lists(
    lexicon: &Lexicon,
    concepts: usize,
    documents: &[Document],
    vocabulary: &Synonyms,
) -> Lists {
    let common = common_headings(documents);
    let mut counted: Vec<Weights> = documents
        .iter()
        .map(|document| count(lexicon, document, &common))
        .collect();
    add_synonym_pages(documents, vocabulary, &mut counted);
    drop_common_text(&mut counted);
    let mut lists = Lists {
        terms: BTreeMap::new(),
        concepts: vec![Vec::new(); concepts],
    };
    for (document, weights) in (0..).zip(&counted) {
        for ((is_concept, stem, concept), weight) in weights {
            let posting = posting(document, weight);
            if *is_concept {
                if let Some(list) = lists.concepts.get_mut(*concept as usize) {
                    list.push(posting);
                }
            } else {
                lists.terms.entry(stem.clone()).or_default().push(posting);
            }
        }
    }
    lists
}

fn common_headings(documents: &[Document]) -> BTreeSet<&str> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for section in documents.iter().flat_map(|document| &document.sections) {
        *seen.entry(section.heading.as_str()).or_default() += 1;
    }
    let articles = documents
        .iter()
        .filter(|document| document.sections.len() > 1)
        .count();
    seen.retain(|_, count| *count > 2 && *count * COMMON_SHARE > articles);
    seen.into_keys().collect()
}

fn count(lexicon: &Lexicon, document: &Document, common: &BTreeSet<&str>) -> Weights {
    let mut counter = Counter {
        lexicon,
        weights: Weights::new(),
    };
    let length: usize = document.sections.iter().map(|it| it.text.len()).sum();
    counter.add(&document.title, TITLE, None, Some(true));
    counter.add(&document.summary, SUMMARY, None, None);
    for keyword in &document.keywords {
        counter.add(keyword, KEYWORD, None, None);
    }
    for (number, section) in (0_u8..).zip(document.sections.iter().take(255)) {
        let number = if usize::from(number) > MAX_HEADINGS {
            0
        } else {
            number
        };
        if !common.contains(section.heading.as_str()) {
            counter.add(&section.heading, HEADING, Some(number), None);
        }
        counter.add(
            &section.text,
            TEXT * length_factor(length),
            Some(number),
            Some(false),
        );
    }
    counter.weights
}

/// The factor for the length of a text: each word of a long one counts less.
#[expect(clippy::cast_precision_loss, reason = "lengths of texts")]
fn length_factor(length: usize) -> f32 {
    1.0 / (0.5 + 0.5 * length as f32 / 5000.0).max(0.6)
}

struct Counter<'l> {
    lexicon: &'l Lexicon,
    weights: Weights,
}

impl Counter<'_> {
    /// Counts what `text` says. `place` is `Some(true)` for the title, `Some(false)` for running
    /// text.
    fn add(&mut self, text: &str, weight: f32, section: Option<u8>, place: Option<bool>) {
        for line in text.lines() {
            let words = self.lexicon.read(line);
            let terms = words
                .iter()
                .filter(|word| !word.light || place == Some(true));
            let terms = terms.map(|word| (false, word.stems.own.to_string(), 0));
            let concepts = self.lexicon.concepts_in(&words);
            let concepts = concepts
                .into_iter()
                .map(|(concept, _)| (true, String::new(), concept));
            for key in terms.chain(concepts).collect::<Vec<_>>() {
                let is_new = !self.weights.contains_key(&key);
                let entry = self.weights.entry(key).or_default();
                entry.all += weight;
                entry.only_text = place == Some(false) && (is_new || entry.only_text);
                entry.in_title |= place == Some(true);
                if let Some(section) = section {
                    *entry.by_section.entry(section).or_default() += weight;
                }
            }
        }
    }
}

/// Adds the pages that the synonyms name.
fn add_synonym_pages(documents: &[Document], vocabulary: &Synonyms, counted: &mut [Weights]) {
    for (concept, group) in (0..).zip(&vocabulary.groups) {
        for (rank, page) in group.pages.iter().enumerate() {
            let (name, anchor) = page.split_once('#').unwrap_or((page, ""));
            let found = documents.iter().position(|it| it.name == name);
            let Some((document, weights)) =
                found.and_then(|at| Some((documents.get(at)?, counted.get_mut(at)?)))
            else {
                continue;
            };
            let entry = weights.entry((true, String::new(), concept)).or_default();
            // The first named is the best.
            let worth = if rank == 0 {
                SYNONYM_PAGE
            } else {
                SYNONYM_PAGE / 2.0
            };
            entry.all += worth;
            entry.only_text = false;
            let section = document
                .sections
                .iter()
                .position(|section| !anchor.is_empty() && section.anchor == anchor)
                .filter(|section| *section <= MAX_HEADINGS);
            if let Some(section) = section.and_then(|it| u8::try_from(it).ok()) {
                *entry.by_section.entry(section).or_default() += worth;
                entry.in_title = false;
            }
        }
    }
}

/// Removes words that only running text has, except for the rarest.
fn drop_common_text(counted: &mut [Weights]) {
    let mut holding: BTreeMap<(bool, String, u32), usize> = BTreeMap::new();
    for key in counted.iter().flat_map(BTreeMap::keys) {
        *holding.entry(key.clone()).or_default() += 1;
    }
    for weights in counted {
        let mut text: Vec<_> = weights
            .iter()
            .filter(|(_, weight)| weight.only_text)
            .map(|(key, weight)| (value(weight.all, holding.get(key)), key.clone()))
            .collect();
        text.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        for (_, key) in text.into_iter().skip(MAX_TEXT_TERMS) {
            weights.remove(&key);
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few thousand documents")]
fn value(weight: f32, holding: Option<&usize>) -> f32 {
    weight / (2.0 + holding.copied().unwrap_or(1) as f32).ln()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 1 and 15"
)]
fn posting(document: u32, weight: &Weight) -> Posting {
    let share = weight.all / (weight.all + SATURATION);
    let best = weight
        .by_section
        .iter()
        .max_by(|a, b| a.1.total_cmp(b.1).then(b.0.cmp(a.0)))
        .map_or(0, |(section, _)| *section);
    Posting {
        document,
        // Eight steps rank as well as fifteen and weigh less.
        weight: ((share * 7.0).round() * 2.0 + 1.0).clamp(1.0, 15.0) as u8,
        section: if weight.in_title { 0 } else { best },
    }
}
