//! What a query asks for, one unit for each of its words and for each meaning several make
//! together.

use std::collections::BTreeMap;
use std::sync::PoisonError;

use crate::Index;
use crate::asker::Asker;
use crate::fold;
use crate::lexicon::{Word, bit};
use crate::mark::Highlight;
use crate::typo;

/// Something asked for, with every list that answers it and how well that one does.
pub(crate) struct QueryUnit {
    /// How much it counts among the others.
    pub(crate) weight: f32,
    /// The words of the query that a page answers with it, each a bit. A page that lacks some of
    /// what was asked for answers less.
    pub(crate) answers: u64,
    pub(crate) lists: BTreeMap<usize, f32>,
}

const SAME_MEANING: f32 = 0.9;
const OTHER_LANGUAGE: f32 = 0.9;
const EVERYDAY: f32 = 0.85;
const UNFINISHED: f32 = 0.75;
const TYPO: f32 = 0.6;

/// The weight of a meaning that several words make together.
const PHRASE: f32 = 1.6;

/// The weight of a word that says little by itself.
const LIGHT: f32 = 0.2;

/// Most completions of an unfinished word.
const MAX_COMPLETIONS: usize = 40;

/// Most misspelled words in the cache.
const TYPO_CACHE_SIZE: usize = 64;

/// The weight of what a passenger means who tells of a driver, beside the words themselves.
const ROLE: f32 = 0.8;

pub(crate) fn units(
    index: &Index,
    words: &[Word],
    is_finished: bool,
    who: &Asker,
) -> Vec<QueryUnit> {
    let only_light = words.iter().all(|word| word.light);
    let last = words.len().saturating_sub(1);
    let mut units = Vec::new();
    let mut known: Vec<Vec<String>> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let is_open = at == last && !is_finished;
        let (lists, stems) = lists(index, word, is_open);
        known.push(stems);
        let is_asked = !word.light || only_light;
        units.push(QueryUnit {
            weight: if is_asked { 1.0 } else { LIGHT },
            answers: if is_asked { bit(at) } else { 0 },
            lists,
        });
    }
    let stems: Vec<Vec<&str>> = known
        .iter()
        .map(|stems| stems.iter().map(String::as_str).collect())
        .collect();
    let asked = units.iter().fold(0, |all, unit| all | unit.answers);
    for (concept, words) in index.lexicon.concepts_of_query(&stems) {
        units.push(QueryUnit {
            weight: PHRASE,
            answers: words & asked,
            lists: BTreeMap::from([(index.concept(concept), 1.0)]),
        });
    }
    if let Some(concept) = index.asker_words.meant_by(who) {
        let tells = words.iter().enumerate();
        let tells = tells.filter(|(_, word)| who.tells.contains(&word.start));
        units.push(QueryUnit {
            weight: ROLE,
            answers: tells.fold(0, |all, (at, _)| all | bit(at)) & asked,
            lists: BTreeMap::from([(index.concept(concept), 1.0)]),
        });
    }
    units
}

/// The lists that answer a word, and the stems it is taken for.
fn lists(index: &Index, word: &Word, is_open: bool) -> (BTreeMap<usize, f32>, Vec<String>) {
    let mut lists = Lists::new(index);
    lists.stem(&word.stems.own, 1.0);
    lists.stem(&word.stems.other, OTHER_LANGUAGE);
    if lists.is_empty() {
        let others = fold::without_digits(&word.plain)
            .into_iter()
            .chain(fold::undoubled(&word.plain));
        for plain in others {
            lists.word(&plain, EVERYDAY);
        }
    }
    if lists.is_empty() {
        for stem in index.lexicon.stemming.everyday(&word.plain) {
            lists.stem(&stem, EVERYDAY);
        }
    }
    if is_open {
        lists.completions(&word.plain);
        lists.completions(&word.stems.own);
    }
    if lists.is_empty() && is_open {
        lists.stem_prefixes(&word.stems.own);
    }
    if lists.is_empty() {
        lists.typos(&word.plain);
    }
    if lists.stems.is_empty() {
        lists.stems.push(word.stems.own.to_string());
        lists.stems.push(word.stems.other.to_string());
    }
    (lists.found, lists.stems)
}

struct Lists<'i> {
    index: &'i Index,
    found: BTreeMap<usize, f32>,
    stems: Vec<String>,
}

impl<'i> Lists<'i> {
    fn new(index: &'i Index) -> Self {
        Self {
            index,
            found: BTreeMap::new(),
            stems: Vec::new(),
        }
    }

    fn is_empty(&self) -> bool {
        self.found.is_empty() && self.stems.is_empty()
    }

    fn add(&mut self, list: usize, weight: f32) {
        let kept = self.found.entry(list).or_insert(weight);
        *kept = kept.max(weight);
    }

