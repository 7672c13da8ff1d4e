//! What is done about time that passes: promises that are about to break, and what is deleted.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Listed, Pending};

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

/// Looks after what is stored.
pub trait UpkeepStore: Send + Sync {
    /// Reports nobody has begun to read and that have to be read before `by`, of which this was
    /// never answered before: of several processes, one gets each. Each is an event as well.
    fn take_at_risk(&self, by: Timestamp, now: Timestamp) -> Pending<'_, Vec<Listed>>;

    /// What waits, to be counted.
    fn waiting(&self, by: Timestamp) -> Pending<'_, Waiting>;

    /// How many bytes the database takes, with room in it that is free.
    fn stored_bytes(&self) -> Pending<'_, u64>;

    /// When old things were last deleted, as [`Self::note_upkeep`] was told.
    fn last_upkeep(&self) -> Pending<'_, Option<Timestamp>>;

    /// Notes that old things were deleted now.
    fn note_upkeep(&self, at: Timestamp) -> Pending<'_, ()>;

    /// Deletes what is old, for good: it is overwritten where the database can do that.
    fn expire(&self, expiry: Expiry) -> Pending<'_, Expired>;
}
