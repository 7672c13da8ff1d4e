//! Moments as people on this machine read them.

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// The moment in the machine's time zone, with its distance from UTC so that nobody has to guess.
pub(crate) fn local(moment: Timestamp) -> String {
    moment
        .to_zoned(TimeZone::system())
        .strftime("%Y-%m-%d %H:%M %:z")
        .to_string()
}
