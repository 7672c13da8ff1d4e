//! The provinces of Indonesia as of 2024 and the cities in them, found by what people type.

mod data;
mod find;
#[cfg(test)]
mod tests;

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use locale::Lang;

use self::data::{ProvinceFacts, provinces};
use self::find::folded;
use crate::Zone;

/// One of the 38 provinces.
#[derive(Clone, Copy)]
pub struct Province {
    index: u8,
    facts: &'static ProvinceFacts,
}

/// A city or regency. Not all are listed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct City {
    province: Province,
    index: u8,
}

/// A province or a city of Indonesia.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Region {
    /// A whole province.
    Province(Province),
    /// A city or regency in it.
    City(City),
}

impl Province {
    /// All provinces, from Aceh to the east.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..)
            .zip(provinces())
            .map(|(index, facts)| Self { index, facts })
    }

    /// Its name in `lang`.
    pub fn name(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Id => self.facts.name,
            Lang::En => self.facts.english,
        }
    }

    /// Its time zone.
    pub fn zone(self) -> Zone {
        self.facts.zone
    }

    /// Its listed cities and regencies.
    pub fn cities(self) -> impl Iterator<Item = City> {
        (0..).zip(self.facts.cities).map(move |(index, _)| City {
            province: self,
            index,
        })
    }
}

impl PartialEq for Province {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}

impl Eq for Province {}

impl PartialOrd for Province {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Province {
    fn cmp(&self, other: &Self) -> Ordering {
        self.index.cmp(&other.index)
    }
}

impl City {
    /// The province it lies in.
    pub const fn province(self) -> Province {
        self.province
    }

    /// Its name in `lang`.
    pub fn name(self, lang: Lang) -> String {
        let (name, _) = self.facts();
        match lang {
            Lang::Id => name.to_owned(),
            Lang::En => in_english(name),
        }
    }

    fn facts(self) -> (&'static str, &'static str) {
        self.province.facts.cities[usize::from(self.index)]
    }
}

impl Region {
    /// Every province, each followed by its cities.
    pub fn all() -> impl Iterator<Item = Self> {
        Province::all().flat_map(|province| {
            let cities = province.cities().map(Self::City);
            std::iter::once(Self::Province(province)).chain(cities)
        })
    }

    /// The regions that `typed` may mean, the likeliest first.
    pub fn find(typed: &str) -> Vec<Self> {
        find::find(typed)
    }

    /// The province itself, or the one that the city lies in.
    pub const fn province(self) -> Province {
        match self {
            Self::Province(province) => province,
            Self::City(city) => city.province(),
        }
    }

    /// Its name in `lang`.
    pub fn name(self, lang: Lang) -> String {
        match self {
            Self::Province(province) => province.name(lang).to_owned(),
            Self::City(city) => city.name(lang),
        }
    }

    /// Its code in data files and addresses, such as `jawa-barat` or `kota-bandung`.
    pub fn code(self) -> String {
        folded(&self.name(Lang::Id)).replace(' ', "-")
    }

    /// Whether they are the same or one lies in the other.
    pub fn overlaps(self, other: Self) -> bool {
        match (self, other) {
            (Self::City(_), Self::City(_)) => self == other,
            _ => self.province() == other.province(),
        }
    }
}

impl FromStr for Region {
    type Err = &'static str;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::all()
            .find(|region| region.code() == code)
            .ok_or("the code of a province or city, such as jawa-barat or kota-bandung")
    }
}

fn in_english(name: &str) -> String {
    if name == "Kota Tangerang Selatan" {
        return "South Tangerang City".to_owned();
    }
    if let Some(rest) = name.strip_prefix("Kota ") {
        return format!("{rest} City");
    }
    if let Some(rest) = name.strip_prefix("Kabupaten ") {
        return format!("{rest} Regency");
    }
    let side = match name {
        "Jakarta Pusat" => "Central Jakarta",
        "Jakarta Utara" => "North Jakarta",
        "Jakarta Barat" => "West Jakarta",
        "Jakarta Selatan" => "South Jakarta",
        "Jakarta Timur" => "East Jakarta",
        "Kepulauan Seribu" => "Thousand Islands",
        other => other,
    };
    side.to_owned()
}

impl fmt::Debug for Province {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.facts.name)
    }
}

impl fmt::Debug for City {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.facts().0)
    }
}
