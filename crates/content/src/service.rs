//! Services a person can turn to, and which of them to try first for which need.

use std::str::FromStr;

use directory::{Channel, Hours, Listing, Reach};

use crate::{Bilingual, Date};

/// A service a person can turn to.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Service {
    /// The name used in `layanan:` links; also the HTML id of its entry on the services page.
    pub id: String,
    /// What it is called.
    pub name: Bilingual,
    /// What it does for a person.
    pub offers: Bilingual,
    /// The ways to reach it, at least one.
    pub contacts: Vec<Contact>,
    /// What happens when somebody gets in touch, as far as it is known.
    pub expect: Option<Bilingual>,
    /// When it can be reached.
    pub hours: Hours,
    /// Where it serves, in words.
    pub region: Bilingual,
    /// Where it serves, for the filter.
    pub reach: Reach,
    /// Whether it is shown whatever somebody looks for.
    pub always_shown: bool,
    /// What it costs.
    pub cost: Bilingual,
    /// Something to know before calling.
    pub warning: Option<Bilingual>,
    /// Where the number was read: addresses and names of sites.
    pub sources: Vec<String>,
    /// How old those sources are, in the words of the data file, such as `2022–2025`.
    pub source_date: String,
    /// How sure the sources make us.
    pub confidence: Confidence,
    /// When somebody last called; `None` is shown as "belum diverifikasi ulang".
    pub last_checked: Option<Date>,
    /// Who did, or that the number was only read: nobody takes that for a call.
    pub checked_by: Bilingual,
}

/// One way to reach a service.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Contact {
    /// The kind of way.
    pub channel: Channel,
    /// The number or address as people read it.
    pub display: String,
    /// Where a tap on it leads: `tel:`, `https://wa.me/`, `mailto:` or `https:`.
    pub href: String,
    /// What to do once there, such as which key to press.
    pub note: Option<Bilingual>,
}

/// How sure the sources make us of a service's details.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// Two or more independent sources or an official one, recent.
    High,
    /// Between the two.
    MediumHigh,
    /// One fair source or an older one.
    Medium,
}

impl FromStr for Confidence {
    type Err = &'static str;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Ok(match word {
            "high" => Self::High,
            "medium-high" => Self::MediumHigh,
            "medium" => Self::Medium,
            _ => return Err("one of high, medium-high, medium; less certain is not published"),
        })
    }
}

/// A service that is there, but whose number is not certain enough to be given.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Unconfirmed {
    /// Its name in the facts; also the HTML id of its entry on the services page.
    pub id: String,
    /// What it is called.
    pub name: Bilingual,
    /// What it does for a person.
    pub offers: Bilingual,
    /// Where it serves, in words.
    pub region: Bilingual,
    /// Where it serves, for the filter.
    pub reach: Reach,
    /// Ids of the needs it answers.
    pub needs: Vec<String>,
    /// Its own site, where that is known.
    pub url: Option<String>,
}

impl Unconfirmed {
    /// What the filter needs to know of it. Its hours are not known, and its own site is the only
    /// way to it that is.
    pub fn listing(&self) -> Listing {
        Listing {
            needs: self.needs.clone(),
            reach: self.reach.clone(),
            channels: self.url.iter().map(|_| Channel::Web).collect(),
            hours: Hours::Unknown,
            always_shown: false,
        }
    }
}

/// Something a person may need, and the services to try for it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Need {
    /// The name that never changes.
    pub id: String,
    /// The need in a person's words.
    pub title: Bilingual,
    /// Ids of services, the first to try first.
    pub services: Vec<String>,
}
