//! The settings that a command takes which looks after the database, for its command line.

use std::fmt;
use std::path::PathBuf;

use clap::{ArgMatches, Args, Command, FromArgMatches};

use super::Storage;
use super::setting::{self, STORAGE};
use super::sources::Sources;
use crate::startup::Faults;

/// Where the database is.
#[derive(Clone)]
pub struct StorageFlags(ArgMatches);

/// Where the database is, and the site file that says for how long things are kept.
#[derive(Clone)]
pub struct KeepingFlags(ArgMatches);

impl StorageFlags {
    /// What flags, environment and file say, or everything that is wrong with it.
    pub fn read(&self) -> Result<Storage, Faults> {
        let mut sources = Sources::named_in(&self.0);
        let storage = Storage::read(&mut sources);
        Faults::unless(storage, sources.into_faults())
    }
}

impl KeepingFlags {
    /// What flags, environment and file say, or everything that is wrong with it: the site file
    /// and the database.
    pub fn read(&self) -> Result<(PathBuf, Storage), Faults> {
        let mut sources = Sources::named_in(&self.0);
        let site = sources.need(&setting::SITE);
        let storage = Storage::read(&mut sources);
        Faults::unless(site.zip(storage), sources.into_faults())
    }
}

/// A command takes them like any other arguments. What was given may be a secret, so it is never
/// printed.
macro_rules! arguments {
    ($flags:ident, $settings:expr) => {
        impl Args for $flags {
            fn augment_args(command: Command) -> Command {
                setting::add($settings, command)
            }

            fn augment_args_for_update(command: Command) -> Command {
                Self::augment_args(command)
            }
        }

        impl FromArgMatches for $flags {
            fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
                Ok(Self(matches.clone()))
            }

            fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
                self.0 = matches.clone();
                Ok(())
            }
        }

        impl fmt::Debug for $flags {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(stringify!($flags))
            }
        }
    };
}

arguments!(StorageFlags, &STORAGE);
arguments!(
    KeepingFlags,
    &[&[setting::SITE], STORAGE.as_slice()].concat()
);
