//! Counts for machines that watch, as Prometheus reads them, at a loopback address of their own.
//! Addresses of the site are one route, and nobody and no report is in them.

mod scrape;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

pub(crate) use scrape::{Watched, router};

/// Upper ends of the buckets that durations fall into, in milliseconds.
const BUCKETS: [u64; 9] = [1, 5, 10, 25, 50, 100, 250, 1000, 5000];

/// What was counted since the start. Clones share it.
#[derive(Clone, Default)]
pub(crate) struct Metrics(Arc<Mutex<BTreeMap<Kind, Count>>>);

/// What kind of request it was.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Kind {
    route: String,
    method: &'static str,
    status: u16,
}

#[derive(Default)]
struct Count {
    requests: u64,
    milliseconds: u64,
    /// How many took as long as each bucket, or less.
    within: [u64; BUCKETS.len()],
}

impl Metrics {
    /// Counts one answer.
    pub(crate) fn answered(
        &self,
        method: &'static str,
        route: &str,
        status: u16,
        duration: Duration,
    ) {
        let kind = Kind {
            route: route.to_owned(),
            method,
            status,
        };
        let milliseconds = u64::try_from(duration.as_millis()).unwrap_or(u64::MAX);
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(kind).or_default();
        count.requests += 1;
        count.milliseconds = count.milliseconds.saturating_add(milliseconds);
        for (within, end) in count.within.iter_mut().zip(BUCKETS) {
            *within += u64::from(milliseconds <= end);
        }
    }
}
