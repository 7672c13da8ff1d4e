//! The flags of a group of settings.

use std::fmt;
use std::marker::PhantomData;

use clap::{ArgMatches, Args, Command, FromArgMatches, value_parser};

use super::fault::SettingFaults;
use super::settings::Settings;
use super::sources::Sources;

/// The flags of a group of settings, and what was given for them. It has no `Debug` output of its
/// values, because some are secrets.
#[derive(Clone)]
pub struct Flags<G> {
    given: ArgMatches,
    group: PhantomData<fn() -> G>,
}

/// The file of settings, which every group can come from.
#[derive(Args)]
struct ConfigFlag {
    /// A file with these settings, as server.example.toml shows them; the environment goes before
    /// it, and flags before both
    #[arg(long, env = "RUANG_AMAN_CONFIG", value_name = "FILE")]
    config: Option<String>,
}

impl<G: Args> Flags<G> {
    /// The settings, or everything that is wrong with them.
    pub fn read(&self) -> Result<G, SettingFaults> {
        self.sources().read()
    }

    /// What was given, there and in the file.
    pub(crate) fn sources(&self) -> Sources<G> {
        Sources::new(&self.given)
    }
}

/// The values are texts here, and parsed later together with those of the file, so that all faults
/// can be reported at once.
impl<G: Args> Args for Flags<G> {
    fn augment_args(command: Command) -> Command {
        let settings = Settings::of::<G>();
        let texts = settings.iter().cloned().map(|setting| {
            let setting = setting.value_parser(value_parser!(String));
            setting.required(false).display_order(None::<usize>)
        });
        ConfigFlag::augment_args(command).args(texts)
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl<G> FromArgMatches for Flags<G> {
    fn from_arg_matches(given: &ArgMatches) -> Result<Self, clap::Error> {
        Ok(Self {
            given: given.clone(),
            group: PhantomData,
        })
    }

    fn update_from_arg_matches(&mut self, given: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(given)?;
        Ok(())
    }
}

impl<G> fmt::Debug for Flags<G> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Flags")
    }
}
