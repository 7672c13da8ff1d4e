//! How the server meets the network, and how it is watched.

use std::net::SocketAddr;
use std::str::FromStr;

use super::setting;
use super::sources::Sources;
use crate::pace::Network;

/// What stands between the server and those who send to it.
#[derive(Debug, Clone)]
pub struct Edge {
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<Network>,
    /// From so many reports at once on, each is asked for a proof of work.
    pub busy_reports: usize,
    /// Where metrics are read: a loopback address with a port of its own.
    pub metrics: Option<SocketAddr>,
    /// How the log is written.
    pub log: Log,
}

impl Edge {
    /// About half a second's work for a small disk.
    const BUSY: usize = 256;

    pub(super) fn read(sources: &mut Sources) -> Self {
        let number = |text: &str| {
            let wanted = "write how many reports, as a whole number; with 0 every one is asked";
            text.parse().map_err(|_| wanted.to_owned())
        };
        let address = |text: &str| {
            let wanted = "write a loopback address with a port, such as 127.0.0.1:9101";
            text.parse().map_err(|_| wanted.to_owned())
        };
        Self {
            trusted_proxies: sources.list(&setting::TRUSTED_PROXIES).unwrap_or_default(),
            busy_reports: sources
                .get_with(&setting::BUSY_REPORTS, number)
                .unwrap_or(Self::BUSY),
            metrics: sources.get_with(&setting::METRICS, address),
            log: sources.get(&setting::LOG).unwrap_or_default(),
        }
    }
}

impl Default for Edge {
    fn default() -> Self {
        Self {
            trusted_proxies: Vec::new(),
            busy_reports: Self::BUSY,
            metrics: None,
            log: Log::default(),
        }
    }
}

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Log {
    /// For people on a terminal, as JSON anywhere else.
    #[default]
    Auto,
    /// One JSON object a line.
    Json,
    /// For people.
    Text,
}

/// A text that names no way to write the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("write auto, json or text")]
pub struct NotALog;

impl FromStr for Log {
    type Err = NotALog;

    fn from_str(text: &str) -> Result<Self, NotALog> {
        match text {
            "auto" => Ok(Self::Auto),
            "json" => Ok(Self::Json),
            "text" => Ok(Self::Text),
            _ => Err(NotALog),
        }
    }
}
