//! Days of the week, and the time of a day.

use std::fmt;

use locale::Lang;

/// Minutes of a day.
pub(crate) const DAY: i64 = 24 * 60;
/// Minutes of a week.
pub(crate) const WEEK: i64 = 7 * DAY;

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Day {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Day {
    /// All days, as weeks go here.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// How many days after Monday it is.
    pub const fn number(self) -> usize {
        self as usize
    }

    /// The three letters for it in data files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Monday => "Mon",
            Self::Tuesday => "Tue",
            Self::Wednesday => "Wed",
            Self::Thursday => "Thu",
            Self::Friday => "Fri",
            Self::Saturday => "Sat",
            Self::Sunday => "Sun",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|day| day.code() == code)
    }
}

/// A time of day, from 00:00 to 24:00.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minute(u16);

impl Minute {
    /// This time of day, where there is such a time.
    pub const fn new(hour: u16, minute: u16) -> Option<Self> {
        if minute < 60 && (hour < 24 || (hour == 24 && minute == 0)) {
            Some(Self(hour * 60 + minute))
        } else {
            None
        }
    }

    /// As people read it: `09.00` in Indonesian, `09:00` in English.
    pub fn in_words(self, lang: Lang) -> String {
        let separator = match lang {
            Lang::Id => '.',
            Lang::En => ':',
        };
        format!("{:02}{separator}{:02}", self.0 / 60, self.0 % 60)
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (hour, minute) = text.split_once(':')?;
        let number = |text: &str| {
            let is_plain = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
            is_plain.then(|| text.parse::<u16>().ok()).flatten()
        };
        Self::new(number(hour)?, number(minute)?)
    }

    pub(crate) fn since_midnight(self) -> i64 {
        i64::from(self.0)
    }
}

impl fmt::Display for Minute {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.in_words(Lang::En))
    }
}

/// A minute of the week, counted from Monday 00:00.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct WeekMinute(i64);

impl WeekMinute {
    /// Any count of minutes, taken around the week.
    pub(crate) const fn new(minutes: i64) -> Self {
        Self(minutes.rem_euclid(WEEK))
    }

    pub(crate) fn at(day: Day, time: Minute) -> Self {
        let days = i64::try_from(day.number()).unwrap_or_default();
        Self::new(days * DAY + time.since_midnight())
    }

    /// How many minutes later `other` comes, less than a week.
    pub(crate) const fn until(self, other: Self) -> i64 {
        (other.0 - self.0).rem_euclid(WEEK)
    }

    pub(crate) const fn plus(self, minutes: i64) -> Self {
        Self::new(self.0 + minutes)
    }

    pub(crate) fn day(self) -> Day {
        let number = usize::try_from(self.0 / DAY).unwrap_or_default();
        Day::ALL[number % Day::ALL.len()]
    }

    pub(crate) fn time(self) -> Minute {
        Minute(u16::try_from(self.0 % DAY).unwrap_or_default())
    }
}
