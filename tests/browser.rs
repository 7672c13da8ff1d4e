//! A real browser against the real server: what a visitor sees, sends and leaves behind.

#[path = "support/lib.rs"]
mod support;

#[path = "browser/ahead.rs"]
mod ahead;
#[path = "browser/coming_back.rs"]
mod coming_back;
#[path = "browser/crowded.rs"]
mod crowded;
#[path = "browser/evidence.rs"]
mod evidence;
#[path = "browser/exit.rs"]
mod exit;
#[path = "browser/failing_api.rs"]
mod failing_api;
#[path = "browser/failing_app.rs"]
mod failing_app;
#[path = "browser/finding.rs"]
mod finding;
#[path = "browser/help_now.rs"]
mod help_now;
#[path = "browser/lost_files.rs"]
mod lost_files;
#[path = "browser/offline.rs"]
mod offline;
#[path = "browser/plain_form.rs"]
mod plain_form;
#[path = "browser/reading.rs"]
mod reading;
#[path = "browser/rehearsal.rs"]
mod rehearsal;
#[path = "browser/reporting.rs"]
mod reporting;
#[path = "browser/services.rs"]
mod services;
#[path = "browser/states.rs"]
mod states;
#[path = "browser/tools.rs"]
mod tools;
#[path = "browser/traceless.rs"]
mod traceless;
#[path = "browser/traces.rs"]
mod traces;
#[path = "browser/walks.rs"]
mod walks;
#[path = "browser/without_scripts.rs"]
mod without_scripts;
