//! Words that a screen shows: fixed, dependent on earlier answers, or filled in with what the
//! organisation says of itself.

use std::borrow::Cow;

use locale::{Key, Lang};

use crate::answers::Answers;

/// A text of the form.
#[derive(Clone, Copy)]
pub enum Text {
    /// The same words for everybody.
    Plain(Key),
    /// Words that depend on earlier answers.
    By(fn(&Answers) -> Key),
    /// Words with the organisation's values in them.
    Site(fn(Lang, &SiteWords<'_>) -> String),
}

impl Text {
    /// The words.
    pub fn words(self, lang: Lang, answers: &Answers, site: &SiteWords<'_>) -> Cow<'static, str> {
        match self {
            Self::Plain(key) => Cow::Borrowed(lang.text(key)),
            Self::By(choose) => Cow::Borrowed(lang.text(choose(answers))),
            Self::Site(fill) => Cow::Owned(fill(lang, site)),
        }
    }

    /// The words by their key, unless they hold the organisation's values.
    pub fn key(self, answers: &Answers) -> Option<Key> {
        match self {
            Self::Plain(key) => Some(key),
            Self::By(choose) => Some(choose(answers)),
            Self::Site(_) => None,
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
    /// The same, in whole sentences for children and teenagers.
    pub limit_children: &'a str,
    /// The name of the site that quick exit opens.
    pub neutral_name: &'a str,
    /// Its telephone number, as people write it.
    pub phone: &'a str,
}
