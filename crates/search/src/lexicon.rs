//! What the index knows about words before it looks into any text: spellings, words that say
//! little, and words that mean the same.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use crate::Language;
use crate::bytes::Reader;
use crate::fold::{self, RawWord};
use crate::index::IndexFault;
use crate::stem::{Stemming, Stems};

/// A word of a text as the index sees it. Words that only fill are not among them.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// In small letters, spelled out.
    pub(crate) plain: String,
    pub(crate) stems: Stems,
    /// Whether it says something only together with others, as `tidak` does.
    pub(crate) light: bool,
}

impl Word {
    fn is(&self, stem: &str) -> bool {
        *self.stems.own == *stem || *self.stems.other == *stem
    }
}

/// A text of the library, parsed.
pub(crate) struct ParsedText {
    pub(crate) words: Vec<Word>,
    /// Its concepts and the words they belong to.
    pub(crate) concepts: Vec<(Concept, Range<usize>)>,
}

/// A cache of parsed texts. Every key pressed reads the same titles and passages again; parsing
/// them is most of the work of a query.
pub(crate) type ParsedTexts = Mutex<HashMap<String, Arc<ParsedText>>>;

/// Most texts in the cache, about as many as a few queries read; a full cache is emptied.
const CACHE_SIZE: usize = 512;

/// Words that mean the same share a concept, known by its number.
pub(crate) type Concept = u32;

pub(crate) struct Lexicon {
    pub(crate) stemming: Stemming,
    /// How a word is spelled out; empty for words that only fill. Sorted.
    pub(crate) spelling: Vec<(String, String)>,
    /// Sorted.
    pub(crate) light: Vec<String>,
    /// Stems, or several with a space between them, and the concepts they stand for. Sorted.
    pub(crate) aliases: Vec<(String, Vec<Concept>)>,
    pub(crate) parsed_texts: ParsedTexts,
}

impl Lexicon {
    pub(crate) fn read_from(
        language: Language,
        reader: &mut Reader<'_>,
    ) -> Result<(Self, usize), IndexFault> {
        let typed = reader.sorted()?;
        let out = reader.texts(typed.len())?;
        let out = out.into_iter().map(ToOwned::to_owned);
        let spelling = typed.into_iter().zip(out).collect();
        let light = reader.sorted()?;
        let concepts = usize::try_from(reader.number()?).map_err(|_| IndexFault::Inconsistent)?;
        let words = reader.sorted()?;
        let mut counts = Vec::with_capacity(words.len());
        for _ in &words {
            counts.push(reader.count()?);
        }
        let mut aliases = Vec::with_capacity(words.len());
        for (alias, count) in words.into_iter().zip(counts) {
            let mut meant = Vec::new();
            for _ in 0..count {
                meant.push(reader.number()?);
            }
            if meant.iter().any(|concept| *concept as usize >= concepts) {
                return Err(IndexFault::Inconsistent);
            }
            aliases.push((alias, meant));
        }
        let lexicon = Self {
            stemming: Stemming::new(language),
            spelling,
            light,
            aliases,
            parsed_texts: ParsedTexts::default(),
        };
        Ok((lexicon, concepts))
    }

    /// The words of `text`, spelled out and stemmed, without those that only fill.
    pub(crate) fn read(&self, text: &str) -> Vec<Word> {
        let raw = fold::words(text);
        raw.iter().flat_map(|word| self.words(word)).collect()
    }

    /// A text of the library, from the cache or parsed into it.
    pub(crate) fn parsed(&self, text: &str) -> Arc<ParsedText> {
        let mut known = self
            .parsed_texts
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(parsed) = known.get(text) {
            return Arc::clone(parsed);
        }
        if known.len() >= CACHE_SIZE {
            known.clear();
        }
        let parsed = Arc::new(self.parse(text));
        known.insert(text.to_owned(), Arc::clone(&parsed));
        parsed
    }

    /// The words of `text` and what they mean.
    pub(crate) fn parse(&self, text: &str) -> ParsedText {
        let words = self.read(text);
        let concepts = self.concepts_in(&words);
        ParsedText { words, concepts }
    }

    fn words(&self, raw: &RawWord) -> Vec<Word> {
        self.spelled_out(&raw.plain)
            .split(' ')
            .filter(|plain| !plain.is_empty())
            .map(|plain| Word {
                start: raw.start,
                end: raw.end,
                plain: plain.to_owned(),
                stems: self.stemming.stems(plain),
                light: self.is_light(plain),
            })
            .collect()
    }

