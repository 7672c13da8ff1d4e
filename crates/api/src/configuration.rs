//! The settings of the server: from flags, the environment and a file.
//!
//! Each setting is declared once, as a field with its flag, variable, default and help; its key in
//! the file is the name of its flag. All of them are read before any is used, and everything that is
//! wrong is reported at once, each with its flag, variable or line.

mod edge;
mod fault;
mod file;
mod flags;
mod limits;
mod settings;
mod sources;
mod storage;
mod webhooks;

use std::path::PathBuf;

use clap::Args;

pub use crate::disk::DiskReserve;
pub use edge::{Edge, LogFormat};
pub use fault::{SettingFault, SettingFaults};
pub use flags::Flags;
pub use limits::Limits;
pub use storage::Storage;
pub use webhooks::Webhooks;

/// The flags of the server.
pub type ServerFlags = Flags<Configuration>;
/// The flags of a command that needs the database.
pub type StorageFlags = Flags<Storage>;
/// The flags of a command that needs the database and the site file, which says for how long things
/// are kept.
pub type RetentionFlags = Flags<RetentionSettings>;

/// Everything the server needs to know, in the order in which help shows it.
#[derive(Debug, Clone, Args)]
pub struct Configuration {
    /// The organisation's values, as site.example.toml shows them
    #[arg(long, env = "RUANG_AMAN_SITE", value_name = "FILE")]
    #[arg(value_parser = str::parse::<PathBuf>)]
    pub site: PathBuf,
    /// The folder of the built site
    #[arg(long, env = "RUANG_AMAN_DIST", value_name = "DIR")]
    #[arg(default_value = "dist", value_parser = str::parse::<PathBuf>)]
    pub dist: PathBuf,
    /// The database.
    #[command(flatten)]
    pub storage: Storage,
    /// Where webhooks are sent to; nowhere by default.
    #[command(flatten)]
    pub webhooks: Option<Webhooks>,
    /// The address to listen at; port 0 takes a free one
    #[arg(long, env = "RUANG_AMAN_LISTEN", value_name = "ADDRESS")]
    #[arg(default_value = "127.0.0.1:8080")]
    pub listen: String,
    /// The loopback address to answer the care team's program at; none without it
    #[arg(long, env = "RUANG_AMAN_CARE_LISTEN", value_name = "ADDRESS")]
    pub care_listen: Option<String>,
    /// Proxies, metrics and the log.
    #[command(flatten)]
    pub edge: Edge,
    /// Memory, disk and time.
    #[command(flatten)]
    pub limits: Limits,
}

/// The site file and where the database is.
#[derive(Debug, Clone, Args)]
pub struct RetentionSettings {
    /// The organisation's values, as site.example.toml shows them
    #[arg(long, env = "RUANG_AMAN_SITE", value_name = "FILE")]
    #[arg(value_parser = str::parse::<PathBuf>)]
    pub site: PathBuf,
    /// The database.
    #[command(flatten)]
    pub storage: Storage,
}

#[cfg(test)]
mod tests;
