//! The messages of native programs, which embed both languages.

use crate::Lang;
use crate::generated::{APP_MESSAGES, tables};

/// The messages of the app in one language, as the file that [`crate::fetched`] reads
/// from in the browser: every message, in order, each ended by U+001E.
pub fn app_messages(lang: Lang) -> String {
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
