//! The server as a browser meets it: over HTTP, with a real database and a real folder.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod canary;
mod care;
mod care_tokens;
#[path = "../support/cluster.rs"]
mod cluster;
mod contract;
mod crowd;
mod faults;
mod files;
mod headers;
mod kill;
mod limits;
mod mailbox;
mod monitoring;
mod opinions;
mod pace;
mod pages;
mod plain_form;
mod process;
mod process_mailbox;
mod read_only;
mod refusals;
mod reports;
mod reserve;
mod settings;
mod site_files;
#[path = "../../../report/tests/support/spoiled.rs"]
mod spoiled;
mod strangers;
mod test_app;
mod test_report;
mod test_reporter;
mod too_large;
mod traces;
mod two_processes;
mod webhook_receiver;
mod webhooks;
mod withdrawal;
