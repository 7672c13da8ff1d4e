//! How the server meets the network, and how it is watched.

use std::net::SocketAddr;

use super::sources::Sources;
use crate::pace::Network;

/// The proxies in front of the server, and how it is watched.
#[derive(Debug, Clone)]
pub struct Edge {
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<Network>,
    /// Number of reports at once from which on each is asked for a proof of work.
    pub busy_reports: usize,
    /// Where metrics are read: a loopback address with a port of its own.
    pub metrics: Option<SocketAddr>,
    /// How the log is written.
    pub log: LogFormat,
}

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LogFormat {
    /// For people on a terminal, as JSON anywhere else.
    #[default]
    Auto,
    /// One JSON object a line.
    Json,
    /// For people.
    Text,
}

impl Edge {
    pub(super) fn read(sources: &mut Sources) -> Self {
        Self {
            trusted_proxies: sources.list("trusted_proxies", str::parse),
            busy_reports: sources.required("busy_reports", |text| {
                let wanted = "write how many reports, as a whole number; with 0 every one is asked";
                text.parse().map_err(|_| wanted)
            }),
            metrics: sources.optional("metrics", |text| {
                let wanted = "write a loopback address with a port, such as 127.0.0.1:9101";
                text.parse().map_err(|_| wanted)
            }),
            log: sources.required("log", |text| match text {
                "auto" => Ok(LogFormat::Auto),
                "json" => Ok(LogFormat::Json),
                "text" => Ok(LogFormat::Text),
                _ => Err("write auto, json or text"),
            }),
        }
    }
}

impl Default for Edge {
    fn default() -> Self {
        Self {
            trusted_proxies: Vec::new(),
            // About half a second's work for a small disk.
            busy_reports: 256,
            metrics: None,
            log: LogFormat::default(),
        }
    }
}
