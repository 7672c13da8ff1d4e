//! How hard a text is to read, in figures.

use crate::body::Block;
use crate::word_count::{count_words, words};

/// How hard a text is to read. Headings and tables are not counted: they hold phrases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Sentences, and points of lists.
    pub sentences: usize,
    /// Words in them.
    pub words: usize,
    /// Letters in those words.
    pub letters: usize,
    /// Words in the longest sentence.
    pub longest: usize,
}

/// Most words of a sentence.
pub(crate) const LONGEST_SENTENCE: usize = 25;

/// Most words of a sentence on average.
pub(crate) const MEAN_SENTENCE: f64 = 14.0;

/// Fewest words of a text whose averages are checked: they mean nothing in a shorter one.
pub(crate) const FEWEST_WORDS: usize = 50;

/// Most letters of a word on average, in Indonesian and in English, whose words are shorter.
pub(crate) const MEAN_WORD: [f64; 2] = [6.5, 5.0];

impl Reading {
    pub(crate) fn of(blocks: &[Block]) -> Self {
        let running = blocks.iter().filter(|block| block.kind.is_running_text());
        let mut reading = Self::default();
        for sentence in running.flat_map(|block| &block.sentences) {
            let count = count_words(&sentence.value);
            let letters = words(&sentence.value)
                .flat_map(str::chars)
                .filter(|c| c.is_alphanumeric());
            reading.sentences += 1;
            reading.words += count;
            reading.letters += letters.count();
            reading.longest = reading.longest.max(count);
        }
        reading
    }

    /// Words in a sentence, on average.
    pub fn mean_sentence(self) -> f64 {
        ratio(self.words, self.sentences)
    }

    /// Letters in a word, on average.
    pub fn mean_word(self) -> f64 {
        ratio(self.letters, self.words)
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    if whole == 0 {
        0.0
    } else {
        number(part) / number(whole)
    }
}
