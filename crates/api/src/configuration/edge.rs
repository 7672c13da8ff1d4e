//! How the server meets the network, and how it is watched.

use std::net::SocketAddr;

use clap::{ArgAction, Args};

use super::settings;
use crate::pace::Network;

/// The proxies in front of the server, and how it is watched.
#[derive(Debug, Clone, Args)]
pub struct Edge {
    /// A proxy whose X-Forwarded-For is believed, as an address or network; may be given again
    #[arg(long = "trusted-proxy", env = "RUANG_AMAN_TRUSTED_PROXIES")]
    #[arg(value_name = "NETWORK", action = ArgAction::Append)]
    #[arg(value_delimiter = ',')]
    pub trusted_proxies: Vec<Network>,
    /// Number of reports at once from which each is asked for a proof of work
    // About half a second's work for a small disk.
    #[arg(long, env = "RUANG_AMAN_BUSY_REPORTS", value_name = "N")]
    #[arg(default_value = "256", value_parser = busy_reports)]
    pub busy_reports: usize,
    /// Where metrics are read: a loopback address with a port of its own
    #[arg(long, env = "RUANG_AMAN_METRICS", value_name = "ADDRESS")]
    #[arg(value_parser = metrics)]
    pub metrics: Option<SocketAddr>,
    /// How the log is written: auto (for people on a terminal, as JSON anywhere else), json or text
    #[arg(long, env = "RUANG_AMAN_LOG", value_name = "FORM")]
    #[arg(default_value = "auto", value_parser = log)]
    pub log: LogFormat,
}

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people on a terminal, as JSON anywhere else.
    Auto,
    /// One JSON object a line.
    Json,
    /// For people.
    Text,
}

impl Default for Edge {
    fn default() -> Self {
        settings::defaults()
    }
}

fn busy_reports(text: &str) -> Result<usize, &'static str> {
    text.parse()
        .map_err(|_| "write how many reports, as a whole number; with 0 every one is asked")
}

fn metrics(text: &str) -> Result<SocketAddr, &'static str> {
    text.parse()
        .map_err(|_| "write a loopback address with a port, such as 127.0.0.1:9101")
}

fn log(text: &str) -> Result<LogFormat, &'static str> {
    match text {
        "auto" => Ok(LogFormat::Auto),
        "json" => Ok(LogFormat::Json),
        "text" => Ok(LogFormat::Text),
        _ => Err("write auto, json or text"),
    }
}
