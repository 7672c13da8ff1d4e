//! Help: numbers to call now, every service, and what reporting here means.

pub mod help_now;
pub mod report_intro;
pub mod services;
