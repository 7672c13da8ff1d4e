//! The promises of the store, each a function of an empty store.

pub(crate) mod backup;
pub(crate) mod mailboxes;
pub(crate) mod notes;
pub(crate) mod opinions;
pub(crate) mod outbox;
pub(crate) mod reports;
pub(crate) mod retention;
pub(crate) mod workers;
