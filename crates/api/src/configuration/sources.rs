//! Takes each setting from its flag, else its variable, else the file, else its default, and
//! collects what is wrong, so that all faults are reported at once.

use std::fmt::Display;
use std::fs;
use std::path::PathBuf;
use std::str::FromStr;

use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Args as _, Command};
use zeroize::Zeroizing;

use super::fault::{SettingFault, SettingFaults};
use super::file::SettingsFile;
use super::flags::ServerSettings;

/// All settings by their keys in the file.
pub(super) struct Settings(Command);

/// What was given, not parsed yet.
pub(super) struct Sources<'a> {
    settings: Settings,
    given: &'a ArgMatches,
    file: SettingsFile,
    faults: Vec<SettingFault>,
}

/// The values of one setting, and the flag, variable or line they were given at.
struct Given {
    values: Vec<String>,
    place: String,
    /// `None` is the file. The order of the rest is which goes before which.
    source: Option<ValueSource>,
}

impl Settings {
    pub(super) fn all() -> Self {
        Self(ServerSettings::augment_args(Command::new("settings")))
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Arg> {
        self.0.get_arguments()
    }

    pub(super) fn get(&self, key: &str) -> Option<&Arg> {
        self.iter().find(|setting| setting.get_id() == key)
    }

    /// A secret must not stand in the file, which others may read, nor in help.
    pub(super) fn is_secret(setting: &Arg) -> bool {
        setting.is_hide_env_values_set()
    }

    pub(super) fn is_list(setting: &Arg) -> bool {
        matches!(setting.get_action(), ArgAction::Append)
    }

    pub(super) fn flag(&self, key: &str) -> String {
        let flag = self.get(key).and_then(Arg::get_long);
        format!("--{}", flag.unwrap_or(key))
    }

    pub(super) fn variable(&self, key: &str) -> String {
        let variable = self.get(key).and_then(Arg::get_env);
        variable.map_or_else(String::new, |name| name.to_string_lossy().into_owned())
    }
}

impl<'a> Sources<'a> {
    /// Reads the file of settings that a flag or a variable names.
    pub(super) fn new(given: &'a ArgMatches) -> Self {
        let settings = Settings::all();
        let mut faults = Vec::new();
        let file = match given.get_one::<String>("config") {
            Some(path) => SettingsFile::read(path.as_ref(), &settings, &mut faults),
            None => SettingsFile::default(),
        };
        Self {
            settings,
            given,
            file,
            faults,
        }
    }

    /// Every value of the setting; none when one of them has a fault.
    pub(super) fn list<T, E: Display>(
        &mut self,
        key: &str,
        parse: impl Fn(&str) -> Result<T, E>,
    ) -> Vec<T> {
        let Some(Given { values, place, .. }) = self.find(key) else {
            return Vec::new();
        };
        let parsed = values.iter().map(|value| parse(value));
        let parsed = parsed.filter_map(|value| self.note(&place, value));
        parsed.collect()
    }

    /// The setting, or nothing when it was not given or has a fault.
    pub(super) fn optional<T, E: Display>(
        &mut self,
        key: &str,
        parse: impl Fn(&str) -> Result<T, E>,
    ) -> Option<T> {
        self.list(key, parse).pop()
    }

    /// The setting, which has to be given or has a default. With a fault it is the default of its
    /// type, and whoever reads the settings gets the faults instead.
    pub(super) fn required<T: Default, E: Display>(
        &mut self,
        key: &str,
        parse: impl Fn(&str) -> Result<T, E>,
    ) -> T {
        if !self.has(key) {
            let variable = self.settings.variable(key);
            self.refuse(
                self.settings.flag(key),
                format!(
                    "is missing; give it, or {variable} in the environment, or {key} in the file \
                     of --config"
                ),
            );
        }
        self.optional(key, parse).unwrap_or_default()
    }

    /// A secret that is given as it is, or in a file whose path is the setting `{key}_file`.
    pub(super) fn secret<T: FromStr<Err: Display>>(&mut self, key: &str) -> Option<T> {
        let in_file = format!("{key}_file");
        let (secret, Some(file)) = (self.find(key), self.find(&in_file)) else {
            return self.optional(key, str::parse);
        };
        match secret {
            Some(secret) if secret.source > file.source => self.optional(key, str::parse),
            Some(secret) if secret.source == file.source => {
                let message = format!("is there as well as {}; give one of them", secret.place);
                self.refuse(file.place, message);
                None
            }
            _ => {
                let path = self.optional(&in_file, str::parse::<PathBuf>)?;
                let text = fs::read_to_string(&path).map(Zeroizing::new);
                let text =
                    text.map_err(|error| format!("{} cannot be read ({error})", path.display()));
                let text = self.note(&file.place, text)?;
                self.note(&file.place, text.trim().parse())
            }
        }
    }

    /// Whether the setting was given.
    pub(super) fn has(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    /// Refuses a setting that does not go with another.
    pub(super) fn refuse_flag(&mut self, key: &str, message: &str) {
        self.refuse(self.settings.flag(key), message.to_owned());
    }

    pub(super) fn into_faults(self) -> SettingFaults {
        SettingFaults(self.faults)
    }

    /// The value, unless it has a fault, which is kept.
    fn note<T, E: Display>(&mut self, place: &str, value: Result<T, E>) -> Option<T> {
        value
            .map_err(|error| self.refuse(place.to_owned(), error.to_string()))
            .ok()
    }

    fn refuse(&mut self, place: String, message: String) {
        self.faults.push(SettingFault::new(place, message));
    }

    fn find(&self, key: &str) -> Option<Given> {
        let source = self.given.value_source(key);
        let line = self.file.line(key);
        if let (None | Some(ValueSource::DefaultValue), Some(line)) = (source, line) {
            return Some(Given {
                values: line.values.clone(),
                place: format!("{}: {key}", line.place),
                source: None,
            });
        }
        let values = self.given.get_many::<String>(key)?;
        Some(Given {
            values: values.cloned().collect(),
            place: match source {
                Some(ValueSource::EnvVariable) => self.settings.variable(key),
                _ => self.settings.flag(key),
            },
            source,
        })
    }
}
