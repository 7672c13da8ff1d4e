//! Metrics in the format of Prometheus, at a loopback address of their own. All pages of the site count
//! as one route, and no metric names a person or a report.

mod scrape;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

pub(crate) use scrape::{ScrapeState, router};

/// Upper bounds of the histogram buckets, in milliseconds.
const BUCKETS: [u64; 9] = [1, 5, 10, 25, 50, 100, 250, 1000, 5000];

/// Requests since the start. Clones share it.
#[derive(Clone, Default)]
pub(crate) struct Metrics(Arc<Mutex<BTreeMap<Labels, Count>>>);

/// The labels of a request.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Labels {
    route: String,
    method: &'static str,
    status: u16,
}

#[derive(Default)]
struct Count {
    requests: u64,
    milliseconds: u64,
    /// Number of requests within each bucket.
    within: [u64; BUCKETS.len()],
}

impl Metrics {
    /// Counts one response.
    pub(crate) fn record(
        &self,
        method: &'static str,
        route: &str,
        status: u16,
        duration: Duration,
    ) {
        let labels = Labels {
            route: route.to_owned(),
            method,
            status,
        };
        let milliseconds = u64::try_from(duration.as_millis()).unwrap_or(u64::MAX);
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(labels).or_default();
        count.requests += 1;
        count.milliseconds = count.milliseconds.saturating_add(milliseconds);
        for (within, end) in count.within.iter_mut().zip(BUCKETS) {
            *within += u64::from(milliseconds <= end);
        }
    }
}
