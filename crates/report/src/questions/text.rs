//! Words that a screen shows: fixed, dependent on who the report is about, or filled in with what
//! the organisation says of itself.

use std::borrow::Cow;

use locale::{Key, Lang};

/// A text of the form.
#[derive(Clone, Copy)]
pub enum Text {
    /// The same words for everybody.
    Plain(Key),
    /// Words that depend on who the report is about.
    ByAbout {
        /// About the person who writes.
        own: Key,
        /// About someone they know.
        known: Key,
        /// About someone they saw.
        seen: Key,
    },
    /// Words with the organisation's values in them.
    Site(fn(Lang, &SiteWords<'_>) -> String),
}

impl Text {
    /// The words.
    pub fn words(self, lang: Lang, about: About, site: &SiteWords<'_>) -> Cow<'static, str> {
        match self {
            Self::Site(fill) => Cow::Owned(fill(lang, site)),
            Self::Plain(key) => Cow::Borrowed(lang.text(key)),
            Self::ByAbout { own, known, seen } => Cow::Borrowed(lang.text(match about {
                About::Own => own,
                About::Known => known,
                About::Seen => seen,
            })),
        }
    }
}

/// Who a report is about, as far as the wording needs to know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum About {
    /// The person who writes; also where this was skipped.
    #[default]
    Own,
    /// Someone the writer knows.
    Known,
    /// Someone the writer saw.
    Seen,
}

/// What the organisation says of itself, in the language of the page.
#[derive(Clone, Copy, Debug)]
pub struct SiteWords<'a> {
    /// Its name.
    pub organisation: &'a str,
    /// How many people can read reports.
    pub readers: u32,
    /// Days after which a report is deleted.
    pub retention_days: u32,
    /// What it cannot keep private.
    pub limit: &'a str,
    /// The name of the site that quick exit opens.
    pub neutral_name: &'a str,
    /// Its telephone number, as people write it.
    pub phone: &'a str,
}
