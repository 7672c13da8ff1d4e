//! Help: numbers to call now, every service, and what reporting here means.

pub(crate) mod help_now;
pub(crate) mod report_intro;
pub(crate) mod services;
