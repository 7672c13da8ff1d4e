//! `/v1/care`: the API of the care team's program, on a listener of its own that no other machine
//! reaches. Each worker authenticates with a token; whatever they open or do is written to the opening
//! log first. Reports stay sealed here: they are opened where the private key is.

mod access;
mod contract;
mod listener;
mod notes;
mod openings;
mod opinions;
mod reports;
mod token;
mod token_command;
pub mod wire;
mod write;

pub(crate) use contract::router;
pub use contract::text as contract_text;
pub(crate) use listener::CareListener;
pub use listener::CareListenerError;
pub use token::{CareToken, NotACareToken, WorkerName};
pub use token_command::{CareTokenError, CareTokenTask};
