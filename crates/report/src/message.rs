//! Messages between the person and the care team after the report, sealed with the mailbox key.
//!
//! The server keeps them in order and can neither read nor forge one. `docs/envelope.md` fixes
//! every byte.

mod letter;
mod sealed;
mod status;

pub use letter::{Letter, NotALetter, Note, Reply};
pub use sealed::{Direction, Message, MessageError, NotAMessage, Place, Sequence};
pub use status::{NotAStatus, Status, Turn};

#[cfg(test)]
mod tests;
