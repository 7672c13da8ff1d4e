//! What a secret code opens: the status of a report, messages both ways, and the ways to change
//! one's mind.

mod changes;
pub(crate) mod client;
mod consents;
mod contact_plan;
mod entrance;
mod inside;
mod letters;
pub(crate) mod page;
mod session;
mod writing;

pub(crate) use changes::changes;
pub(crate) use session::MailboxSession;
