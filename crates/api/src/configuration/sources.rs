//! Takes each setting from its flag, else its variable, else the file, else its default, and
//! collects what is wrong, so that all faults are reported at once.

use std::collections::HashMap;
use std::error::Error as _;
use std::fs;
use std::marker::PhantomData;
use std::path::Path;

use clap::parser::ValueSource;
use clap::{ArgMatches, Args};

use super::fault::{SettingFault, SettingFaults};
use super::file::SettingsFile;
use super::settings::{self, Settings};
use super::webhooks;

/// What was given for the settings of a group, not parsed yet.
pub(crate) struct Sources<G> {
    settings: Settings,
    given: HashMap<String, Given>,
    faults: Vec<SettingFault>,
    group: PhantomData<fn() -> G>,
}

/// The values of one setting, and the flag, variable or line they were given at.
struct Given {
    values: Vec<String>,
    place: String,
    /// `None` is the file. The order of the rest is which goes before which.
    source: Option<ValueSource>,
}

impl<G: Args> Sources<G> {
    /// Reads the file of settings that a flag or a variable names, and the files of secrets.
    pub(super) fn new(flags: &ArgMatches) -> Self {
        let settings = Settings::of::<G>();
        let mut faults = Vec::new();
        let file = match flags.get_one::<String>("config") {
            Some(path) => SettingsFile::read(path.as_ref(), &Settings::all(), &mut faults),
            None => SettingsFile::default(),
        };
        let mut given = HashMap::new();
        for key in settings.keys() {
            if let Some(found) = find(&settings, key, flags, &file) {
                given.insert(key.to_owned(), found);
            }
        }
        let mut sources = Self {
            settings,
            given,
            faults,
            group: PhantomData,
        };
        webhooks::check(&mut sources);
        sources.read_secret("database_url");
        sources.read_secret("webhook_secret");
        sources
    }

    /// The settings, or everything that is wrong with them.
    pub(crate) fn read(mut self) -> Result<G, SettingFaults> {
        let parser = settings::parser::<G>();
        let mut arguments = Vec::new();
        for setting in self.settings.iter() {
            let key = setting.get_id().as_str();
            let flag = self.settings.flag(key);
            let Some(Given { values, place, .. }) = self.given.get(key) else {
                if setting.is_required_set() {
                    let variable = self.settings.variable(key);
                    let message = format!(
                        "is missing; give it, or {variable} in the environment, or {key} in the \
                         file of --config"
                    );
                    self.faults.push(SettingFault::new(flag, message));
                }
                continue;
            };
            for value in values {
                let argument = format!("{flag}={value}");
                match parser.clone().try_get_matches_from([&argument]) {
                    Ok(_) => arguments.push(argument),
                    Err(error) => self.faults.push(SettingFault::new(place, reason(&error))),
                }
            }
        }
        if !self.faults.is_empty() {
            return Err(SettingFaults(self.faults));
        }
        let parsed = parser.try_get_matches_from(arguments);
        parsed
            .and_then(|parsed| G::from_arg_matches(&parsed))
            .map_err(|error| SettingFaults(vec![SettingFault::new("settings", reason(&error))]))
    }

    /// Puts what the file of a secret holds in its place, unless the secret itself is given in a
    /// way that goes before.
    fn read_secret(&mut self, key: &str) {
        let Some(mut file) = self.given.remove(&format!("{key}_file")) else {
            return;
        };
        if let Some(secret) = self.given.get(key) {
            if secret.source > file.source {
                return;
            }
            if secret.source == file.source {
                let message = format!("is there as well as {}; give one of them", secret.place);
                self.given.remove(key);
                return self.refuse(file.place, message);
            }
        }
        self.given.remove(key);
        let path = file.values.concat();
        match fs::read_to_string(&path) {
            Ok(text) => {
                file.values = vec![text.trim().to_owned()];
                self.given.insert(key.to_owned(), file);
            }
            Err(error) => self.refuse(file.place, format!("{path} cannot be read ({error})")),
        }
    }
}

impl<G> Sources<G> {
    /// Whether the setting was given.
    pub(super) fn has(&self, key: &str) -> bool {
        self.given.contains_key(key)
    }

    /// The path that was given for a setting.
    pub(crate) fn path(&self, key: &str) -> Option<&Path> {
        self.given.get(key)?.values.first().map(Path::new)
    }

    /// Refuses a setting that does not go with another.
    pub(super) fn refuse_flag(&mut self, key: &str, message: &str) {
        self.refuse(self.settings.flag(key), message);
    }

    fn refuse(&mut self, place: impl Into<String>, message: impl Into<String>) {
        self.faults.push(SettingFault::new(place, message));
    }
}

/// What was given for one setting.
fn find(settings: &Settings, key: &str, flags: &ArgMatches, file: &SettingsFile) -> Option<Given> {
    let source = flags.value_source(key);
    if let (None | Some(ValueSource::DefaultValue), Some(line)) = (source, file.line(key)) {
        return Some(Given {
            values: line.values.clone(),
            place: format!("{}: {key}", line.place),
            source: None,
        });
    }
    Some(Given {
        values: flags.get_many::<String>(key)?.cloned().collect(),
        place: match source {
            Some(ValueSource::EnvVariable) => settings.variable(key),
            _ => settings.flag(key),
        },
        source,
    })
}

/// Why clap refuses a value, without the value, which may be a secret.
fn reason(error: &clap::Error) -> String {
    let source = error.source();
    source.map_or_else(|| error.kind().to_string(), ToString::to_string)
}
