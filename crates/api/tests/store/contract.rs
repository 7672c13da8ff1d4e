//! The promises, each a function of an empty store.

pub(crate) mod around;
pub(crate) mod backup;
pub(crate) mod mailboxes;
pub(crate) mod outbox;
pub(crate) mod reports;
pub(crate) mod upkeep;
