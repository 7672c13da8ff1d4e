//! The words of the form in the language of the page, filled in with the organisation's values.

use std::sync::LazyLock;

use leptos::prelude::*;
use locale::{Key, Lang};
use report::key::PublicKey;
use report::questions::{SiteWords, Text};

use super::form::Form;
use crate::site::SITE;

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
        neutral_name: SITE.neutral_name.text(lang),
        phone: SITE.phone_display,
    }
}

impl Form {
    /// A text, kept in the language of the page.
    pub(super) fn say(self, key: Key) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
        move || self.lang.get().text(key)
    }

    /// A text of a question, kept in the language of the page and fitting who it is about.
    pub(super) fn tell(self, text: Text) -> impl Fn() -> String + Copy + Send + Sync + 'static {
        move || {
            let lang = self.lang.get();
            let about = self.answers.with(report::answers::Answers::about);
            text.words(lang, about, &site_words(lang)).into_owned()
        }
    }
}
