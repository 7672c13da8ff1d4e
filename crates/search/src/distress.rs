//! Whether words sound as if somebody wants to die or to hurt themselves.
//!
//! What is asked for is a crisis line above the results, shown gently; to show it once too often
//! does no harm, to show it to everybody who writes about a threat would.

use crate::bytes::Reader;
use crate::index::IndexFault;
use crate::lexicon::Word;

#[derive(Default)]
pub(crate) struct Distress {
    /// Words in a row.
    pub(crate) phrases: Vec<Vec<String>>,
    /// Words beside which nothing of it is meant: phones die too.
    pub(crate) unless: Vec<String>,
}

impl Distress {
    pub(crate) fn read_from(reader: &mut Reader<'_>) -> Result<Self, IndexFault> {
        let phrases = reader.sorted()?;
        let phrases = phrases
            .iter()
            .map(|phrase| phrase.split(' ').map(ToOwned::to_owned).collect())
            .collect();
        let unless = reader.sorted()?;
        Ok(Self { phrases, unless })
    }

    pub(crate) fn is_in(&self, words: &[Word]) -> bool {
        let is_about_something_else = words.iter().any(|word| self.unless.contains(&word.plain));
        !is_about_something_else && self.phrases.iter().any(|phrase| stands_in(phrase, words))
    }
}

fn stands_in(phrase: &[String], words: &[Word]) -> bool {
    if phrase.is_empty() {
        return false;
    }
    words.windows(phrase.len()).any(|window| {
        let mut pairs = phrase.iter().zip(window);
        pairs.all(|(wanted, word)| nearly(wanted, &word.plain))
    })
}

/// Longer words may have a slip in them.
fn nearly(wanted: &str, word: &str) -> bool {
    wanted == word
        || (wanted.len() >= 5
            && word.len() >= 4
            && is_one_slip_away(wanted.as_bytes(), word.as_bytes()))
}

fn is_one_slip_away(a: &[u8], b: &[u8]) -> bool {
    let front = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let rest = |word: &'_ [u8], skip: usize| word.get(front + skip..).map(<[u8]>::to_vec);
    let same = |x: Option<Vec<u8>>, y: Option<Vec<u8>>| x.is_some() && x == y;
    let swapped = a.get(front) == b.get(front + 1)
        && a.get(front + 1) == b.get(front)
        && same(rest(a, 2), rest(b, 2));
    // The first letter is rarely wrong, and decides: `bunuh` is not `dunuh`.
    front > 0
        && (same(rest(a, 1), rest(b, 1))
            || same(rest(a, 1), rest(b, 0))
            || same(rest(a, 0), rest(b, 1))
            || swapped)
}

#[cfg(test)]
mod tests {
    use super::nearly;

    #[test]
    fn slips_in_long_words_are_forgiven() {
        for slip in ["bunuh", "bunh", "bnuuh", "bunuhh", "bunug"] {
            assert!(nearly("bunuh", slip), "{slip}");
        }
        assert!(!nearly("bunuh", "dibunuh"));
        assert!(!nearly("mati", "hati"));
    }
}
