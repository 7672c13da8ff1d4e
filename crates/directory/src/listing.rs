//! The values of a service that the filter compares.

use std::fmt;
use std::str::FromStr;

use crate::{Channel, Hours, Region};

/// The values of a service that the filter compares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// Ids of the needs it answers.
    pub needs: Vec<String>,
    /// The area it serves.
    pub reach: Reach,
    /// Its confirmed channels.
    pub channels: Vec<Channel>,
    /// When it can be reached.
    pub hours: Hours,
    /// Whether every filter shows it: a number for the whole country.
    pub always_shown: bool,
}

/// The area a service serves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// All of Indonesia.
    Everywhere,
    /// Not known.
    Unknown,
    /// These provinces and cities.
    Regions(Vec<Region>),
}

impl Reach {
    /// Whether it covers `region`, or may: where the area is not known, people may ask.
    pub fn includes(&self, region: Region) -> bool {
        match self {
            Self::Everywhere | Self::Unknown => true,
            Self::Regions(regions) => regions.iter().any(|it| it.overlaps(region)),
        }
    }

    /// Whether it names regions and one of them overlaps with `region`.
    pub fn is_specific_to(&self, region: Region) -> bool {
        matches!(self, Self::Regions(_)) && self.includes(region)
    }
}

impl fmt::Display for Reach {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Everywhere => out.write_str("everywhere"),
            Self::Unknown => out.write_str("unknown"),
            Self::Regions(regions) => {
                let codes: Vec<String> = regions.iter().map(|region| region.code()).collect();
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
                .map(Self::Regions),
        }
    }
}
