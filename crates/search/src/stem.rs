//! The stem of a word, in both languages and in the speech of every day.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use frostem::{Algorithm, Stemmer};

use crate::Language;

/// The stems of one word, by how sure they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Stems {
    /// By the rules of the language of the index.
    pub(crate) own: Arc<str>,
    /// By the rules of the other language.
    pub(crate) other: Arc<str>,
}

/// Most words in the cache, about as many as the library has; a full cache is emptied.
const CACHE_SIZE: usize = 8192;

pub(crate) struct Stemming {
    language: Language,
    indonesian: Stemmer,
    english: Stemmer,
    /// A cache: texts use few different words, and stemming them is most of the work of parsing
    /// one.
    known: Mutex<HashMap<String, Stems>>,
}

impl Stemming {
    pub(crate) fn new(language: Language) -> Self {
        Self {
            language,
            indonesian: Stemmer::new(Algorithm::Indonesian),
            english: Stemmer::new(Algorithm::English),
            known: Mutex::default(),
        }
    }

    pub(crate) fn stems(&self, word: &str) -> Stems {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(stems) = known.get(word) {
            return stems.clone();
        }
        if known.len() >= CACHE_SIZE {
            known.clear();
        }
        let stems = self.stem_in_both(word);
        known.insert(word.to_owned(), stems.clone());
        stems
    }

    fn stem_in_both(&self, word: &str) -> Stems {
        let (own, other) = match self.language {
            Language::Indonesian => (Language::Indonesian, Language::English),
            Language::English => (Language::English, Language::Indonesian),
        };
        Stems {
            own: self.stem(own, word).into(),
            other: self.stem(other, word).into(),
        }
    }

    pub(crate) fn stem(&self, language: Language, word: &str) -> String {
        if word.chars().any(|c| c.is_ascii_digit()) {
            return word.to_owned();
        }
        let stemmer = match language {
            Language::Indonesian => &self.indonesian,
            Language::English => &self.english,
        };
        stemmer.stem(word).into_owned()
    }

    /// Stems of what the word may be in everyday speech: `ngancam` and `digangguin` are no words of
    /// the dictionary. They are guesses, to be asked only when the word itself is not known.
    pub(crate) fn everyday(&self, word: &str) -> Vec<String> {
        let mut guesses = Vec::new();
        let mut shapes = vec![word.to_owned()];
        if let Some(root) = word.strip_suffix("in").filter(|root| root.len() >= 4) {
            shapes.push(root.to_owned());
        }
        for shape in shapes {
            guesses.push(self.stem(Language::Indonesian, &shape));
            for (front, becomes) in NASALS {
                if let Some(rest) = shape.strip_prefix(front).filter(|rest| rest.len() >= 3) {
                    for start in *becomes {
                        let root = format!("{start}{rest}");
                        guesses.push(self.stem(Language::Indonesian, &root));
                        guesses.push(root);
                    }
                }
            }
        }
        guesses.retain(|guess| guess.len() >= 3);
        guesses.dedup();
        guesses
    }
}

/// How a verb begins in everyday speech, and how its root may begin.
const NASALS: &[(&str, &[&str])] = &[
    ("nge", &[""]),
    ("ng", &["", "k"]),
    ("ny", &["s", "c"]),
    ("n", &["t", ""]),
    ("m", &["p"]),
    ("ke", &[""]),
    ("di", &[""]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_share_a_stem() {
        let stemming = Stemming::new(Language::Indonesian);
        for [one, two] in [
            ["melaporkan", "laporan"],
            ["dilecehkan", "pelecehan"],
            ["fotonya", "foto"],
        ] {
            assert_eq!(stemming.stems(one).own, stemming.stems(two).own, "{one}");
        }
        assert_eq!(&*stemming.stems("reporting").other, "report");
    }

    #[test]
    fn everyday_verbs_lead_to_their_root() {
        let stemming = Stemming::new(Language::Indonesian);
        for (word, root) in [
            ("ngancam", "ancam"),
            ("nyebarin", "sebar"),
            ("megang", "pegang"),
            ("ngikutin", "ikut"),
            ("digangguin", "ganggu"),
            ("ngerekam", "rekam"),
        ] {
            let guesses = stemming.everyday(word);
            assert!(guesses.iter().any(|it| it == root), "{word}: {guesses:?}");
        }
    }
}
