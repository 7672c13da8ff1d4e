//! What every request handler needs: the database, the promise, the clock and the limits.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use site::Promise;

use crate::clock::Clock;
use crate::disk::Disk;
use crate::memory::ResponseBudget;
use crate::pace::ProofOfWork;
use crate::store::SqlStore;

/// The state of every request. Clones share it.
#[derive(Clone)]
pub(crate) struct AppState {
    store: SqlStore,
    promise: Arc<Promise>,
    care_keys: Arc<[String]>,
    clock: Clock,
    proof_of_work: ProofOfWork,
    response_budget: ResponseBudget,
    disk: Disk,
}

impl AppState {
    pub(crate) fn new(
        store: SqlStore,
        (promise, care_keys): (Promise, Vec<String>),
        clock: Clock,
        proof_of_work: ProofOfWork,
        (response_budget, disk): (ResponseBudget, Disk),
    ) -> Self {
        Self {
            store,
            promise: Arc::new(promise),
            care_keys: care_keys.into(),
            clock,
            proof_of_work,
            response_budget,
            disk,
        }
    }

    pub(crate) fn store(&self) -> &SqlStore {
        &self.store
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

    /// The public keys that reports are sealed to.
    pub(crate) fn care_keys(&self) -> &[String] {
        &self.care_keys
    }

    /// Today's date in the time zone of the promise.
    pub(crate) fn today(&self) -> Date {
        self.now().to_zoned(self.promise.timezone.clone()).date()
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }
}
