//! Whether words sound as if somebody wants to die or to hurt themselves.
//!
//! What is asked for is a crisis line above the results, shown gently; to show it once too often
//! does no harm, to show it to everybody who writes about a threat would.

use crate::bytes::Reader;
use crate::index::IndexFault;
use crate::lexicon::Word;
use crate::typo::nearly;

/// In a phrase: nothing follows. Who cannot bear it any more is not who cannot bear the cost.
pub(crate) const END: &str = ".";

#[derive(Default)]
pub(crate) struct Distress {
    /// Words in a row; after the last of them [`END`] where nothing may follow.
    phrases: Vec<Vec<String>>,
    /// A word right before which nothing of it is meant, since phones die too, or several that
    /// begin with the same words and mean something else.
    unless: Vec<Vec<String>>,
}

impl Distress {
    pub(crate) fn read_from(reader: &mut Reader<'_>) -> Result<Self, IndexFault> {
        Ok(Self {
            phrases: phrases(reader)?,
            unless: phrases(reader)?,
        })
    }

    pub(crate) fn is_in(&self, words: &[Word]) -> bool {
        self.phrases
            .iter()
            .flat_map(|phrase| places(phrase, words))
            .any(|at| !self.is_about_something_else(words, at))
    }

    /// Whether the words that begin at `at` only sound like it.
    fn is_about_something_else(&self, words: &[Word], at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        self.unless.iter().any(|unless| match unless.as_slice() {
            [one] => before.is_some_and(|word| word.plain == *one),
            several => places(several, words).any(|place| place == at || place == at + 1),
        })
    }
}

fn phrases(reader: &mut Reader<'_>) -> Result<Vec<Vec<String>>, IndexFault> {
    let phrases = reader.sorted()?;
    let words = |phrase: &String| phrase.split(' ').map(ToOwned::to_owned).collect();
    Ok(phrases.iter().map(words).collect())
}

/// Where `phrase` stands in `words`.
fn places(phrase: &[String], words: &[Word]) -> impl Iterator<Item = usize> {
    let (wanted, is_last) = match phrase {
        [wanted @ .., last] if last == END => (wanted, true),
        wanted => (wanted, false),
    };
    let windows = words.windows(wanted.len().max(1)).enumerate();
    windows
        .filter(move |(at, window)| {
            let mut pairs = wanted.iter().zip(*window);
            !wanted.is_empty()
                && (!is_last || at + wanted.len() == words.len())
                && pairs.all(|(wanted, word)| nearly(wanted, &word.plain))
        })
        .map(|(at, _)| at)
}
