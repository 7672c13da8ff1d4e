//! `/v1/mailbox`: how far a report is, messages both ways, and the person's decisions about it.

mod access;
mod decide;
mod messages;
mod show;

pub(crate) use access::{Holder, gone};
pub(crate) use decide::{stop_contact, withdraw};
pub(crate) use messages::{delete, post};
pub(crate) use show::show;
