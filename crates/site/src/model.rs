//! The values of one site, each in a type that only holds what is allowed.

use crate::{Bilingual, CareKey, Corrections, Promise, WebAddress};

/// Everything one organisation decides about its own site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// Whether this is the fictional organisation; every page then says so.
    pub example: bool,
    /// Where the site is reached; an origin without a slash at the end.
    pub public_url: WebAddress,
    /// Where the reporting API is reached; `None` is the site's own origin.
    pub api_origin: Option<WebAddress>,
    /// The public keys that every report is sealed to, at most 16, none twice.
    pub care_keys: Vec<CareKey>,
    /// Who runs the site.
    pub organisation: Organisation,
    /// What happens to reports.
    pub reports: Reports,
    /// Who else may see one, where the person allows it.
    pub share: Share,
    /// How soon a report is read.
    pub promise: Promise,
    /// Where quick exit leads.
    pub neutral: Neutral,
    /// Where readers say that something on a page is not right; not every organisation asks.
    pub corrections: Option<Corrections>,
}

/// Who runs the site and reads the reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its name.
    pub name: Bilingual,
    /// Who reads a report, as the receipt says it.
    pub reader: Bilingual,
    /// How many people can read reports, at least 1.
    pub readers: u32,
    /// The number to call about a report.
    pub phone: Phone,
    /// What the law has it pass on.
    pub must_report: MustReport,
}

/// To whom the organisation has to report what it is told, whatever the person ticked.
///
/// Community services and units of the state that receive a report have to report it to the
/// police (UU TPKS, Pasal 41).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MustReport {
    /// To nobody.
    Nobody,
    /// To the police, as this sentence says it to the person before they start.
    Police(Bilingual),
}

impl MustReport {
    /// The sentence, where there is a duty.
    pub const fn sentence(&self) -> Option<&Bilingual> {
        match self {
            Self::Nobody => None,
            Self::Police(sentence) => Some(sentence),
        }
    }
}

/// A telephone number, as it is shown and as it is dialled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    /// As people write it, for example `021-555-0101`.
    pub display: String,
    /// An optional `+` and 3 to 15 digits, for a `tel:` link.
    pub dial: String,
}

/// What happens to reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reports {
    /// Days after which a report is deleted, 1 to 3650.
    pub retention_days: u32,
    /// What the organisation cannot keep private, in one sentence.
    pub limit: Bilingual,
    /// The same in whole sentences, as a child or teenager can read it.
    pub limit_children: Bilingual,
}

/// Who else may see a report, where the person allows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The company of the ride-hailing app.
    pub app: Viewer,
    /// The protection unit.
    pub uptd: Viewer,
    /// Legal aid or a psychologist.
    pub legal: Viewer,
}

/// Somebody who may see a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewer {
    /// What people call it.
    pub name: Bilingual,
    /// What it has to do with what it sees, as a sentence.
    pub duty: Bilingual,
}

impl Share {
    /// Every viewer with its key in the site file.
    pub const fn viewers(&self) -> [(&'static str, &Viewer); 3] {
        [
            ("share.app", &self.app),
            ("share.uptd", &self.uptd),
            ("share.legal", &self.legal),
        ]
    }
}

/// The plain, harmless site that quick exit leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neutral {
    /// Its address; https, except a loopback address of an example site.
    pub url: WebAddress,
    /// What texts call it.
    pub name: Bilingual,
}
