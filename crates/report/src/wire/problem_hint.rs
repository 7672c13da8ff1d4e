//! The part of a problem that the app acts on. Parsing all of it would add code to the app, and an
//! unknown problem code must not make the rest unreadable.

use serde::Deserialize;

use super::Receipt;
use crate::message::Sequence;

/// A [`Problem`](super::Problem) as the app reads it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ProblemHint {
    /// The kind of problem.
    pub code: KnownProblem,
    /// The receipt of the first report, on a conflict.
    pub receipt: Option<Receipt>,
    /// The number that the next message to the team has to have, where another was sent.
    pub next_sequence: Option<Sequence>,
    /// How many zero bits the proof of work has to start with, where one is asked for.
    pub proof_bits: Option<u8>,
}

/// The problem codes that the app handles differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KnownProblem {
    /// No mailbox opens with this id and token.
    UnknownMailbox,
    /// The report was withdrawn.
    Withdrawn,
    /// There are as many as there may be.
    LimitReached,
    /// Any other.
    #[serde(other)]
    Other,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{Problem, ProblemCode};

    fn hint(problem: &Problem) -> ProblemHint {
        let text = serde_json::to_string(problem).expect("plain data");
        serde_json::from_str(&text).expect("a problem")
    }

    #[test]
    fn every_problem_is_read_as_far_as_something_can_be_done() {
        for code in ProblemCode::ALL {
            let read = hint(&Problem::new(code, "what to do").at_field("v"));
            let told_apart = match code {
                ProblemCode::UnknownMailbox => KnownProblem::UnknownMailbox,
                ProblemCode::Withdrawn => KnownProblem::Withdrawn,
                ProblemCode::LimitReached => KnownProblem::LimitReached,
                _ => KnownProblem::Other,
            };
            assert_eq!(read.code, told_apart);
            assert_eq!((read.receipt, read.next_sequence), (None, None));
        }
    }

    #[test]
    fn receipt_number_and_proof_are_read() {
        let receipt: Receipt = serde_json::from_value(serde_json::json!({
            "reference": "A7K-39Q",
            "received_at": "2026-11-22T03:00:00Z",
            "read_by": "2026-11-23T03:00:00Z",
        }))
        .expect("a receipt");
        let problem = Problem::new(ProblemCode::IdempotencyConflict, "")
            .with_receipt(receipt.clone())
            .with_next_sequence(Sequence::FIRST)
            .with_proof_bits(18);
        let read = hint(&problem);
        assert_eq!(read.receipt, Some(receipt));
        assert_eq!(read.next_sequence, Some(Sequence::FIRST));
        assert_eq!(read.proof_bits, Some(18));
    }

    #[test]
    fn a_kind_of_problem_that_is_new_hides_nothing() {
        let read: ProblemHint = serde_json::from_str(r#"{"code":"of-tomorrow","proof_bits":9}"#)
            .expect("readable all the same");
        assert_eq!((read.code, read.proof_bits), (KnownProblem::Other, Some(9)));
    }
}
