//! Who may see something of a report where the person allows it: the codes of S22.

use std::fmt;
use std::str::FromStr;

use locale::{Key, Lang, message};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::questions::{Share, ViewerWords};

/// One recipient. The codes are fixed, the names are the organisation's (`docs/payload.md`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recipient {
    /// The app company, without the name of the person.
    AppNoName,
    /// The app company, with the name.
    AppName,
    /// The protection unit.
    Uptd,
    /// Legal aid or a psychologist.
    Legal,
    /// Whoever reads totals.
    Totals,
}

impl Recipient {
    /// Every recipient, in the order of the question.
    pub const ALL: [Self; 5] = [
        Self::AppNoName,
        Self::AppName,
        Self::Uptd,
        Self::Legal,
        Self::Totals,
    ];

    /// The code of the option, also on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AppNoName => "app_no_name",
            Self::AppName => "app_name",
            Self::Uptd => "uptd",
            Self::Legal => "legal",
            Self::Totals => "totals",
        }
    }

    /// What it is called where others may look on: the person's name is not said.
    pub fn name(self, lang: Lang, share: &Share<ViewerWords<'_>>) -> String {
        match self {
            Self::AppNoName => message::report_share_app_no_name(lang, share.app.name),
            Self::AppName => message::consent_app_name(lang, share.app.name),
            Self::Uptd => share.uptd.name.to_owned(),
            Self::Legal => share.legal.name.to_owned(),
            Self::Totals => lang.text(Key::ReportShareTotals).to_owned(),
        }
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for Recipient {
    type Err = NotARecipient;

    fn from_str(text: &str) -> Result<Self, NotARecipient> {
        Self::ALL
            .into_iter()
            .find(|recipient| recipient.code() == text)
            .ok_or(NotARecipient)
    }
}

/// A text that is not the code of a recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("choose app_no_name, app_name, uptd, legal or totals")]
pub struct NotARecipient;
