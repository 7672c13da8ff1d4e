//! The memory for long responses that are being built or sent.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use report::wire::{Problem, ProblemCode};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::problem::ApiError;

/// The unit in which the budget is counted, in bytes.
const UNIT: usize = 1024;
/// Largest response: a page of a mailbox with 256 KiB of messages and the JSON around them.
const MAX_RESPONSE: usize = 288 * 1024;
/// Longest wait for free memory. Most responses are built and sent within milliseconds.
const RESERVE_TIMEOUT: Duration = Duration::from_secs(1);

/// The memory for long responses. Clones share it.
#[derive(Clone)]
pub(crate) struct ResponseBudget {
    free: Arc<Semaphore>,
    units: usize,
}

impl ResponseBudget {
    /// A budget of `bytes`, at least enough for the largest response.
    pub(crate) fn new(bytes: usize) -> Self {
        let units = (bytes / UNIT).max(MAX_RESPONSE / UNIT);
        Self {
            free: Arc::new(Semaphore::new(units.min(Semaphore::MAX_PERMITS))),
            units,
        }
    }

    /// Reserves memory for the largest response, before the database is read.
    pub(crate) async fn reserve(&self) -> Result<Reservation, ApiError> {
        let units = u32::try_from(MAX_RESPONSE / UNIT).unwrap_or(u32::MAX);
        let permit = Arc::clone(&self.free).acquire_many_owned(units);
        match tokio::time::timeout(RESERVE_TIMEOUT, permit).await {
            Ok(Ok(permit)) => Ok(Reservation(permit)),
            Ok(Err(_)) | Err(_) => Err(Problem::new(
                ProblemCode::Unavailable,
                "too many answers are being read at this moment; ask again",
            )
            .into()),
        }
    }

    /// Bytes that are reserved or being sent.
    pub(crate) fn held(&self) -> usize {
        self.units.saturating_sub(self.free.available_permits()) * UNIT
    }
}

/// Memory that is reserved for one response.
pub(crate) struct Reservation(OwnedSemaphorePermit);

impl Reservation {
    /// The body, which holds the memory it needs until its last byte is written or dropped. The rest
    /// of the reservation is freed.
    pub(crate) fn into_bytes(mut self, answer: Vec<u8>) -> Bytes {
        let needed = answer.len().div_ceil(UNIT);
        let spare = self.0.num_permits().saturating_sub(needed);
        drop(self.0.split(spare));
        Bytes::from_owner(ReservedBytes {
            answer,
            _permit: self.0,
        })
    }
}

struct ReservedBytes {
    answer: Vec<u8>,
    _permit: OwnedSemaphorePermit,
}

impl AsRef<[u8]> for ReservedBytes {
    fn as_ref(&self) -> &[u8] {
        &self.answer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_response_holds_its_memory_until_it_is_written() {
        let answers = ResponseBudget::new(2 * MAX_RESPONSE);
        let promised = |answers: &ResponseBudget| {
            let answers = answers.clone();
            async move { answers.reserve().await.ok() }
        };
        let first = promised(&answers).await.expect("there is room");
        let long = first.into_bytes(vec![0; MAX_RESPONSE]);
        let second = promised(&answers).await.expect("there is room for two");
        assert_eq!(answers.held(), 2 * MAX_RESPONSE);
        assert!(promised(&answers).await.is_none(), "there is no more");

        let short = second.into_bytes(vec![0; UNIT + 1]);
        assert_eq!(answers.held(), MAX_RESPONSE + 2 * UNIT);
        let part = long.slice(1..2);
        drop(long);
        assert!(promised(&answers).await.is_none(), "a part is still there");
        drop((part, short));
        assert_eq!(answers.held(), 0);
    }

    #[test]
    fn one_response_fits_in_any_case() {
        assert_eq!(
            ResponseBudget::new(0).free.available_permits() * UNIT,
            MAX_RESPONSE
        );
    }
}
