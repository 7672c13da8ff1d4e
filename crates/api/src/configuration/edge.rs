//! How the server meets the network, and how it is watched.

use std::net::SocketAddr;

use clap::{Args, ValueEnum};

use crate::pace::Network;

/// What stands between the server and those who send to it.
#[derive(Debug, Clone, Args)]
pub struct Edge {
    /// A proxy whose X-Forwarded-For is believed, as an address or network; may be given again
    #[arg(
        long = "trusted-proxy",
        env = "RUANG_AMAN_TRUSTED_PROXIES",
        value_name = "NETWORK",
        value_delimiter = ','
    )]
    pub trusted_proxies: Vec<Network>,

    /// From so many reports at once on, each is asked for a proof of work
    #[arg(
        long,
        env = "RUANG_AMAN_BUSY_REPORTS",
        value_name = "N",
        default_value_t = Self::BUSY
    )]
    pub busy_reports: usize,

    /// Where metrics are read: a loopback address with a port of its own
    #[arg(long, env = "RUANG_AMAN_METRICS", value_name = "ADDRESS")]
    pub metrics: Option<SocketAddr>,

    /// How the log is written
    #[arg(long, env = "RUANG_AMAN_LOG", value_enum, default_value_t)]
    pub log: Log,
}

impl Edge {
    /// About half a second's work for a small disk.
    const BUSY: usize = 256;
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Log {
    /// For people on a terminal, as JSON anywhere else
    #[default]
    Auto,
    /// One JSON object a line
    Json,
    /// For people
    Text,
}
