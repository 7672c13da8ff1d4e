//! The passage that shows why something was found, and the words marked in it.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::Span;
use crate::lexicon::{Concept, Lexicon, ParsedText};

/// Most letters of a passage, about two lines on a phone and three on a narrow one.
const LONGEST: usize = 170;

/// What is to be marked.
#[derive(Default)]
pub(crate) struct Highlight {
    pub(crate) stems: BTreeSet<String>,
    pub(crate) concepts: BTreeSet<Concept>,
}

impl Highlight {
    /// The places of `text` to be marked, in order and apart from each other.
    fn places(&self, lexicon: &Lexicon, text: &str) -> Vec<Range<usize>> {
        self.places_in(&lexicon.parsed(text))
    }

    fn places_in(&self, parsed: &ParsedText) -> Vec<Range<usize>> {
        let mut is_marked: Vec<bool> = parsed
            .words
            .iter()
            .map(|word| !word.light && self.stems.contains(&*word.stems.own))
            .collect();
        for (concept, range) in &parsed.concepts {
            if self.concepts.contains(concept) {
                for place in is_marked.get_mut(range.clone()).unwrap_or_default() {
                    *place = true;
                }
            }
        }
        let mut places: Vec<Range<usize>> = parsed
            .words
            .iter()
            .zip(is_marked)
            .filter(|(_, marked)| *marked)
            .map(|(word, _)| word.start..word.end)
            .collect();
        places.dedup();
        places
    }

    /// The number of different marked words in `text`.
    pub(crate) fn count(&self, lexicon: &Lexicon, text: &str) -> usize {
        different(text, &self.places(lexicon, text))
    }

    /// The number of different marked words in a parsed text.
    pub(crate) fn count_in(&self, parsed: &ParsedText, text: &str) -> usize {
        different(text, &self.places_in(parsed))
    }

    /// `text` in spans.
    pub(crate) fn mark(&self, lexicon: &Lexicon, text: &str) -> Vec<Span> {
        spans(text, &self.places(lexicon, text))
    }

    /// The part of `text` with most different marked words, in spans.
    pub(crate) fn passage(&self, lexicon: &Lexicon, text: &str) -> Vec<Span> {
        let places = self.places(lexicon, text);
        let sentences = sentences(text);
        let best = sentences
            .iter()
            .enumerate()
            .map(|(at, sentence)| {
                let count = different(text, within(&places, sentence));
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
        cut(text, passage, &places)
    }
}

/// The passage in spans; of a long sentence only the words around the first mark.
fn cut(text: &str, passage: Range<usize>, places: &[Range<usize>]) -> Vec<Span> {
    let mut kept = passage.clone();
    if passage.len() > LONGEST + 40 {
        let first = within(places, &passage)
            .first()
            .map_or(passage.start, |it| it.start);
        if first - passage.start >= LONGEST / 2 {
            kept.start = word_start(text, first - LONGEST / 3).min(first);
        }
        kept.end = word_start(text, kept.start + LONGEST).min(passage.end);
    }
    let shown = text.get(kept.clone()).unwrap_or_default();
    let shown = shown.trim_end();
    let moved: Vec<Range<usize>> = within(places, &kept)
        .iter()
        .map(|place| place.start - kept.start..place.end - kept.start)
        .collect();
    let mut spans = spans(shown, &moved);
    join_lines(&mut spans);
    let plain = |text: &str| Span {
        text: text.to_owned(),
        marked: false,
    };
    if kept.start > passage.start {
        spans.insert(0, plain("… "));
    }
    if kept.end < passage.end {
        spans.push(plain(" …"));
    }
    spans
}

/// Makes one line of the text. Where a line ends without a sign, as the cells of a table do, a mark
/// keeps it apart from the next.
fn join_lines(spans: &mut [Span]) {
    let mut before = ' ';
    for span in spans {
        let mut joined = String::with_capacity(span.text.len());
        for c in span.text.chars() {
            match c {
                '\n' if before.is_alphanumeric() || before == ')' => joined.push_str(" · "),
                '\n' => joined.push(' '),
                _ => joined.push(c),
            }
            before = c;
        }
        span.text = joined;
    }
}

/// The places that lie inside `range`.
fn within<'p>(places: &'p [Range<usize>], range: &Range<usize>) -> &'p [Range<usize>] {
    let first = places.partition_point(|place| place.start < range.start);
    let end = places.partition_point(|place| place.end <= range.end);
    places.get(first..end).unwrap_or_default()
}

/// How many words at `places` differ.
fn different(text: &str, places: &[Range<usize>]) -> usize {
    let mut words: Vec<&str> = places
        .iter()
        .filter_map(|place| text.get(place.clone()))
        .collect();
    words.sort_unstable();
    words.dedup();
    words.len()
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

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(parts: &[&str]) -> Vec<String> {
        let mut spans: Vec<Span> = parts
            .iter()
            .map(|text| Span {
                text: (*text).to_owned(),
                marked: false,
            })
            .collect();
        join_lines(&mut spans);
        spans.into_iter().map(|span| span.text).collect()
    }

    #[test]
    fn cells_stay_apart_and_sentences_follow_each_other() {
        assert_eq!(joined(&["Polisi\n110"]), ["Polisi · 110"]);
        assert_eq!(
            joined(&["Telepon ", "110", "\ngratis"]),
            ["Telepon ", "110", " · gratis"]
        );
        assert_eq!(
            joined(&["Kamu boleh diam.", "\nAtau pergi."]),
            ["Kamu boleh diam.", " Atau pergi."]
        );
        assert_eq!(joined(&["berteriak;\nlari"]), ["berteriak; lari"]);
    }
}
