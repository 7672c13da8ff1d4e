//! The languages of the site and every word of its interface.
//!
//! The words live in `locales/<lang>/*.ftl`; the build script turns them into [`Key`] and
//! [`message`], so that a text which one language lacks cannot be compiled.
//!
//! Native programs embed the messages. The app in the browser is built with the feature
//! `fetched-messages`: it holds none, and loads those of one language before it starts
//! ([`fetched`]).

mod bilingual;
pub mod calendar;
#[cfg(not(feature = "fetched-messages"))]
mod embedded;
pub mod fetched;
mod template;

mod generated {
    #![expect(
        clippy::doc_markdown,
        reason = "the doc comments are the texts themselves"
    )]
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

#[cfg(not(feature = "fetched-messages"))]
use embedded::line;
#[cfg(feature = "fetched-messages")]
use fetched::line;

#[cfg(not(feature = "fetched-messages"))]
pub use embedded::app_messages;

#[cfg(test)]
mod lint;
pub mod matching;

pub use bilingual::Bilingual;
pub use generated::{Key, message};

impl Key {
    /// The text of this name, for what stands in data.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|key| key.name() == name)
    }
}

/// A language of the site. Indonesian is written first; English is its translation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Bahasa Indonesia.
    #[default]
    Id,
    /// English.
    En,
}

impl Lang {
    /// Both languages, the main one first.
    pub const ALL: [Self; 2] = [Self::Id, Self::En];

    /// The two-letter code used in addresses, `lang` attributes and payloads.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The language of an address such as `/en/help-now/`; the main one where it names none.
    pub fn of_path(path: &str) -> Self {
        let first = path
            .trim_start_matches('/')
            .split('/')
            .next()
            .unwrap_or_default();
        Self::from_code(first).unwrap_or_default()
    }

    /// The text of `key` in this language.
    pub fn text(self, key: Key) -> &'static str {
        line(self, key as usize)
    }

    /// The name of this language in this language, for those who read no other.
    pub const fn name(self) -> &'static str {
        generated::LANGUAGE_NAMES[self as usize]
    }

    /// The other language.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Id => Self::En,
            Self::En => Self::Id,
        }
    }
}

#[cfg(all(test, not(feature = "fetched-messages")))]
mod tests {
    use super::*;

    #[test]
    fn the_language_of_an_address_is_its_first_part() {
        assert_eq!(Lang::of_path("/en/help-now/"), Lang::En);
        assert_eq!(Lang::of_path("/id/"), Lang::Id);
        assert_eq!(Lang::of_path("/"), Lang::Id);
        assert_eq!(Lang::of_path("/x/"), Lang::Id);
    }

    #[test]
    fn no_text_is_empty_or_padded() {
        for lang in Lang::ALL {
            for key in Key::ALL {
                let text = lang.text(*key);
                assert!(
                    !text.is_empty() && text == text.trim(),
                    "{} {}",
                    lang.code(),
                    key.name()
                );
            }
        }
    }
}
