//! Times in the time zone of this machine.

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// The time in the time zone of this machine, with its offset from UTC so that nobody has to guess.
pub(crate) fn local_time(timestamp: Timestamp) -> String {
    timestamp
        .to_zoned(TimeZone::system())
        .strftime("%Y-%m-%d %H:%M %:z")
        .to_string()
}
