//! A real browser against the real server: what a visitor sees, sends and leaves behind.

#[path = "../support/lib.rs"]
mod support;

mod accessibility;
mod branches;
mod checking;
mod consents;
mod deleting;
mod evidence;
mod exit;
mod failing_api;
mod failing_app;
mod form_privacy;
mod help_now;
mod idle;
mod keeping;
mod lost_files;
mod mailbox;
mod next_screen;
mod offline;
mod plain_form;
mod prewarm;
mod proof_of_work;
mod reading;
mod receipt;
mod reflow;
mod reloading;
mod reporting;

mod search;
mod services;
mod short_way;
mod storage_and_requests;
mod tools;
mod without_scripts;
