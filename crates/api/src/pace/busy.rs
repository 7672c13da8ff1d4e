//! Whether so many reports arrive at once that each is asked for a proof of work.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::http::HeaderMap;
use report::proof::Proof;
use report::wire::{IdempotencyKey, PROOF_HEADER, Problem, ProblemCode};
use tokio::time::Instant;

use crate::headers;
use crate::problem::ApiError;

/// About a quarter of a second on a cheap phone, seldom more than one.
pub(crate) const BITS: u8 = 17;
/// After so long a report is taken without a proof: an old phone may not manage one.
pub(crate) const WITHOUT: Duration = Duration::from_secs(15);
/// How long it is remembered that a report was asked.
const REMEMBERED: Duration = Duration::from_mins(30);
/// Of so many reports at most. Beyond that nobody new is asked, rather than asked for ever.
const MOST: usize = 50_000;

/// The reports that are being received. Clones share it.
#[derive(Clone)]
pub(crate) struct Busy(Arc<Parts>);

struct Parts {
    from: usize,
    under_way: AtomicUsize,
    asked: Mutex<HashMap<[u8; 16], Instant>>,
}

/// A report that is being received, until this is dropped.
pub(crate) struct Admitted(Arc<Parts>);

impl Busy {
    /// Busy from so many reports at once on.
    pub(crate) fn new(from: usize) -> Self {
        Self(Arc::new(Parts {
            from,
            under_way: AtomicUsize::new(0),
            asked: Mutex::default(),
        }))
    }

    /// How many reports are being received.
    pub(crate) fn under_way(&self) -> usize {
        self.0.under_way.load(Ordering::Relaxed)
    }

    /// Lets a report in, or asks for a proof of work.
    pub(crate) fn admit(
        &self,
        key: IdempotencyKey,
        headers: &HeaderMap,
    ) -> Result<Admitted, ApiError> {
        let before = self.0.under_way.fetch_add(1, Ordering::Relaxed);
        let admitted = Admitted(Arc::clone(&self.0));
        if before < self.0.from {
            return Ok(admitted);
        }
        let proof: Option<Proof> = headers::once(headers, PROOF_HEADER);
        if proof.is_some_and(|proof| proof.solves(key, BITS)) || self.has_waited(key) {
            return Ok(admitted);
        }
        let detail = format!(
            "send it again with {PROOF_HEADER}, or without after {} s",
            WITHOUT.as_secs()
        );
        Err(Problem::new(ProblemCode::ProofNeeded, detail)
            .with_proof_bits(BITS)
            .into())
    }

    /// Whether this report was asked long enough ago; else it is remembered from now on.
    fn has_waited(&self, key: IdempotencyKey) -> bool {
        let now = Instant::now();
        let mut asked = self.0.asked.lock().unwrap_or_else(PoisonError::into_inner);
        if asked.len() >= MOST {
            asked.retain(|_, since| now.duration_since(*since) < REMEMBERED);
        }
        if let Some(since) = asked.get(key.as_bytes()) {
            return now.duration_since(*since) >= WITHOUT;
        }
        if asked.len() >= MOST {
            return true;
        }
        asked.insert(*key.as_bytes(), now);
        false
    }
}

impl Drop for Admitted {
    fn drop(&mut self) {
        self.0.under_way.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;
    use axum::response::IntoResponse as _;
    use report::proof::Search;

    use super::*;

    fn key(n: u8) -> IdempotencyKey {
        format!("{n:032x}").parse().expect("32 digits")
    }

    #[tokio::test(start_paused = true)]
    async fn a_busy_server_takes_a_proof_or_a_little_patience() {
        let busy = Busy::new(1);
        let nothing = HeaderMap::new();
        let first = busy
            .admit(key(1), &nothing)
            .unwrap_or_else(|_| panic!("not busy yet"));

        let refusal = busy.admit(key(2), &nothing).err().expect("asked");
        let answer = refusal.into_response();
        assert_eq!(answer.status(), 429);
        assert!(answer.headers().contains_key("retry-after"));

        let proof = Search::new(key(2), BITS)
            .slice(u32::MAX)
            .expect("there is one");
        let value = HeaderValue::from_str(&proof.to_string()).expect("digits");
        let proven = HeaderMap::from_iter([(PROOF_HEADER.parse().expect("a name"), value)]);
        assert!(busy.admit(key(2), &proven).is_ok());
        assert!(
            busy.admit(key(3), &proven).is_err(),
            "a proof is for one report"
        );

        tokio::time::advance(WITHOUT).await;
        assert!(
            busy.admit(key(3), &nothing).is_ok(),
            "after a while it goes without"
        );
        assert!(busy.admit(key(4), &nothing).is_err());
        drop(first);
        assert!(busy.admit(key(4), &nothing).is_ok(), "nobody else is there");
        assert_eq!(busy.under_way(), 0);
    }
}
