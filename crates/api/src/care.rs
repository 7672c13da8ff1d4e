//! `/v1/care`: what the care team's program needs, on a listener of its own that no other machine
//! reaches. Each worker shows a token; everything that is opened or done is noted first, with who
//! and when. What a report says is sealed here as everywhere: it is opened where the key is.

mod access;
mod admit;
mod contract;
mod listener;
mod openings;
mod opinions;
mod reports;
mod token;
pub mod wire;
mod write;

pub use admit::{CareTokenError, CareTokenTask};
pub(crate) use contract::router;
pub use contract::text as contract_text;
pub(crate) use listener::CareListener;
pub use listener::CareListenerError;
pub use token::{CareToken, NotACareToken, WorkerName};
