//! What every request handler needs: the database, the promise, the clock and the limits.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use site::Promise;

use crate::clock::Clock;
use crate::disk::Disk;
use crate::memory::Answers;
use crate::pace::Busy;
use crate::store::SqlStore;

/// The state of the server. Clones share it.
#[derive(Clone)]
pub(crate) struct AppState {
    store: SqlStore,
    promise: Arc<Promise>,
    clock: Clock,
    busy: Busy,
    answers: Answers,
    disk: Disk,
}

impl AppState {
    pub(crate) fn new(
        store: SqlStore,
        promise: Promise,
        clock: Clock,
        busy: Busy,
        (answers, disk): (Answers, Disk),
    ) -> Self {
        Self {
            store,
            promise: Arc::new(promise),
            clock,
            busy,
            answers,
            disk,
        }
    }

    pub(crate) fn store(&self) -> &SqlStore {
        &self.store
    }

    pub(crate) fn busy(&self) -> &Busy {
        &self.busy
    }

    /// The byte budget of long responses.
    pub(crate) fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The disk of the database.
    pub(crate) fn disk(&self) -> &Disk {
        &self.disk
    }

    pub(crate) fn promise(&self) -> &Promise {
        &self.promise
    }

    /// Today's date in the time zone of the promise.
    pub(crate) fn today(&self) -> Date {
        self.now().to_zoned(self.promise.timezone.clone()).date()
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }
}
