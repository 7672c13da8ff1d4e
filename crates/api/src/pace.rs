//! Keeps many from crowding out the few, without keeping anybody out.
//!
//! Nobody is refused for an address: many people share one. Who sends much from one network is
//! slowed, by a few seconds at most. When very many reports arrive at once each is asked for a
//! proof of work, or to wait a little; then it is taken without one.

mod busy;
mod network;
mod peer;
mod slow;

pub use network::{Network, NotANetwork};

pub(crate) use busy::{Busy, WITHOUT};
pub(crate) use peer::Peer;
pub(crate) use slow::{Slow, slow};
