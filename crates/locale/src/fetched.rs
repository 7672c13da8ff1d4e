//! The messages of the app in the browser: a file for each language, fetched when needed.

use std::sync::OnceLock;

use crate::Lang;
use crate::generated::APP_MESSAGES;

static MESSAGES: [OnceLock<Vec<&'static str>>; 2] = [const { OnceLock::new() }; 2];

/// Loads the messages of a language; `false` where they are not those of this program.
///
/// They are never freed; a second file for the same language changes nothing.
pub fn load(lang: Lang, file: &str) -> bool {
    let count = file.matches('\u{1e}').count();
    if count == APP_MESSAGES && !is_loaded(lang) {
        let file: &'static str = Box::leak(file.into());
        let _ = MESSAGES[lang as usize].set(file.split_terminator('\u{1e}').collect());
    }
    count == APP_MESSAGES
}

/// Whether the messages of a language are loaded.
pub fn is_loaded(lang: Lang) -> bool {
    MESSAGES[lang as usize].get().is_some()
}

/// A message; empty in a language that is not loaded, in which the app does not start.
#[cfg_attr(not(feature = "fetched-messages"), allow(dead_code))]
pub(crate) fn line(lang: Lang, number: usize) -> &'static str {
    let words = MESSAGES[lang as usize].get();
    words.and_then(|words| words.get(number)).unwrap_or(&"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_there_once_they_are_loaded() {
        assert!(!load(Lang::En, "too few\u{1e}"));
        assert!(!is_loaded(Lang::En));
        assert_eq!(line(Lang::En, 3), "");
        let numbers: Vec<String> = (0..=APP_MESSAGES).map(|n| n.to_string()).collect();
        let file = numbers.join("\u{1e}");
        assert!(load(Lang::En, &file));
        assert_eq!(line(Lang::En, 3), "3");
        assert!(!is_loaded(Lang::Id));
    }
}
