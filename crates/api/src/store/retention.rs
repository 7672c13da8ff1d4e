//! Cutoffs of a deletion of old data, and its counts.

use jiff::Timestamp;
use jiff::civil::Date;

/// Everything from before these times is deleted.
#[derive(Clone, Copy, Debug)]
pub struct ExpiryCutoffs {
    /// Reports that arrived before this, traces of reports that were withdrawn before this, lines
    /// of the opening log and events from before this.
    pub before: Timestamp,
    /// The same time as a date, for words about pages.
    pub before_day: Date,
    /// Events that were delivered and happened before this.
    pub delivered_before: Timestamp,
}

/// How many of each were deleted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExpiredCounts {
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
