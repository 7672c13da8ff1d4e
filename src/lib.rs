//! The site in the browser: what a visitor does, laid out by what it is about.
//!
//! Every page is complete HTML before anything here runs (`crates/pages`). Three apps attach to it:
//! the library follows links and fetches only the part that changes, the report becomes a guided
//! form, and the mailbox opens with a code. Search and the list of services are a program of their
//! own. Everything here is compiled for WebAssembly alone.

pub mod app;
mod browser;
pub mod find;
mod mailbox;
mod organisation;
mod report;
mod shell;
mod ui;
mod visit;
