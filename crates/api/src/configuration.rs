//! The settings of the server: from flags, the environment and a file.
//!
//! All of them are read before any is used, and everything that is wrong is reported at once, each
//! with its flag, variable or line. clap parses flags and variables, and toml tells the lines of the
//! file; a layering crate such as figment knows the file of a value, but not its line.

mod edge;
mod fault;
mod file;
mod flags;
mod limits;
mod sources;
mod storage;
mod webhooks;

use std::path::PathBuf;

use self::sources::Sources;

pub use crate::disk::DiskReserve;
pub use edge::{Edge, LogFormat};
pub use fault::{SettingFault, SettingFaults};
pub use flags::{Flags, RetentionFlags, ServerFlags, StorageFlags};
pub use limits::Limits;
pub use storage::Storage;
pub use webhooks::Webhooks;

/// Everything the server needs to know.
#[derive(Debug, Clone)]
pub struct Configuration {
    /// The organisation's values.
    pub site: PathBuf,
    /// The folder of the built site.
    pub dist: PathBuf,
    /// The database.
    pub storage: Storage,
    /// Where webhooks are sent to; nowhere by default.
    pub webhooks: Option<Webhooks>,
    /// Proxies, metrics and the log.
    pub edge: Edge,
    /// Memory, disk and time.
    pub limits: Limits,
    /// The address to listen at; port 0 takes a free one.
    pub listen: String,
    /// The loopback address to answer the care team's program at.
    pub care_listen: Option<String>,
}

impl ServerFlags {
    /// The configuration, and everything that is wrong with it. A setting with a fault is empty or
    /// the default of its type: such a configuration only tells which files to check as well.
    pub(crate) fn read(&self) -> (Configuration, SettingFaults) {
        let mut sources = Sources::new(&self.given);
        let configuration = Configuration {
            site: sources.required("site", str::parse),
            dist: sources.required("dist", str::parse),
            storage: Storage::read(&mut sources),
            webhooks: Webhooks::read(&mut sources),
            edge: Edge::read(&mut sources),
            limits: Limits::read(&mut sources),
            listen: sources.required("listen", str::parse),
            care_listen: sources.optional("care_listen", str::parse),
        };
        (configuration, sources.into_faults())
    }
}

impl StorageFlags {
    /// Where the database is, or everything that is wrong with the settings.
    pub fn read(&self) -> Result<Storage, SettingFaults> {
        let mut sources = Sources::new(&self.given);
        let storage = Storage::read(&mut sources);
        sources.into_faults().or(storage)
    }
}

impl RetentionFlags {
    /// The site file and where the database is, or everything that is wrong with the settings.
    pub fn read(&self) -> Result<(PathBuf, Storage), SettingFaults> {
        let mut sources = Sources::new(&self.given);
        let site = sources.required("site", str::parse);
        let storage = Storage::read(&mut sources);
        sources.into_faults().or((site, storage))
    }
}

#[cfg(test)]
mod tests;
