//! What a service says of itself on the page, for the filter to read.

use std::fmt;
use std::str::FromStr;

use crate::{Channel, Hours, Place};

/// What the filter needs to know of a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// Ids of the needs it answers.
    pub needs: Vec<String>,
    /// Where it serves.
    pub reach: Reach,
    /// The ways to reach it that are confirmed.
    pub channels: Vec<Channel>,
    /// When it can be reached.
    pub hours: Hours,
    /// Whether it is shown whatever is asked for: a number that could save a life.
    pub stays: bool,
}

/// Where a service serves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// In all of Indonesia.
    Everywhere,
    /// Nobody has told us.
    Unknown,
    /// In these provinces and cities.
    Places(Vec<Place>),
}

impl Reach {
    /// Whether somebody in `place` may be helped: where it is not known, they may ask.
    pub fn includes(&self, place: Place) -> bool {
        match self {
            Self::Everywhere | Self::Unknown => true,
            Self::Places(places) => places.iter().any(|it| it.touches(place)),
        }
    }

    /// Whether it is there for people in one place more than for others, and that place is here.
    pub fn is_at_home_in(&self, place: Place) -> bool {
        matches!(self, Self::Places(_)) && self.includes(place)
    }
}

impl fmt::Display for Reach {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Everywhere => out.write_str("everywhere"),
            Self::Unknown => out.write_str("unknown"),
            Self::Places(places) => {
                let codes: Vec<String> = places.iter().map(|place| place.code()).collect();
                out.write_str(&codes.join(" "))
            }
        }
    }
}

impl FromStr for Reach {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "everywhere" => Ok(Self::Everywhere),
            "unknown" => Ok(Self::Unknown),
            "" => Err("everywhere, unknown, or codes of places such as jawa-barat kota-bandung"),
            _ => text
                .split(' ')
                .map(str::parse)
                .collect::<Result<_, _>>()
                .map(Self::Places),
        }
    }
}
