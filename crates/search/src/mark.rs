//! The passage that shows why something was found, and the words marked in it.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::Span;
use crate::lexicon::{Concept, Lexicon};

/// The most letters of a passage, about two lines on a phone and three on a narrow one.
const LONGEST: usize = 170;

/// What is to be marked.
#[derive(Default)]
pub(crate) struct Wanted {
    pub(crate) stems: BTreeSet<String>,
    pub(crate) concepts: BTreeSet<Concept>,
}

impl Wanted {
    /// The places of `text` to be marked, in order and apart from each other.
    fn places(&self, lexicon: &Lexicon, text: &str) -> Vec<Range<usize>> {
        let reading = lexicon.reading(text);
        let mut is_marked: Vec<bool> = reading
            .words
            .iter()
            .map(|word| !word.light && self.stems.contains(&word.stems.own))
            .collect();
        for (concept, range) in &reading.concepts {
            if self.concepts.contains(concept) {
                for place in is_marked.get_mut(range.clone()).unwrap_or_default() {
                    *place = true;
                }
            }
        }
        let mut places: Vec<Range<usize>> = reading
            .words
            .iter()
            .zip(is_marked)
            .filter(|(_, marked)| *marked)
            .map(|(word, _)| word.start..word.end)
            .collect();
        places.dedup();
        places
    }

    /// How much of what is wanted stands in `text`.
    pub(crate) fn count(&self, lexicon: &Lexicon, text: &str) -> usize {
        let mut different: Vec<&str> = self
            .places(lexicon, text)
            .into_iter()
            .filter_map(|place| text.get(place))
            .collect();
        different.sort_unstable();
        different.dedup();
        different.len()
    }

    /// `text` in spans.
    pub(crate) fn mark(&self, lexicon: &Lexicon, text: &str) -> Vec<Span> {
        spans(text, &self.places(lexicon, text))
    }

    /// The part of `text` that holds most of what is wanted, in spans.
    pub(crate) fn passage(&self, lexicon: &Lexicon, text: &str) -> Vec<Span> {
        let sentences = sentences(text);
        let best = sentences
            .iter()
            .enumerate()
            .map(|(at, sentence)| {
                let count = text
                    .get(sentence.clone())
                    .map_or(0, |it| self.count(lexicon, it));
                (count, std::cmp::Reverse(at))
            })
            .max();
        let Some((_, std::cmp::Reverse(at))) = best else {
            return Vec::new();
        };
        let mut passage = sentences.get(at).cloned().unwrap_or_default();
        for next in sentences.get(at + 1..).unwrap_or_default() {
            if next.end - passage.start > LONGEST {
                break;
            }
            passage.end = next.end;
        }
        let shown = text.get(passage).unwrap_or_default().replace('\n', " ");
        self.cut(lexicon, &shown)
    }

    /// Leaves of a long sentence the words around the first mark.
    fn cut(&self, lexicon: &Lexicon, sentence: &str) -> Vec<Span> {
        if sentence.len() <= LONGEST + 40 {
            return self.mark(lexicon, sentence);
        }
        let first = self
            .places(lexicon, sentence)
            .first()
            .map_or(0, |it| it.start);
        let start = if first < LONGEST / 2 {
            0
        } else {
            word_start(sentence, first - LONGEST / 3)
        };
        let end = word_start(sentence, start + LONGEST);
        let kept = sentence.get(start..end).unwrap_or(sentence).trim();
        let front = if start > 0 { "… " } else { "" };
        let back = if end < sentence.len() { " …" } else { "" };
        self.mark(lexicon, &format!("{front}{kept}{back}"))
    }
}

/// The first place at or after `at` where a word begins.
fn word_start(text: &str, at: usize) -> usize {
    text.char_indices()
        .find(|(place, c)| *place >= at && *c == ' ')
        .map_or(text.len(), |(place, _)| place + 1)
}

/// The sentences of `text`; a line ends one too.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let ends = c == '\n' || (c == ' ' && matches!(before, '.' | '?' | '!'));
        if ends {
            if at > start {
                sentences.push(start..at);
            }
            start = at + 1;
        }
        before = c;
    }
    if text.len() > start {
        sentences.push(start..text.len());
    }
    sentences
}

fn spans(text: &str, places: &[Range<usize>]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut push = |range: Range<usize>, marked: bool| {
        if let Some(text) = text.get(range).filter(|text| !text.is_empty()) {
            spans.push(Span {
                text: text.to_owned(),
                marked,
            });
        }
    };
    let mut at = 0;
    for place in places {
        push(at..place.start, false);
        push(place.clone(), true);
        at = place.end;
    }
    push(at..text.len(), false);
    spans
}
