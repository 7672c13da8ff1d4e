//! `/v1/mailbox`: how far a report is, messages both ways, and the person's decisions about it.

mod access;
pub(crate) mod decide;
pub(crate) mod messages;
pub(crate) mod show;

pub(crate) use access::{Holder, gone};
