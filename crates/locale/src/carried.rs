//! The words inside the program: every native program has both languages at hand.

use crate::Lang;
use crate::generated::{APP_MESSAGES, tables};

/// The words the app may say in one language, as the file that [`crate::Lang`]'s words are read
/// from in the browser: every message, in order, each ended by U+001E.
pub fn words_of_the_app(lang: Lang) -> String {
    table(lang)[..APP_MESSAGES]
        .iter()
        .flat_map(|words| [words, "\u{1e}"])
        .collect()
}

pub(crate) fn line(lang: Lang, number: usize) -> &'static str {
    table(lang)[number]
}

const fn table(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Id => tables::ID,
        Lang::En => tables::EN,
    }
}
