//! What handlers share: the database, the promise, the clock and the limits.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use report::wire::{Problem, ProblemCode};
use site::Promise;

use crate::clock::Clock;
use crate::disk::Disk;
use crate::memory::ResponseBudget;
use crate::pace::ProofOfWork;
use crate::problem::ApiError;
use crate::store::{Store, StoreError};

/// The state of every request. Clones share it.
#[derive(Clone)]
pub(crate) struct AppState {
    store: Arc<dyn Store>,
    promise: Arc<Promise>,
    clock: Clock,
    proof_of_work: ProofOfWork,
    response_budget: ResponseBudget,
    disk: Disk,
}

impl AppState {
    pub(crate) fn new(
        store: Arc<dyn Store>,
        promise: Promise,
        clock: Clock,
        proof_of_work: ProofOfWork,
        (response_budget, disk): (ResponseBudget, Disk),
    ) -> Self {
        Self {
            store,
            promise: Arc::new(promise),
            clock,
            proof_of_work,
            response_budget,
            disk,
        }
    }

    pub(crate) fn store(&self) -> &dyn Store {
        &*self.store
    }

    pub(crate) fn proof_of_work(&self) -> &ProofOfWork {
        &self.proof_of_work
    }

    /// The memory for long responses.
    pub(crate) fn response_budget(&self) -> &ResponseBudget {
        &self.response_budget
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

/// The response when the database fails.
pub(crate) fn unavailable(error: &StoreError) -> ApiError {
    tracing::error!(%error, "the database did not do what it was asked");
    Problem::new(
        ProblemCode::Unavailable,
        "nothing was changed; send the same bytes again",
    )
    .into()
}
