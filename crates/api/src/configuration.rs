//! What the program is told when it starts, as flags or in the environment.

mod edge;
mod storage;
mod webhooks;

use std::path::PathBuf;

use clap::Parser;

pub use edge::{Edge, Log};
pub use storage::Storage;
pub use webhooks::Webhooks;

/// Keeps sealed reports and serves the site, from one process and one origin
#[derive(Debug, Clone, Parser)]
#[command(
    name = "ruang-aman-api",
    version,
    after_help = "Besides serving: care-token, outbox, expire, backup, restore (each with --help)"
)]
pub struct Configuration {
    /// The organisation's values, as site.example.toml shows them
    #[arg(long, env = "RUANG_AMAN_SITE", value_name = "FILE")]
    pub site: PathBuf,

    /// The folder of the built site
    #[arg(
        long,
        env = "RUANG_AMAN_DIST",
        value_name = "DIR",
        default_value = "dist"
    )]
    pub dist: PathBuf,

    /// The database
    #[command(flatten)]
    pub storage: Storage,

    /// Whom to tell
    #[command(flatten)]
    pub webhooks: Webhooks,

    /// The network around it
    #[command(flatten)]
    pub edge: Edge,

    /// The address to listen at; port 0 takes a free one
    #[arg(
        long,
        env = "RUANG_AMAN_LISTEN",
        value_name = "ADDRESS",
        default_value = "127.0.0.1:8080"
    )]
    pub listen: String,

    /// The loopback address to answer the care team's program at; none without it
    #[arg(long, env = "RUANG_AMAN_CARE_LISTEN", value_name = "ADDRESS")]
    pub care_listen: Option<String>,
}
