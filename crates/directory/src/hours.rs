//! Opening hours. Hours that are not known never count as open.

mod read;
#[cfg(test)]
mod tests;

use std::fmt;

use crate::day::{DAY, Day, Minute, WEEK, WeekMinute};
use crate::{Instant, Zone};

/// When a service can be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hours {
    /// Around the clock.
    Always,
    /// On some days at some times. Holidays are not known: it can be closed then.
    Weekly(Weekly),
    /// Letters can be sent at any time; when they are read is not known.
    Letters,
    /// Not confirmed.
    Unknown,
}

/// The same hours every week. Read from text only, so that there is at least one shift.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weekly {
    zone: Zone,
    shifts: Vec<Shift>,
}

/// Times of day on a run of days. What closes earlier than it opens closes on the next day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// The first day.
    pub first: Day,
    /// The last day, which may be before the first: Saturday to Monday.
    pub last: Day,
    /// When it opens.
    pub opens: Minute,
    /// When it closes.
    pub closes: Minute,
}

/// Whether a service is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Open until then, or without end.
    Open(Option<HoursChange>),
    /// Closed until then.
    Closed(HoursChange),
    /// Letters are taken; when they are read is not known.
    Letters,
    /// Not known.
    Unknown,
}

/// A time at which a service opens or closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HoursChange {
    /// The day, by the clocks of `zone`.
    pub day: Day,
    /// The time, by the clocks of `zone`.
    pub time: Minute,
    /// The zone of the service, which need not be that of the person.
    pub zone: Zone,
    /// Whether it is on the day that the clocks of `zone` show now.
    pub is_today: bool,
}

impl Hours {
    /// Whether the service is open at `now`.
    pub fn at(&self, now: Instant) -> Status {
        match self {
            Self::Always => Status::Open(None),
            Self::Weekly(weekly) => weekly.at(now),
            Self::Letters => Status::Letters,
            Self::Unknown => Status::Unknown,
        }
    }
}

impl Status {
    /// Whether it is open for certain, as far as the hours say.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open(_))
    }
}

impl Weekly {
    /// Hours in `zone`; nothing without a shift.
    pub fn new(zone: Zone, shifts: Vec<Shift>) -> Option<Self> {
        (!shifts.is_empty()).then_some(Self { zone, shifts })
    }

    /// The zone of the times.
    pub const fn zone(&self) -> Zone {
        self.zone
    }

    /// The shifts, at least one.
    pub fn shifts(&self) -> &[Shift] {
        &self.shifts
    }

    fn at(&self, now: Instant) -> Status {
        let minute = now.in_week(self.zone);
        let is_open = self.is_open(minute);
        let change = self
            .changes()
            .filter(|edge| *edge != minute && self.is_open(*edge) != is_open)
            .min_by_key(|edge| minute.until(*edge));
        let change = change.map(|at| self.change(minute, at));
        match (is_open, change) {
            (true, change) => Status::Open(change),
            (false, Some(change)) => Status::Closed(change),
            // A shift that is never open is never read.
            (false, None) => Status::Unknown,
        }
    }

    fn change(&self, now: WeekMinute, at: WeekMinute) -> HoursChange {
        let to_midnight = DAY - now.time().since_midnight();
        HoursChange {
            day: at.day(),
            time: at.time(),
            zone: self.zone,
            is_today: now.until(at) < to_midnight,
        }
    }

    fn is_open(&self, minute: WeekMinute) -> bool {
        self.shifts
            .iter()
            .flat_map(|shift| shift.days())
            .any(|(start, length)| start.until(minute) < length)
    }

    fn changes(&self) -> impl Iterator<Item = WeekMinute> {
        self.shifts.iter().flat_map(|shift| {
            let days = shift.days();
            days.flat_map(|(start, length)| [start, start.plus(length)])
        })
    }
}

impl Shift {
    /// Each day's opening and how many minutes it lasts.
    fn days(self) -> impl Iterator<Item = (WeekMinute, i64)> {
        let count = (7 + self.last.number() - self.first.number()) % 7 + 1;
        let length = self.closes.since_midnight() - self.opens.since_midnight();
        let length = if length > 0 { length } else { length + DAY };
        (0..count).map(move |later| {
            let day = Day::ALL[(self.first.number() + later) % 7];
            (WeekMinute::at(day, self.opens), length.min(WEEK))
        })
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Always => out.write_str("24h"),
            Self::Letters => out.write_str("letters"),
            Self::Unknown => out.write_str("unknown"),
            Self::Weekly(weekly) => {
                for (index, shift) in weekly.shifts.iter().enumerate() {
                    let comma = if index == 0 { "" } else { ", " };
                    write!(out, "{comma}{shift}")?;
                }
                write!(out, " {}", weekly.zone.name())
            }
        }
    }
}

impl fmt::Display for Shift {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.first.code())?;
        if self.last != self.first {
            write!(out, "-{}", self.last.code())?;
        }
        write!(out, " {}-{}", self.opens, self.closes)
    }
}
