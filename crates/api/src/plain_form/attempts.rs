//! Remembers for a short while which forms were posted, so that a double tap gets the first
//! receipt. Only digests are kept, under a key that ends with the process.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::http::HeaderMap;
use axum::http::header::{ACCEPT_LANGUAGE, FORWARDED, HeaderName, USER_AGENT};
use sha2::{Digest as _, Sha256};
use tokio::sync::OnceCell;
use tokio::time::Instant;

use super::keep::Stored;

/// How long a form is remembered in which something was written.
const WRITTEN: Duration = Duration::from_mins(10);
/// How long one is remembered in which options were ticked and nothing was written: two people may
/// well post the same one, and must not get each other's code.
const TICKED: Duration = Duration::from_mins(1);

/// What tells two people apart who post the same.
const TELLING: [HeaderName; 4] = [
    USER_AGENT,
    ACCEPT_LANGUAGE,
    FORWARDED,
    HeaderName::from_static("x-forwarded-for"),
];

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
    pub(super) async fn find(&self, headers: &HeaderMap, body: &[u8], is_written: bool) -> Attempt {
        let key = self
            .key
            .get_or_try_init(|| async { report::random::array() })
            .await;
        let Ok(key) = key else {
            return Attempt::default();
        };
        let digest = digest(key, headers, body);
        let until = Instant::now() + if is_written { WRITTEN } else { TICKED };
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

/// What is remembered now; the rest is forgotten.
fn current(known: &Mutex<Known>) -> MutexGuard<'_, Known> {
    let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
    let now = Instant::now();
    known.retain(|_, (until, _)| *until > now);
    known
}

fn digest(key: &[u8; 32], headers: &HeaderMap, body: &[u8]) -> [u8; 32] {
    let mut hash = Sha256::new_with_prefix(key);
    for name in &TELLING {
        for value in headers.get_all(name) {
            hash.update(value.as_bytes());
            hash.update(b"\n");
        }
        hash.update(b"\n");
    }
    hash.update(body);
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    async fn is_same(attempts: &Attempts, first: &Attempt, body: &[u8]) -> bool {
        let again = attempts.find(&HeaderMap::new(), body, true).await;
        Arc::ptr_eq(first, &again)
    }

    #[tokio::test(start_paused = true)]
    async fn the_same_form_is_the_same_attempt_for_ten_minutes() {
        let attempts = Attempts::default();
        let first = attempts.find(&HeaderMap::new(), b"a", true).await;
        assert!(is_same(&attempts, &first, b"a").await);
        assert!(!is_same(&attempts, &first, b"b").await);
        tokio::time::advance(WRITTEN.saturating_sub(Duration::from_secs(1))).await;
        assert!(is_same(&attempts, &first, b"a").await);
        tokio::time::advance(Duration::from_secs(1)).await;
        assert!(!is_same(&attempts, &first, b"a").await);
    }

    #[tokio::test(start_paused = true)]
    async fn people_who_tick_the_same_do_not_get_each_others_receipt() {
        let attempts = Attempts::default();
        let first = attempts.find(&HeaderMap::new(), b"a", false).await;
        let headers = HeaderMap::from_iter([(USER_AGENT, HeaderValue::from_static("other"))]);
        let other = attempts.find(&headers, b"a", false).await;
        assert!(!Arc::ptr_eq(&first, &other));
        tokio::time::advance(TICKED).await;
        let later = attempts.find(&HeaderMap::new(), b"a", false).await;
        assert!(!Arc::ptr_eq(&first, &later));
    }
}
