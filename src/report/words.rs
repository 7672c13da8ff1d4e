//! The words of the form in the language of the page, filled in with the organisation's values.

use std::sync::LazyLock;

use leptos::prelude::*;
use locale::{Key, Lang};
use report::key::PublicKey;
use report::questions::{SiteWords, Text};

use super::form::Form;
use crate::site::SITE;
use crate::ui::{LocalText, TextSource};

/// The keys that reports are sealed to, pinned in the build. Empty where one of them is no key:
/// then nothing can be sealed, and nothing is sent.
pub(super) static CARE_KEYS: LazyLock<Vec<PublicKey>> = LazyLock::new(|| {
    let keys: Result<Vec<PublicKey>, _> = SITE.care_keys.iter().map(|key| key.parse()).collect();
    keys.unwrap_or_default()
});

/// What the organisation says of itself.
pub(super) const fn site_words(lang: Lang) -> SiteWords<'static> {
    SiteWords {
        organisation: SITE.organisation.text(lang),
        readers: SITE.readers,
        retention_days: SITE.retention_days,
        limit: SITE.limit.text(lang),
        limit_children: SITE.limit_children.text(lang),
        neutral_name: SITE.neutral_name.text(lang),
        phone: SITE.phone_display,
    }
}

/// Words to show.
#[derive(Clone, Copy)]
pub(super) enum Words {
    /// Interface words.
    Key(Key),
    /// Words of a question, fitting who it is about.
    Text(Text),
    /// Words made from something else that is known by now.
    Made(fn(Form, Lang) -> String),
}

impl From<Key> for Words {
    fn from(key: Key) -> Self {
        Self::Key(key)
    }
}

impl From<Text> for Words {
    fn from(text: Text) -> Self {
        Self::Text(text)
    }
}

impl TextSource for Form {
    type Words = Words;

    fn local_text(self, words: Words) -> LocalText {
        match words {
            Words::Key(key) => LocalText::ByLanguage(Box::new(move || {
                self.lang.get_untracked().text(key).to_owned()
            })),
            Words::Text(words @ Text::By(_)) => LocalText::Dynamic(Box::new(move || {
                let lang = self.lang.get();
                self.answers
                    .with(|answers| words.words(lang, answers, &site_words(lang)).into_owned())
            })),
            Words::Text(words) => LocalText::ByLanguage(Box::new(move || {
                let lang = self.lang.get_untracked();
                self.answers.with_untracked(|answers| {
                    words.words(lang, answers, &site_words(lang)).into_owned()
                })
            })),
            Words::Made(make) => LocalText::Dynamic(Box::new(move || make(self, self.lang.get()))),
        }
    }
}
