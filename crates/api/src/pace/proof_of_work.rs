//! Asks for a proof of work when very many reports arrive at once.

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

/// Difficulty: about a quarter of a second on a cheap phone, seldom more than one second.
pub(crate) const PROOF_BITS: u8 = 17;
/// Wait after which a report is accepted without a proof, because an old phone may not manage one.
pub(crate) const TAKEN_WITHOUT_PROOF_AFTER: Duration = Duration::from_secs(15);
/// How long a challenged report is remembered.
const CHALLENGE_LIFETIME: Duration = Duration::from_mins(30);
/// Largest number of remembered reports. Beyond it new ones are accepted, because without memory
/// they would be challenged forever.
const MAX_CHALLENGED: usize = 50_000;

/// Counts the reports that are being received. Clones share it.
#[derive(Clone)]
pub(crate) struct ProofOfWork(Arc<Parts>);

struct Parts {
    from: usize,
    under_way: AtomicUsize,
    challenged: Mutex<HashMap<[u8; 16], Instant>>,
}

/// A report that is being received, until this is dropped.
pub(crate) struct Admitted(Arc<Parts>);

impl ProofOfWork {
    /// Challenges each report beyond this many at once.
    pub(crate) fn new(from: usize) -> Self {
        Self(Arc::new(Parts {
            from,
            under_way: AtomicUsize::new(0),
            challenged: Mutex::default(),
        }))
    }

    /// How many reports are being received.
    pub(crate) fn under_way(&self) -> usize {
        self.0.under_way.load(Ordering::Relaxed)
    }

    /// Accepts a report, or asks for a proof of work.
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
        if proof.is_some_and(|proof| proof.solves(key, PROOF_BITS)) || self.has_waited(key) {
            return Ok(admitted);
        }
        let detail = format!(
            "send it again with {PROOF_HEADER}, or without after {} s",
            TAKEN_WITHOUT_PROOF_AFTER.as_secs()
        );
        Err(Problem::new(ProblemCode::ProofNeeded, detail)
            .with_proof_bits(PROOF_BITS)
            .into())
    }

    /// Whether this report was challenged long enough ago; if not, it is remembered from now on.
    fn has_waited(&self, key: IdempotencyKey) -> bool {
        let now = Instant::now();
        let mut challenged = self
            .0
            .challenged
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if challenged.len() >= MAX_CHALLENGED {
            challenged.retain(|_, since| now.duration_since(*since) < CHALLENGE_LIFETIME);
        }
        if let Some(since) = challenged.get(key.as_bytes()) {
            return now.duration_since(*since) >= TAKEN_WITHOUT_PROOF_AFTER;
        }
        if challenged.len() >= MAX_CHALLENGED {
            return true;
        }
        challenged.insert(*key.as_bytes(), now);
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
    async fn a_busy_server_takes_a_proof_or_a_short_wait() {
        let proof_of_work = ProofOfWork::new(1);
        let nothing = HeaderMap::new();
        let first = proof_of_work
            .admit(key(1), &nothing)
            .unwrap_or_else(|_| panic!("not busy yet"));

        let refusal = proof_of_work.admit(key(2), &nothing).err().expect("asked");
        let answer = refusal.into_response();
        assert_eq!(answer.status(), 429);
        assert!(answer.headers().contains_key("retry-after"));

        let proof = Search::new(key(2), PROOF_BITS)
            .slice(u32::MAX)
            .expect("there is one");
        let value = HeaderValue::from_str(&proof.to_string()).expect("digits");
        let proven = HeaderMap::from_iter([(PROOF_HEADER.parse().expect("a name"), value)]);
        assert!(proof_of_work.admit(key(2), &proven).is_ok());
        assert!(
            proof_of_work.admit(key(3), &proven).is_err(),
            "a proof is for one report"
        );

        tokio::time::advance(TAKEN_WITHOUT_PROOF_AFTER).await;
        assert!(
            proof_of_work.admit(key(3), &nothing).is_ok(),
            "after a while it goes without"
        );
        assert!(proof_of_work.admit(key(4), &nothing).is_err());
        drop(first);
        assert!(
            proof_of_work.admit(key(4), &nothing).is_ok(),
            "nobody else is there"
        );
        assert_eq!(proof_of_work.under_way(), 0);
    }
}
