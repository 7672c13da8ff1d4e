//! The sealed report: opened only by the care team, one random key for the body, sealed once for
//! every recipient. `docs/envelope.md` fixes every byte.

mod binding;
mod layout;
pub(crate) mod padding;
mod seal;

pub use binding::Binding;
pub use layout::{Envelope, MAX_RECIPIENTS, NotAnEnvelope};
pub use padding::{MAX_PLAINTEXT, PLAINTEXT_BLOCK};
pub use seal::{OpenError, SealError};

#[cfg(test)]
mod tests;
