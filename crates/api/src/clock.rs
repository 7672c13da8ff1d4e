//! Where the time comes from, so that a test can say what time it is.

use jiff::Timestamp;

/// Tells the time.
#[derive(Debug, Clone, Copy)]
pub struct Clock(fn() -> Timestamp);

impl Clock {
    /// The clock of the machine.
    pub fn system() -> Self {
        Self(Timestamp::now)
    }

    /// A clock that answers what `tell` does.
    pub fn told_by(tell: fn() -> Timestamp) -> Self {
        Self(tell)
    }

    /// The present moment in whole seconds, as receipts and the database have it.
    pub fn now(&self) -> Timestamp {
        let now = (self.0)();
        Timestamp::from_second(now.as_second()).unwrap_or(now)
    }
}
