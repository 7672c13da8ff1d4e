//! The words beside the program: a file for each language, fetched when it is needed.

use std::sync::OnceLock;

use crate::Lang;
use crate::generated::APP_MESSAGES;

static WORDS: [OnceLock<Vec<&'static str>>; 2] = [const { OnceLock::new() }; 2];

/// Takes in the words of a language, and says whether they are the words of this program.
///
/// They stay for as long as the program runs; a second file for the same language changes nothing.
pub fn learn(lang: Lang, file: &str) -> bool {
    let count = file.matches('\u{1e}').count();
    if count == APP_MESSAGES && !knows(lang) {
        let file: &'static str = Box::leak(file.into());
        let _ = WORDS[lang as usize].set(file.split_terminator('\u{1e}').collect());
    }
    count == APP_MESSAGES
}

/// Whether the words of a language are here.
pub fn knows(lang: Lang) -> bool {
    WORDS[lang as usize].get().is_some()
}

/// Nothing is said in a language that was not learnt; the app does not start in one.
#[cfg_attr(not(feature = "apart"), allow(dead_code))]
pub(crate) fn line(lang: Lang, number: usize) -> &'static str {
    let words = WORDS[lang as usize].get();
    words.and_then(|words| words.get(number)).unwrap_or(&"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_said_once_they_are_learnt() {
        assert!(!learn(Lang::En, "too few\u{1e}"));
        assert!(!knows(Lang::En));
        assert_eq!(line(Lang::En, 3), "");
        let numbers: Vec<String> = (0..=APP_MESSAGES).map(|n| n.to_string()).collect();
        let file = numbers.join("\u{1e}");
        assert!(learn(Lang::En, &file));
        assert_eq!(line(Lang::En, 3), "3");
        assert!(!knows(Lang::Id));
    }
}
