//! What is done about time that passes: promises that are about to break, and what is deleted.

use jiff::Timestamp;
use jiff::civil::Date;

/// Before which moments things are old enough to be deleted.
#[derive(Clone, Copy, Debug)]
pub struct Expiry {
    /// Reports that arrived before this, traces of reports that were withdrawn before this, lines
    /// of the opening log and events from before this.
    pub before: Timestamp,
    /// The same moment as a day, for words about pages.
    pub before_day: Date,
    /// Events that were delivered and happened before this.
    pub delivered_before: Timestamp,
}

/// How many of each were deleted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Expired {
    /// Reports with everything that belongs to them.
    pub reports: u64,
    /// Traces of withdrawn reports.
    pub traces: u64,
    /// Sealed words about pages.
    pub words: u64,
    /// Lines of the opening log.
    pub openings: u64,
    /// Events.
    pub events: u64,
}

/// What waits for the team.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Reports that nobody has begun to read.
    pub unread: u64,
    /// Those of them that will have waited too long by the moment that was asked about.
    pub at_risk: u64,
    /// Events that are to be told.
    pub pending_events: u64,
    /// Events that were tried for the last time.
    pub dead_events: u64,
}
