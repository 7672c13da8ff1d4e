//! `/v1/mailbox`: the status of a report, messages both ways, stopping contact and withdrawing.

mod access;
pub(crate) mod messages;
pub(crate) mod show;
pub(crate) mod stop_contact;
pub(crate) mod withdraw;

pub(crate) use access::{AuthenticatedMailbox, gone};