    pub(crate) fn spelled_out<'a>(&'a self, plain: &'a str) -> &'a str {
        look_up(&self.spelling, plain).map_or(plain, String::as_str)
    }

    pub(crate) fn is_light(&self, plain: &str) -> bool {
        self.light
            .binary_search_by(|it| it.as_str().cmp(plain))
            .is_ok()
    }

    /// The concepts that one stem stands for by itself.
    pub(crate) fn meant_by(&self, stem: &str) -> &[Concept] {
        look_up(&self.aliases, stem).map_or(&[], Vec::as_slice)
    }

    /// The aliases of several words that begin with `stem`: the words that follow, and what it means.
    pub(crate) fn phrases_with(&self, stem: &str) -> impl Iterator<Item = (&str, &[Concept])> {
        let start = format!("{stem} ");
        let first = self.aliases.partition_point(|(alias, _)| *alias < start);
        self.aliases
            .get(first..)
            .unwrap_or_default()
            .iter()
            .map_while(move |(alias, concepts)| {
                Some((alias.strip_prefix(start.as_str())?, concepts.as_slice()))
            })
    }

    /// The aliases of one word that begin with `start`.
    pub(crate) fn beginning_with(&self, start: &str) -> impl Iterator<Item = (&str, &[Concept])> {
        let first = self
            .aliases
            .partition_point(|(alias, _)| alias.as_str() < start);
        self.aliases
            .get(first..)
            .unwrap_or_default()
            .iter()
            .take_while(move |(alias, _)| alias.starts_with(start))
            .filter(|(alias, _)| !alias.contains(' '))
            .map(|(alias, concepts)| (alias.as_str(), concepts.as_slice()))
    }

    /// The concepts in a text and which of its words they stand on; words of a phrase stand side
    /// by side.
    pub(crate) fn concepts_in(&self, words: &[Word]) -> Vec<(Concept, Range<usize>)> {
        let mut found = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let following = words.get(at + 1..).unwrap_or_default();
            for stem in stems_of(word) {
                for concept in self.meant_by(stem) {
                    found.push((*concept, at..at + 1));
                }
                for (rest, concepts) in self.phrases_with(stem) {
                    let count = rest.split(' ').count();
                    let matches = following.len() >= count
                        && rest.split(' ').zip(following).all(|(it, word)| word.is(it));
                    if matches {
                        found.extend(concepts.iter().map(|it| (*it, at..at + 1 + count)));
                    }
                }
            }
        }
        found
    }

    /// The concepts that several words of a query make together, in whatever order they stand, and
    /// which words those are, each a bit.
    pub(crate) fn concepts_of_query(&self, stems: &[Vec<&str>]) -> BTreeMap<Concept, u64> {
        let mut found: BTreeMap<Concept, u64> = BTreeMap::new();
        for (at, first) in stems.iter().enumerate() {
            for (rest, concepts) in first.iter().flat_map(|stem| self.phrases_with(stem)) {
                let stands_elsewhere = |wanted: &str| {
                    let mut others = stems.iter().enumerate().filter(|(place, _)| *place != at);
                    others.find_map(|(place, stems)| stems.contains(&wanted).then(|| bit(place)))
                };
                let others: Option<u64> = rest
                    .split(' ')
                    .map(stands_elsewhere)
                    .try_fold(0, |all, one| Some(all | one?));
                if let Some(others) = others {
                    for concept in concepts {
                        *found.entry(*concept).or_default() |= bit(at) | others;
                    }
                }
            }
        }
        found
    }
}

fn look_up<'l, T>(sorted: &'l [(String, T)], wanted: &str) -> Option<&'l T> {
    let at = sorted.binary_search_by(|(word, _)| word.as_str().cmp(wanted));
    at.ok()
        .and_then(|at| sorted.get(at))
        .map(|(_, found)| found)
}

/// The bit of the word at a place; words beyond the last have none.
pub(crate) fn bit(place: usize) -> u64 {
    u32::try_from(place)
        .ok()
        .and_then(|place| 1_u64.checked_shl(place))
        .unwrap_or_default()
}

fn stems_of(word: &Word) -> impl Iterator<Item = &str> {
    let other = Some(&*word.stems.other).filter(|other| **other != *word.stems.own);
    std::iter::once(&*word.stems.own).chain(other)
}
