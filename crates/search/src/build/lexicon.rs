//! The lexicon of an index, from words as people wrote them down.

use std::collections::{BTreeMap, BTreeSet};

use content::Synonyms;

use crate::Language;
use crate::distress::END;
use crate::fold;
use crate::lexicon::{Concept, Lexicon, ParsedTexts};
use crate::stem::Stemming;

/// The lexicon and how many concepts it has: one for each group.
pub(super) fn lexicon(language: Language, vocabulary: &Synonyms) -> (Lexicon, usize) {
    let mut spelling: BTreeMap<String, String> = BTreeMap::new();
    for filler in &vocabulary.fillers {
        spelling.insert(plain(filler), String::new());
    }
    for (word, out) in &vocabulary.spelling {
        spelling.insert(plain(word), plain(out));
    }
    let light: BTreeSet<String> = vocabulary.light.iter().map(|word| plain(word)).collect();
    let mut lexicon = Lexicon {
        stemming: Stemming::new(language),
        spelling: spelling.into_iter().collect(),
        light: light.into_iter().collect(),
        aliases: Vec::new(),
        parsed_texts: ParsedTexts::default(),
    };
    let mut aliases: BTreeMap<String, BTreeSet<Concept>> = BTreeMap::new();
    for (concept, group) in (0..).zip(&vocabulary.groups) {
        let both = [
            (Language::Indonesian, &group.id),
            (Language::English, &group.en),
        ];
        for (spoken, variants) in both {
            for variant in variants {
                let key = key(&lexicon, spoken, variant);
                if !key.is_empty() {
                    aliases.entry(key).or_default().insert(concept);
                }
            }
        }
    }
    lexicon.aliases = aliases
        .into_iter()
        .map(|(alias, concepts)| (alias, concepts.into_iter().collect()))
        .collect();
    (lexicon, vocabulary.groups.len())
}

/// The words in small letters with one space between them.
fn plain(text: &str) -> String {
    let words = fold::words(text).into_iter().map(|word| word.plain);
    words.collect::<Vec<_>>().join(" ")
}

/// The stems of `variant`, which is in the language `spoken`, with one space between them.
fn key(lexicon: &Lexicon, spoken: Language, variant: &str) -> String {
    let stems = lexicon
        .read(variant)
        .into_iter()
        .map(|word| lexicon.stemming.stem(spoken, &word.plain));
    stems.collect::<Vec<_>>().join(" ")
}

/// The words with their stems in both languages.
pub(super) fn stems(lexicon: &Lexicon, words: &[String]) -> Vec<String> {
    let both = |word: &String| {
        let stems = lexicon.stemming.stems(word);
        [word.clone(), stems.own.to_string(), stems.other.to_string()]
    };
    words.iter().flat_map(both).collect()
}

/// Phrases as the index compares them: spelled out, without words that only fill. A full stop says
/// that nothing may follow.
pub(super) fn spelled(lexicon: &Lexicon, phrases: &[String]) -> BTreeSet<String> {
    let spelled = phrases.iter().map(|phrase| {
        let words = lexicon.read(phrase).into_iter().map(|word| word.plain);
        let end = phrase.ends_with(END).then(|| END.to_owned());
        words.chain(end).collect::<Vec<_>>().join(" ")
    });
    spelled.filter(|phrase| !phrase.is_empty()).collect()
}
