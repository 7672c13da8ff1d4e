//! Long answers that are being made or wait for their reader.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use report::wire::{Problem, ProblemCode};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::problem::ApiError;

/// The unit in which the budget is counted, in bytes.
const UNIT: usize = 1024;
/// A page of a mailbox at its longest: 256 KiB of messages, and what stands around them.
const LONGEST: usize = 288 * 1024;
/// How long an answer waits for room. Most of them are made and gone within milliseconds.
const PATIENCE: Duration = Duration::from_secs(1);

/// The room for long answers. Clones share it.
#[derive(Clone)]
pub(crate) struct Answers {
    room: Arc<Semaphore>,
    units: usize,
}

impl Answers {
    /// A budget of `bytes`, at least enough for one answer of the largest size.
    pub(crate) fn new(bytes: usize) -> Self {
        let units = (bytes / UNIT).max(LONGEST / UNIT);
        Self {
            room: Arc::new(Semaphore::new(units.min(Semaphore::MAX_PERMITS))),
            units,
        }
    }

    /// Room for one of the longest answers, before anything of it is read.
    pub(crate) async fn promise(&self) -> Result<Promised, ApiError> {
        let units = u32::try_from(LONGEST / UNIT).unwrap_or(u32::MAX);
        let room = Arc::clone(&self.room).acquire_many_owned(units);
        match tokio::time::timeout(PATIENCE, room).await {
            Ok(Ok(permit)) => Ok(Promised(permit)),
            Ok(Err(_)) | Err(_) => Err(Problem::new(
                ProblemCode::Unavailable,
                "too many answers are being read at this moment; ask again",
            )
            .into()),
        }
    }

    /// How many bytes are promised or under way.
    pub(crate) fn held(&self) -> usize {
        self.units.saturating_sub(self.room.available_permits()) * UNIT
    }
}

/// Room that was promised to one answer.
pub(crate) struct Promised(OwnedSemaphorePermit);

impl Promised {
    /// The answer, which keeps the room it needs until its last byte is written or given up.
    pub(crate) fn kept_by(mut self, answer: Vec<u8>) -> Bytes {
        let needed = answer.len().div_ceil(UNIT);
        let spare = self.0.num_permits().saturating_sub(needed);
        drop(self.0.split(spare));
        Bytes::from_owner(Kept {
            answer,
            _room: self.0,
        })
    }
}

struct Kept {
    answer: Vec<u8>,
    _room: OwnedSemaphorePermit,
}

impl AsRef<[u8]> for Kept {
    fn as_ref(&self) -> &[u8] {
        &self.answer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn an_answer_keeps_its_room_until_it_is_written() {
        let answers = Answers::new(2 * LONGEST);
        let promised = |answers: &Answers| {
            let answers = answers.clone();
            async move { answers.promise().await.ok() }
        };
        let first = promised(&answers).await.expect("there is room");
        let long = first.kept_by(vec![0; LONGEST]);
        let second = promised(&answers).await.expect("there is room for two");
        assert_eq!(answers.held(), 2 * LONGEST);
        assert!(promised(&answers).await.is_none(), "there is no more");

        let short = second.kept_by(vec![0; UNIT + 1]);
        assert_eq!(answers.held(), LONGEST + 2 * UNIT);
        let part = long.slice(1..2);
        drop(long);
        assert!(promised(&answers).await.is_none(), "a part is still there");
        drop((part, short));
        assert_eq!(answers.held(), 0);
    }

    #[test]
    fn one_answer_fits_in_any_case() {
        assert_eq!(Answers::new(0).room.available_permits() * UNIT, LONGEST);
    }
}
