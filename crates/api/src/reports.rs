//! `/v1/reports`: where sealed reports arrive.

mod body;
mod receive;

use std::sync::Arc;

use site::Promise;

use crate::clock::Clock;
use crate::store::Store;

pub(crate) use receive::receive;

/// What it takes to accept a report.
#[derive(Clone)]
pub(crate) struct Desk {
    store: Arc<dyn Store>,
    promise: Arc<Promise>,
    clock: Clock,
}

impl Desk {
    pub(crate) fn new(store: Arc<dyn Store>, promise: Promise, clock: Clock) -> Self {
        Self {
            store,
            promise: Arc::new(promise),
            clock,
        }
    }

    pub(crate) fn store(&self) -> &dyn Store {
        &*self.store
    }
}
