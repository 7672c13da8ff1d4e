//! Delays requests of a network that sends many. Nothing is refused. Of an address only a keyed digest
//! of its network is held in memory; the key is made anew for each process.

use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;
use governor::clock::{Clock as _, MonotonicClock};
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use report::random::{self, NoRandomness};
use sha2::{Digest as _, Sha256};

use super::network::neighbourhood;
use super::{Network, Peer};

/// Largest number of posts from one network in a minute, and at once.
const POST_QUOTA: Quota = Quota::per_minute(NonZeroU32::new(60).expect("not zero"));
/// Largest number of other requests from one network in a minute, and at once. The pieces of five
/// files of the largest size are 205, and a mailbox is opened a few times besides.
const OTHER_QUOTA: Quota = Quota::per_minute(NonZeroU32::new(240).expect("not zero"));
/// Longest delay of a request.
const MAX_DELAY: Duration = Duration::from_secs(3);
/// How often idle networks are removed from memory.
const CLEANUP_INTERVAL: Duration = Duration::from_mins(1);

type Rates =
    RateLimiter<u64, DashMapStateStore<u64>, MonotonicClock, NoOpMiddleware<std::time::Instant>>;

/// The request rate of each network. Clones share it.
#[derive(Clone)]
pub(crate) struct RateLimit(Arc<Parts>);

struct Parts {
    key: [u8; 32],
    trusted: Vec<Network>,
    posts: Rates,
    others: Rates,
    slowed: AtomicU64,
}

impl RateLimit {
    pub(crate) fn new(trusted: Vec<Network>) -> Result<Self, NoRandomness> {
        let rates = |quota| RateLimiter::dashmap_with_clock(quota, MonotonicClock);
        Ok(Self(Arc::new(Parts {
            key: random::array()?,
            trusted,
            posts: rates(POST_QUOTA),
            others: rates(OTHER_QUOTA),
            slowed: AtomicU64::new(0),
        })))
    }

    /// Removes idle networks, again and again.
    pub(crate) async fn run_cleanup(self) {
        loop {
            tokio::time::sleep(CLEANUP_INTERVAL).await;
            for rates in [&self.0.posts, &self.0.others] {
                rates.retain_recent();
                rates.shrink_to_fit();
            }
        }
    }

    /// Number of delayed requests since the start.
    pub(crate) fn slowed(&self) -> u64 {
        self.0.slowed.load(Ordering::Relaxed)
    }

    /// The digest of the network that a request comes from; nothing if it is never delayed.
    fn network(&self, request: &Request) -> Option<u64> {
        let peer = request.extensions().get::<Peer>()?;
        let address = peer.behind(&self.0.trusted, request.headers());
        // Behind a local proxy that is not configured, all requests have one address.
        if address.is_loopback() || *request.method() == Method::OPTIONS {
            return None;
        }
        let digest = Sha256::new_with_prefix(self.0.key)
            .chain_update(neighbourhood(address).to_string())
            .finalize();
        let mut start = [0; 8];
        start.copy_from_slice(&digest[..8]);
        Some(u64::from_be_bytes(start))
    }

    /// Waits until this network is within its rate, or for the longest delay.
    async fn wait(&self, network: u64, is_post: bool) {
        let rates = if is_post {
            &self.0.posts
        } else {
            &self.0.others
        };
        let mut left = MAX_DELAY;
        while let Err(early) = rates.check_key(&network) {
            if left == MAX_DELAY {
                self.0.slowed.fetch_add(1, Ordering::Relaxed);
            }
            if left.is_zero() {
                return;
            }
            let pause = early.wait_time_from(MonotonicClock.now()).min(left);
            tokio::time::sleep(pause).await;
            left -= pause;
        }
    }
}

/// Delays a request that reaches the database. Preflight requests do not reach it.
pub(crate) async fn rate_limit(
    State(rate_limit): State<RateLimit>,
    request: Request,
    next: Next,
) -> Response {
    if let Some(network) = rate_limit.network(&request) {
        let is_post = *request.method() == Method::POST;
        rate_limit.wait(network, is_post).await;
    }
    next.run(request).await
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use tokio::time::Instant;

    use super::*;

    fn request(from: &str, method: &Method) -> Request {
        Request::builder()
            .method(method)
            .uri("/v1/mailbox")
            .extension(Peer(from.parse().expect("an address")))
            .body(Body::empty())
            .expect("a request")
    }

    /// How long a request from there waits. Time stands still, but the pace keeps its own.
    async fn pause(rate_limit: &RateLimit, from: &str, method: &Method) -> Duration {
        let start = Instant::now();
        if let Some(network) = rate_limit.network(&request(from, method)) {
            rate_limit.wait(network, method == Method::POST).await;
        }
        start.elapsed()
    }

    #[tokio::test(start_paused = true)]
    async fn a_network_that_asks_for_much_is_slowed_by_seconds_and_no_other() {
        for (method, free) in [
            (Method::POST, POST_QUOTA.burst_size().get()),
            (Method::GET, OTHER_QUOTA.burst_size().get()),
            (Method::PATCH, OTHER_QUOTA.burst_size().get()),
            (Method::DELETE, OTHER_QUOTA.burst_size().get()),
            (Method::HEAD, OTHER_QUOTA.burst_size().get()),
        ] {
            let rate_limit = RateLimit::new(Vec::new()).expect("random bytes");
            for _ in 0..free {
                let pause = pause(&rate_limit, "203.0.113.1", &method).await;
                assert_eq!(pause, Duration::ZERO, "{method}");
            }
            assert_eq!(rate_limit.slowed(), 0);
            let mut longest = Duration::ZERO;
            for _ in 0..50 {
                longest = longest.max(pause(&rate_limit, "203.0.113.9", &method).await);
            }
            // The clock of the pause counts whole milliseconds.
            assert!(longest > Duration::ZERO, "{longest:?}");
            assert_eq!(longest.as_secs(), MAX_DELAY.as_secs(), "{longest:?}");
            assert!(rate_limit.slowed() > 0);
            let other = pause(&rate_limit, "198.51.100.1", &method).await;
            assert_eq!(other, Duration::ZERO, "{method}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn this_machine_and_what_a_browser_asks_first_are_never_slowed() {
        let rate_limit = RateLimit::new(Vec::new()).expect("random bytes");
        for _ in 0..500 {
            assert_eq!(
                pause(&rate_limit, "::1", &Method::POST).await,
                Duration::ZERO
            );
            let preflight = pause(&rate_limit, "203.0.113.1", &Method::OPTIONS).await;
            assert_eq!(preflight, Duration::ZERO);
        }
    }
}
