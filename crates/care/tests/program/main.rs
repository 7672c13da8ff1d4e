//! The program as the care team runs it.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod correspondence;
mod export;
mod files;
mod fixture;
mod keys;
mod language;
mod listener;
mod replies;
mod reports;
mod rotation;
mod team;
