//! The current time, which tests can set.

use jiff::Timestamp;

/// A source of the current time.
#[derive(Debug, Clone, Copy)]
pub struct Clock(fn() -> Timestamp);

impl Clock {
    /// The clock of the machine.
    pub fn system() -> Self {
        Self(Timestamp::now)
    }

    /// A clock that calls `now`.
    pub fn from_fn(now: fn() -> Timestamp) -> Self {
        Self(now)
    }

    /// The current time in whole seconds, the precision of receipts and the database.
    pub fn now(&self) -> Timestamp {
        let now = (self.0)();
        Timestamp::from_second(now.as_second()).unwrap_or(now)
    }
}
