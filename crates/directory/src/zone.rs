//! The three time zones of Indonesia. None of them ever changes to summer time.

use crate::day::WeekMinute;

/// A time zone of Indonesia.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Zone {
    /// Waktu Indonesia Barat, seven hours ahead of UTC.
    Wib,
    /// Waktu Indonesia Tengah, eight hours ahead.
    Wita,
    /// Waktu Indonesia Timur, nine hours ahead.
    Wit,
}

impl Zone {
    /// All zones, from west to east.
    pub const ALL: [Self; 3] = [Self::Wib, Self::Wita, Self::Wit];

    /// Its name, the same in both languages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wib => "WIB",
            Self::Wita => "WITA",
            Self::Wit => "WIT",
        }
    }

    /// The zone with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|zone| zone.name() == name)
    }

    const fn hours_ahead(self) -> i64 {
        match self {
            Self::Wib => 7,
            Self::Wita => 8,
            Self::Wit => 9,
        }
    }
}

/// A moment, the same everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Instant {
    seconds: i64,
}

impl Instant {
    /// The moment this many seconds after 1 January 1970 in UTC.
    pub const fn from_unix_seconds(seconds: i64) -> Self {
        Self { seconds }
    }

    /// The minute of the week that clocks in `zone` show.
    pub(crate) fn in_week(self, zone: Zone) -> WeekMinute {
        let minutes = self.seconds.div_euclid(60) + zone.hours_ahead() * 60;
        // The first of January 1970 was a Thursday; weeks start on Monday.
        WeekMinute::new(minutes + 3 * 24 * 60)
    }
}
