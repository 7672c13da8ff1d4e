//! Remembers for a short while which forms were posted, so that a double tap gets the first
//! receipt. Only digests are kept, under a key that ends with the process.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::http::HeaderMap;
use axum::http::header::{ACCEPT_LANGUAGE, FORWARDED, HeaderName, USER_AGENT};
use plain::Nonce;
use sha2::{Digest as _, Sha256};
use tokio::sync::OnceCell;
use tokio::time::Instant;

use super::keep::Stored;
use crate::pace::Peer;

/// How long a posted form is remembered. Afterwards the same form is a report of its own.
const REMEMBERED: Duration = Duration::from_mins(10);

/// Headers that are the same when one browser posts the same form twice.
const SAME_BROWSER: [HeaderName; 4] = [
    USER_AGENT,
    ACCEPT_LANGUAGE,
    FORWARDED,
    HeaderName::from_static("x-forwarded-for"),
];

/// Who posted which rendered form. The nonce alone tells two people apart; address and headers do
/// so where a copy of one page, and with it the nonce, reached two people.
#[derive(Clone, Copy)]
pub(super) struct Exchange<'a> {
    pub(super) nonce: Nonce,
    pub(super) peer: Option<Peer>,
    pub(super) headers: &'a HeaderMap,
}

/// One form, however often it is posted: the first attempt that succeeds fills it.
pub(super) type Attempt = Arc<OnceCell<Stored>>;

/// The forms of the last minutes.
#[derive(Default)]
pub(super) struct Attempts {
    key: OnceCell<[u8; 32]>,
    known: Arc<Mutex<Known>>,
}

type Known = HashMap<[u8; 32], (Instant, Attempt)>;

impl Attempts {
    /// The attempt that this one repeats, or a new one. Without randomness for the key no attempt
    /// repeats another.
    pub(super) async fn find(&self, exchange: Exchange<'_>, body: &[u8]) -> Attempt {
        let key = self
            .key
            .get_or_try_init(|| async { report::random::array() })
            .await;
        let Ok(key) = key else {
            return Attempt::default();
        };
        let digest = exchange.digest(key, body);
        let until = Instant::now() + REMEMBERED;
        let mut known = current(&self.known);
        if let Some((_, attempt)) = known.get(&digest) {
            return Arc::clone(attempt);
        }
        let attempt = Attempt::default();
        known.insert(digest, (until, Arc::clone(&attempt)));
        // What is remembered holds a code, so it is forgotten in time and not with the next form.
        let known = Arc::clone(&self.known);
        tokio::spawn(async move {
            tokio::time::sleep_until(until).await;
            drop(current(&known));
        });
        attempt
    }
}

impl Exchange<'_> {
    fn digest(&self, key: &[u8; 32], body: &[u8]) -> [u8; 32] {
        let mut hash = Sha256::new_with_prefix(key);
        hash.update(self.nonce.to_bytes());
        match self.peer {
            Some(Peer(address)) => {
                hash.update(address.to_canonical().to_string());
                hash.update(b"\n");
            }
            None => hash.update(b"\n"),
        }
        for name in &SAME_BROWSER {
            for value in self.headers.get_all(name) {
                hash.update(value.as_bytes());
                hash.update(b"\n");
            }
            hash.update(b"\n");
        }
        hash.update(body);
        hash.finalize().into()
    }
}

/// What is remembered now; the rest is forgotten.
fn current(known: &Mutex<Known>) -> MutexGuard<'_, Known> {
    let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
    let now = Instant::now();
    known.retain(|_, (until, _)| *until > now);
    known
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use axum::http::HeaderValue;

    use super::*;

    fn exchange(headers: &HeaderMap) -> Exchange<'_> {
        Exchange {
            nonce: Nonce::generate().expect("random bytes"),
            peer: Some(Peer(Ipv4Addr::new(203, 0, 113, 5).into())),
            headers,
        }
    }

    #[tokio::test(start_paused = true)]
    async fn the_same_form_is_the_same_attempt_for_ten_minutes() {
        let (attempts, headers) = (Attempts::default(), HeaderMap::new());
        let exchange = exchange(&headers);
        let first = attempts.find(exchange, b"a").await;
        let is_first = async |body: &[u8]| {
            let again = attempts.find(exchange, body).await;
            Arc::ptr_eq(&first, &again)
        };
        assert!(is_first(b"a").await);
        assert!(!is_first(b"b").await);
        tokio::time::advance(REMEMBERED.saturating_sub(Duration::from_secs(1))).await;
        assert!(is_first(b"a").await);
        tokio::time::advance(Duration::from_secs(1)).await;
        assert!(!is_first(b"a").await);
    }

    /// One address or two, behind one proxy or none: whoever has a form of her own has an attempt
    /// of her own, however alike the rest is.
    #[tokio::test(start_paused = true)]
    async fn a_thousand_people_who_post_the_same_are_a_thousand_attempts() {
        let attempts = Attempts::default();
        let addresses = [[127, 0, 0, 2], [127, 0, 0, 3], [203, 0, 113, 5]];
        let behind_a_proxy = HeaderMap::from_iter([(
            HeaderName::from_static("x-forwarded-for"),
            HeaderValue::from_static("198.51.100.7"),
        )]);
        let mut seen: Vec<Attempt> = Vec::new();
        for number in 0..1000 {
            let direct = HeaderMap::new();
            let headers = if number % 2 == 0 {
                &direct
            } else {
                &behind_a_proxy
            };
            let person = Exchange {
                peer: Some(Peer(addresses[number % addresses.len()].into())),
                ..exchange(headers)
            };
            let attempt = attempts.find(person, b"l=id&f1=touch").await;
            let again = attempts.find(person, b"l=id&f1=touch").await;
            assert!(Arc::ptr_eq(&attempt, &again));
            assert!(!seen.iter().any(|other| Arc::ptr_eq(other, &attempt)));
            seen.push(attempt);
        }
    }

    #[tokio::test(start_paused = true)]
    async fn whatever_tells_two_exchanges_apart_makes_two_attempts() {
        let attempts = Attempts::default();
        let headers = HeaderMap::new();
        let first = exchange(&headers);
        let other_browser = HeaderMap::from_iter([(USER_AGENT, HeaderValue::from_static("other"))]);
        let others = [
            Exchange {
                nonce: Nonce::generate().expect("random bytes"),
                ..first
            },
            Exchange {
                peer: Some(Peer(Ipv4Addr::new(203, 0, 113, 6).into())),
                ..first
            },
            Exchange {
                peer: None,
                ..first
            },
            Exchange {
                headers: &other_browser,
                ..first
            },
        ];
        let attempt = attempts.find(first, b"a").await;
        for (at, other) in others.into_iter().enumerate() {
            let other = attempts.find(other, b"a").await;
            assert!(!Arc::ptr_eq(&attempt, &other), "{at}");
        }
    }
}
