//! Slows those who ask for much from one network. Nothing is refused, and what is kept of an address
//! is a digest of its beginning, under a key that ends with the process.

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

/// So many posts a minute one network may send, and so many at once.
const POSTS: Quota = Quota::per_minute(NonZeroU32::new(60).expect("not zero"));
/// Largest number of other requests from one network in a minute, and at once. The pieces of five
/// files of the largest size are 205, and a mailbox is opened a few times besides.
const OTHERS: Quota = Quota::per_minute(NonZeroU32::new(240).expect("not zero"));
/// The longest that anybody is held up.
const LONGEST: Duration = Duration::from_secs(3);
/// So often networks are forgotten that have been quiet.
const FORGET: Duration = Duration::from_mins(1);

type Rates =
    RateLimiter<u64, DashMapStateStore<u64>, MonotonicClock, NoOpMiddleware<std::time::Instant>>;

/// How fast each network sends. Clones share it.
#[derive(Clone)]
pub(crate) struct Slow(Arc<Parts>);

struct Parts {
    key: [u8; 32],
    trusted: Vec<Network>,
    posts: Rates,
    others: Rates,
    slowed: AtomicU64,
}

impl Slow {
    pub(crate) fn new(trusted: Vec<Network>) -> Result<Self, NoRandomness> {
        let rates = |quota| RateLimiter::dashmap_with_clock(quota, MonotonicClock);
        Ok(Self(Arc::new(Parts {
            key: random::array()?,
            trusted,
            posts: rates(POSTS),
            others: rates(OTHERS),
            slowed: AtomicU64::new(0),
        })))
    }

    /// Forgets networks that have been quiet, again and again.
    pub(crate) async fn forget(self) {
        loop {
            tokio::time::sleep(FORGET).await;
            for rates in [&self.0.posts, &self.0.others] {
                rates.retain_recent();
                rates.shrink_to_fit();
            }
        }
    }

    /// How many requests had to wait since the start.
    pub(crate) fn slowed(&self) -> u64 {
        self.0.slowed.load(Ordering::Relaxed)
    }

    /// The network that a request comes from, as far as it is kept; nothing where none is slowed.
    fn network(&self, request: &Request) -> Option<u64> {
        let peer = request.extensions().get::<Peer>()?;
        let address = peer.behind(&self.0.trusted, request.headers());
        // A proxy on this machine that nobody named would make all the world one neighbour.
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

    /// Waits until it is the turn of this network, or for so long as anybody is held up.
    async fn wait(&self, network: u64, is_post: bool) {
        let rates = if is_post {
            &self.0.posts
        } else {
            &self.0.others
        };
        let mut left = LONGEST;
        while let Err(early) = rates.check_key(&network) {
            if left == LONGEST {
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

/// Answers a request that reaches the database, perhaps a little later. What a browser asks before
/// it asks another origin does not reach it.
pub(crate) async fn slow(State(slow): State<Slow>, request: Request, next: Next) -> Response {
    if let Some(network) = slow.network(&request) {
        let is_post = *request.method() == Method::POST;
        slow.wait(network, is_post).await;
    }
    next.run(request).await
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use tokio::time::Instant;

    use super::*;

    fn asked(from: &str, method: &Method) -> Request {
        Request::builder()
            .method(method)
            .uri("/v1/mailbox")
            .extension(Peer(from.parse().expect("an address")))
            .body(Body::empty())
            .expect("a request")
    }

    /// How long a request from there waits. Time stands still, but the pace keeps its own.
    async fn pause(slow: &Slow, from: &str, method: &Method) -> Duration {
        let start = Instant::now();
        if let Some(network) = slow.network(&asked(from, method)) {
            slow.wait(network, method == Method::POST).await;
        }
        start.elapsed()
    }

    #[tokio::test(start_paused = true)]
    async fn a_network_that_asks_for_much_is_slowed_by_seconds_and_no_other() {
        for (method, free) in [
            (Method::POST, POSTS.burst_size().get()),
            (Method::GET, OTHERS.burst_size().get()),
            (Method::PATCH, OTHERS.burst_size().get()),
            (Method::DELETE, OTHERS.burst_size().get()),
            (Method::HEAD, OTHERS.burst_size().get()),
        ] {
            let slow = Slow::new(Vec::new()).expect("random bytes");
            for _ in 0..free {
                let pause = pause(&slow, "203.0.113.1", &method).await;
                assert_eq!(pause, Duration::ZERO, "{method}");
            }
            assert_eq!(slow.slowed(), 0);
            let mut longest = Duration::ZERO;
            for _ in 0..50 {
                longest = longest.max(pause(&slow, "203.0.113.9", &method).await);
            }
            // The clock of the pause counts whole milliseconds.
            assert!(longest > Duration::ZERO, "{longest:?}");
            assert_eq!(longest.as_secs(), LONGEST.as_secs(), "{longest:?}");
            assert!(slow.slowed() > 0);
            let other = pause(&slow, "198.51.100.1", &method).await;
            assert_eq!(other, Duration::ZERO, "{method}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn this_machine_and_what_a_browser_asks_first_are_never_slowed() {
        let slow = Slow::new(Vec::new()).expect("random bytes");
        for _ in 0..500 {
            assert_eq!(pause(&slow, "::1", &Method::POST).await, Duration::ZERO);
            let asked_first = pause(&slow, "203.0.113.1", &Method::OPTIONS).await;
            assert_eq!(asked_first, Duration::ZERO);
        }
    }
}
