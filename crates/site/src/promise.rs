//! The promise how soon a report is read, and the moment it turns into for one report.

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// How soon a report is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// Hours for an urgent report, day and night, 1 to 168.
    pub urgent_hours: u32,
    /// Working days for any other report, 1 to 30.
    pub working_days: u32,
    /// The zone in which the working day is counted.
    pub timezone: TimeZone,
    /// The days of the week that people work on, at least one, Monday first.
    pub weekdays: Vec<Weekday>,
    /// When the working day starts.
    pub from: Time,
    /// When the working day ends, later than it starts.
    pub to: Time,
    /// Days off, in ascending order.
    pub holidays: Vec<Date>,
}

impl Promise {
    /// The IANA name of the zone, for example `Asia/Jakarta`.
    pub fn timezone_name(&self) -> &str {
        self.timezone.iana_name().unwrap_or("UTC")
    }

    /// Whether people work on this day.
    pub fn is_working_day(&self, day: Date) -> bool {
        self.weekdays.contains(&day.weekday()) && !self.holidays.contains(&day)
    }
}

/// The moment by which a report received at `received_at` has been read.
///
/// An urgent one is read within the promised hours, whatever the day. For any other the day of
/// receipt does not count: a person who writes on Monday morning and one who writes on Monday night
/// are told the same day, and neither is told a day that cannot be kept.
pub fn read_by(promise: &Promise, received_at: Timestamp, urgent: bool) -> Timestamp {
    let moment = if urgent {
        let hours = SignedDuration::from_hours(i64::from(promise.urgent_hours));
        received_at.checked_add(hours)
    } else {
        end_of_last_working_day(promise, received_at)
    };
    // Only a clock at the end of the calendar gets here.
    moment.unwrap_or(Timestamp::MAX)
}

fn end_of_last_working_day(
    promise: &Promise,
    received_at: Timestamp,
) -> Result<Timestamp, jiff::Error> {
    let mut day = received_at.to_zoned(promise.timezone.clone()).date();
    let mut left = promise.working_days;
    while left > 0 {
        day = day.tomorrow()?;
        if promise.is_working_day(day) {
            left -= 1;
        }
    }
    Ok(day
        .to_datetime(promise.to)
        .to_zoned(promise.timezone.clone())?
        .timestamp())
}
