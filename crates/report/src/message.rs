//! Messages between the person and the care team after the report, sealed with the mailbox key.
//!
//! The server stores them in order and can neither read nor forge one. `docs/envelope.md` fixes
//! every byte.

mod content;
mod position;
mod sealed;
mod status;

pub use content::{MessageContent, Note, Reply, UnreadableContent};
pub use position::{Direction, MessagePosition, Sequence};
pub use sealed::{Message, MessageError, NotAMessage};
pub use status::{NotAStatus, Status, Turn};

#[cfg(test)]
mod tests;