    fn word(&mut self, plain: &str, weight: f32) {
        let plain = self.index.lexicon.spelled_out(plain).to_owned();
        let stems = self.index.lexicon.stemming.stems(&plain);
        self.stem(&stems.own, weight);
        self.stem(&stems.other, weight * OTHER_LANGUAGE);
    }

    /// What stands for `stem` itself, and what means the same.
    fn stem(&mut self, stem: &str, weight: f32) {
        let term = self.index.term(stem);
        if let Some(term) = term {
            self.add(term, weight);
        }
        let concepts = self.index.lexicon.meant_by(stem);
        for concept in concepts {
            self.add(self.index.concept(*concept), weight * SAME_MEANING);
        }
        let begins_a_phrase = self.index.lexicon.phrases_with(stem).next().is_some();
        if (term.is_some() || !concepts.is_empty() || begins_a_phrase)
            && !self.stems.iter().any(|it| it == stem)
        {
            self.stems.push(stem.to_owned());
        }
    }

    /// What the word may still become.
    fn completions(&mut self, start: &str) {
        if start.len() < 2 {
            return;
        }
        let index = self.index;
        let first = index.terms.partition_point(|term| term.as_str() < start);
        let terms = index.terms.get(first..).unwrap_or_default().iter();
        let longer: Vec<(usize, usize)> = terms
            .take_while(|term| term.starts_with(start))
            .take(MAX_COMPLETIONS)
            .enumerate()
            .map(|(at, term)| (first + at, term.len()))
            .collect();
        for (term, length) in longer {
            self.add(term, UNFINISHED * closeness(start.len(), length));
        }
        let meant: Vec<(u32, usize)> = index
            .lexicon
            .beginning_with(start)
            .take(MAX_COMPLETIONS)
            .flat_map(|(alias, concepts)| concepts.iter().map(|it| (*it, alias.len())))
            .collect();
        for (concept, length) in meant {
            let weight = UNFINISHED * SAME_MEANING * closeness(start.len(), length);
            self.add(index.concept(concept), weight);
        }
    }

    /// A word whose ending is half typed: `harassm` on the way to `harassment`.
    fn stem_prefixes(&mut self, stem: &str) {
        for cut in 1..=3 {
            let Some(start) = stem.len().checked_sub(cut).and_then(|end| stem.get(..end)) else {
                return;
            };
            if start.len() >= 4 {
                self.stem(start, UNFINISHED);
            }
            if !self.is_empty() {
                return;
            }
        }
    }

    /// The spellings one typo away, the likeliest first. They are cached: finding them is by far
    /// the slowest step, and the word is still there while the next ones are typed.
    fn typos(&mut self, plain: &str) {
        let mut known = self
            .index
            .typos
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let spellings = known.get(plain).cloned().unwrap_or_else(|| {
            let meant = self.known_spellings(plain);
            if known.len() >= TYPO_CACHE_SIZE {
                known.clear();
            }
            known.insert(plain.to_owned(), meant.clone());
            meant
        });
        drop(known);
        for spelling in spellings {
            self.word(&spelling, TYPO);
        }
    }

    /// The spellings one typo away that the index knows, up to a few lists.
    fn known_spellings(&self, plain: &str) -> Vec<String> {
        let mut tried = Lists::new(self.index);
        let mut meant = Vec::new();
        let terms = self.index.terms.as_slice();
        let aliases = self.index.lexicon.aliases.as_slice();
        let spelling = self.index.lexicon.spelling.as_slice();
        for spelling in typo::one_typo_away(plain, &[&terms, &aliases, &spelling]) {
            let before = (tried.found.len(), tried.stems.len());
            tried.word(&spelling, TYPO);
            if before != (tried.found.len(), tried.stems.len()) {
                meant.push(spelling);
            }
            if tried.found.len() >= 6 && tried.found.len() > before.0 {
                break;
            }
        }
        meant
    }
}

#[expect(clippy::cast_precision_loss, reason = "lengths of words are small")]
fn closeness(typed: usize, whole: usize) -> f32 {
    (typed as f32 / whole.max(1) as f32).sqrt()
}

/// What is marked in the texts for these units.
pub(crate) fn highlight(index: &Index, units: &[QueryUnit]) -> Highlight {
    let mut highlight = Highlight::default();
    let lists = units
        .iter()
        .filter(|unit| unit.weight > LIGHT)
        .flat_map(|unit| unit.lists.keys());
    for list in lists {
        if let Some(term) = index.terms.get(*list) {
            highlight.stems.insert(term.clone());
        } else {
            let concept = list.saturating_sub(index.terms.len());
            highlight.concepts.extend(u32::try_from(concept));
        }
    }
    highlight
}
