//! What it takes to receive and to answer: the database, the promise and the clock.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use report::wire::{Problem, ProblemCode};
use site::Promise;

use crate::clock::Clock;
use crate::disk::Disk;
use crate::memory::Answers;
use crate::pace::Busy;
use crate::problem::ApiError;
use crate::store::{SqlStore, StoreError};

/// What every request is handled with. Clones share it.
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

    /// Room for long answers.
    pub(crate) fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The disk that everything is kept on.
    pub(crate) fn disk(&self) -> &Disk {
        &self.disk
    }

    pub(crate) fn promise(&self) -> &Promise {
        &self.promise
    }

    /// The day it is where the promise is kept.
    pub(crate) fn today(&self) -> Date {
        self.now().to_zoned(self.promise.timezone.clone()).date()
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }
}

/// The answer when the database did not do what it was asked.
pub(crate) fn unavailable(error: &StoreError) -> ApiError {
    tracing::error!(%error, "the database did not do what it was asked");
    Problem::new(
        ProblemCode::Unavailable,
        "nothing was changed; send the same bytes again",
    )
    .into()
}
