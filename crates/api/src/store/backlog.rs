//! Counts of what is waiting.

/// What is waiting for the team or for the webhook receiver.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Backlog {
    /// Unread reports.
    pub unread: u64,
    /// Unread reports that must be read before the time asked about.
    pub at_risk: u64,
    /// Events that will be sent.
    pub pending_events: u64,
    /// Events whose every attempt failed.
    pub dead_events: u64,
}
