//! Times in the time zone of this machine.

use anyhow::Result;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use report::wire::UtcTime;

/// The time in the time zone of this machine, with its offset from UTC so that nobody has to guess.
pub(crate) fn local_time(timestamp: Timestamp) -> String {
    timestamp
        .to_zoned(TimeZone::system())
        .strftime("%Y-%m-%d %H:%M %:z")
        .to_string()
}

/// The moment in whole seconds and in UTC, as messages have it.
pub(crate) fn utc(timestamp: Timestamp) -> Result<UtcTime> {
    let text = timestamp.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    Ok(text.parse()?)
}

/// A moment of a message in the time zone of this machine.
pub(crate) fn local(moment: &UtcTime) -> String {
    let read = moment.as_str().parse();
    read.map_or_else(|_| moment.as_str().to_owned(), local_time)
}
