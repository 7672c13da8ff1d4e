//! What the program is told when it starts: by flags, in the environment, and in a file.
//!
//! Nothing is used before all of it was understood, and whatever cannot be is told at once.

mod edge;
mod fault;
mod file;
mod flags;
mod limits;
mod setting;
mod sources;
mod storage;
mod webhooks;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::Command;

use self::sources::Sources;
use crate::startup::Faults;

pub use edge::{Edge, Log, NotALog};
pub use fault::SettingFault;
pub use flags::{KeepingFlags, StorageFlags};
pub use limits::{DiskReserve, Limits};
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
    /// Whom to tell; nobody unless somebody is named.
    pub webhooks: Option<Webhooks>,
    /// The network around it.
    pub edge: Edge,
    /// What it may hold.
    pub limits: Limits,
    /// The address to listen at; port 0 takes a free one.
    pub listen: String,
    /// The loopback address to answer the care team's program at.
    pub care_listen: Option<String>,
}

impl Configuration {
    /// Reads the command line with the name of the program in front, the environment, and the file
    /// that either of them names. Help, and words that are no setting, end the program here.
    pub fn from_command_line(
        arguments: impl IntoIterator<Item = OsString>,
    ) -> Result<Self, Faults> {
        Self::read(Sources::named_in(&command().get_matches_from(arguments)))
    }

    fn read(mut sources: Sources) -> Result<Self, Faults> {
        let site: Option<PathBuf> = sources.need(&setting::SITE);
        let dist: Option<PathBuf> = sources.get(&setting::DIST);
        let storage = Storage::read(&mut sources);
        let webhooks = Webhooks::read(&mut sources);
        let edge = Edge::read(&mut sources);
        let limits = Limits::read(&mut sources);
        let listen = sources.get(&setting::LISTEN);
        let care_listen = sources.get(&setting::CARE_LISTEN);
        let faults = sources.into_faults();
        if !faults.is_empty() {
            return Err(Faults::of_start(faults, site.as_deref(), dist.as_deref()));
        }
        let read = || {
            Some(Self {
                site: site?,
                dist: dist?,
                storage: storage?,
                webhooks,
                edge,
                limits,
                listen: listen?,
                care_listen,
            })
        };
        Faults::unless(read(), faults)
    }
}

fn command() -> Command {
    let command = Command::new("ruang-aman-api")
        .version(env!("CARGO_PKG_VERSION"))
        .about("Keeps sealed reports and serves the site, from one process and one origin")
        .after_help(
            "Besides serving: care-token, outbox, expire, backup, restore (each with --help)",
        );
    setting::add(&setting::ALL, command)
}

#[cfg(test)]
mod tests;
