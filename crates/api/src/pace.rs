//! Keeps a few clients from using up the server, without refusing anybody.
//!
//! No address is refused, because many people share one. Requests of a network that sends many are
//! delayed, by a few seconds at most. When very many reports arrive at once, each needs a proof of
//! work, or is accepted without one after a short wait.

mod network;
mod peer;
mod proof_of_work;
mod rate_limit;

pub use network::{Network, NotANetwork};

pub(crate) use peer::Peer;
pub(crate) use proof_of_work::{ProofOfWork, TAKEN_WITHOUT_PROOF_AFTER};
pub(crate) use rate_limit::{RateLimit, rate_limit};
