//! The interfaces of the browser, each in one place.

pub(crate) mod api_request;
pub(crate) mod code_worker;
pub(crate) mod document;
pub(crate) mod dom;
pub(crate) mod export;
pub(crate) mod fetch;
pub(crate) mod local_time;
pub(crate) mod long_wait;
