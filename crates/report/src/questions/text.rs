//! Words that a screen shows: fixed, dependent on earlier answers, or filled in with what the
//! organisation says of itself.

use std::borrow::Cow;

use locale::{Key, Lang};
use serde::{Deserialize, Serialize};

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
    /// Words with the organisation's values and what the person wrote in them.
    Own(fn(Lang, &SiteWords<'_>, &Answers) -> String),
}

impl Text {
    /// The words.
    pub fn words(self, lang: Lang, answers: &Answers, site: &SiteWords<'_>) -> Cow<'static, str> {
        match self {
            Self::Plain(key) => Cow::Borrowed(lang.text(key)),
            Self::By(choose) => Cow::Borrowed(lang.text(choose(answers))),
            Self::Site(fill) => Cow::Owned(fill(lang, site)),
            Self::Own(fill) => Cow::Owned(fill(lang, site, answers)),
        }
    }

    /// The words by their key, unless they hold the organisation's values.
    pub fn key(self, answers: &Answers) -> Option<Key> {
        match self {
            Self::Plain(key) => Some(key),
            Self::By(choose) => Some(choose(answers)),
            Self::Site(_) | Self::Own(_) => None,
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
    /// Hours within which a report is read that is read first.
    pub urgent_hours: u32,
    /// Working days within which any other report is read.
    pub working_days: u32,
    /// Who else may see a report.
    pub share: Share<ViewerWords<'a>>,
}

/// Who else may see a report, where the person allows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share<T> {
    /// The company of the ride-hailing app.
    pub app: T,
    /// The protection unit.
    pub uptd: T,
    /// Legal aid or a psychologist.
    pub legal: T,
}

/// Somebody who may see a report.
#[derive(Clone, Copy, Debug)]
pub struct ViewerWords<'a> {
    /// What people call it.
    pub name: &'a str,
    /// What it has to do with what it sees.
    pub duty: &'a str,
}
