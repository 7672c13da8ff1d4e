//! Slows those who send much from one network. Nothing is refused, and what is kept of an address
//! is a digest of its beginning, under a key that ends with the process.

use std::num::NonZeroU32;
use std::sync::Arc;
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
const PER_MINUTE: NonZeroU32 = NonZeroU32::new(60).expect("not zero");
const AT_ONCE: NonZeroU32 = NonZeroU32::new(60).expect("not zero");
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
    rates: Rates,
}

impl Slow {
    pub(crate) fn new(trusted: Vec<Network>) -> Result<Self, NoRandomness> {
        Ok(Self(Arc::new(Parts {
            key: random::array()?,
            trusted,
            rates: RateLimiter::dashmap_with_clock(
                Quota::per_minute(PER_MINUTE).allow_burst(AT_ONCE),
                MonotonicClock,
            ),
        })))
    }

    /// Forgets networks that have been quiet, again and again.
    pub(crate) async fn forget(self) {
        loop {
            tokio::time::sleep(FORGET).await;
            self.0.rates.retain_recent();
            self.0.rates.shrink_to_fit();
        }
    }

    /// How long a post from there waits.
    fn pause(&self, peer: Peer, request: &Request) -> Duration {
        let address = peer.behind(&self.0.trusted, request.headers());
        // A proxy on this machine that nobody named would make all the world one neighbour.
        if address.is_loopback() {
            return Duration::ZERO;
        }
        let digest = Sha256::new_with_prefix(self.0.key)
            .chain_update(neighbourhood(address))
            .finalize();
        let mut start = [0; 8];
        start.copy_from_slice(&digest[..8]);
        match self.0.rates.check_key(&u64::from_be_bytes(start)) {
            Ok(()) => Duration::ZERO,
            Err(early) => early.wait_time_from(MonotonicClock.now()).min(LONGEST),
        }
    }
}

/// Answers the request, a post perhaps a little later.
pub(crate) async fn slow(State(slow): State<Slow>, request: Request, next: Next) -> Response {
    if *request.method() == Method::POST
        && let Some(peer) = request.extensions().get::<Peer>().copied()
    {
        let pause = slow.pause(peer, &request);
        if !pause.is_zero() {
            tokio::time::sleep(pause).await;
        }
    }
    next.run(request).await
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    fn pause(slow: &Slow, from: &str) -> Duration {
        let request = Request::post("/v1/reports")
            .body(Body::empty())
            .expect("a request");
        slow.pause(Peer(from.parse().expect("an address")), &request)
    }

    #[test]
    fn a_network_that_sends_much_is_slowed_by_seconds_and_no_other() {
        let slow = Slow::new(Vec::new()).expect("random bytes");
        for _ in 0..AT_ONCE.get() {
            assert_eq!(pause(&slow, "203.0.113.1"), Duration::ZERO);
        }
        for _ in 0..500 {
            let pause = pause(&slow, "203.0.113.9");
            assert!(pause > Duration::ZERO && pause <= LONGEST, "{pause:?}");
        }
        assert_eq!(pause(&slow, "198.51.100.1"), Duration::ZERO);
    }
}
