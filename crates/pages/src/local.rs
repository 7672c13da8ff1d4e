//! The organisation's own words in the language of a page.

use locale::Lang;
use site::Bilingual;

/// The text in `lang`.
pub(crate) fn in_lang(words: &Bilingual, lang: Lang) -> &str {
    match lang {
        Lang::Id => &words.id,
        Lang::En => &words.en,
    }
}
