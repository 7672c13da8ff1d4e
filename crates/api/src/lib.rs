//! The reporting API: keeps sealed reports and serves the site.
//!
//! [`startup::Application`] is the whole program; `main.rs` only reads the configuration and waits
//! for the signal to stop. What a report says is never readable here: it arrives sealed and is
//! stored sealed, and the types that hold it cannot be printed. The contract for browsers and for
//! other implementations stands in `docs/api.md`.

mod answer;
mod app_state;
pub mod backup;
mod body;
pub mod care;
pub mod clock;
pub mod command_line;
pub mod configuration;
pub mod contract;
mod disk;
mod files;
mod headers;
mod health;
mod layers;
mod mailbox;
mod memory;
mod metrics;
pub mod operation;
mod opinions;
pub mod pace;
mod pages;
mod plain_form;
mod problem;
pub mod promise_watch;
mod reports;
mod request_log;
pub mod retention;
mod routes;
mod security_headers;
mod serve;
mod serve_site;
pub mod startup;
pub mod store;
pub mod telemetry;
pub mod webhooks;

pub use serve_site::SiteFilesError;
