//! The report: its questions, their flow, the payload and its sealing.
//!
//! Pure logic shared by the browser, the reporting API and the care team's command line: nothing
//! here touches a page, a file or the network. The byte layout of what is sent stands in
//! `docs/envelope.md`, the codes of every answer in `docs/payload.md`.

pub mod answers;
pub mod attachment;
pub mod code;
pub mod consent;
pub mod contact;
pub mod contents;
pub mod control;
pub mod draft;
pub mod envelope;
pub mod fault;
pub mod flow;
pub mod handover;
pub mod journey;
pub mod json;
pub mod key;
pub mod mailbox;
pub mod message;
pub mod organisation;
pub mod pasted;
pub mod proof;
pub mod questions;
pub mod random;
pub mod reference;
pub mod sealed_report;
pub mod stored_receipt;
pub mod team;
pub mod urgency;

pub mod wire;

mod base64;
mod kdf;
mod payload;
