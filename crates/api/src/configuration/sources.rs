//! Where settings come from: flags before the environment, both before the file, and what holds
//! where nobody says anything.

use std::fmt::Display;
use std::path::PathBuf;
use std::str::FromStr;

use clap::ArgMatches;
use clap::parser::ValueSource;
use zeroize::Zeroizing;

use super::fault::SettingFault;
use super::file::SettingsFile;
use super::setting::{self, Setting};

/// Everything that was said, of which nothing has been understood yet. What is asked for and
/// cannot be understood is noted, so that all of it can be told at once.
pub(super) struct Sources<'a> {
    matches: &'a ArgMatches,
    file: SettingsFile,
    faults: Vec<SettingFault>,
}

/// What was said about one setting.
struct Said {
    texts: Vec<String>,
    place: String,
    rank: Rank,
}

/// What goes before what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Default,
    File,
    Environment,
    Flag,
}

impl<'a> Sources<'a> {
    /// The sources that a command line names; the file is read.
    pub(super) fn named_in(matches: &'a ArgMatches) -> Self {
        let mut faults = Vec::new();
        let file = matches.get_one::<String>(setting::CONFIG);
        let file = file.map_or_else(SettingsFile::default, |path| {
            SettingsFile::read(path.as_ref(), &mut faults)
        });
        Self {
            matches,
            file,
            faults,
        }
    }

    /// The setting as `T` understands it; nothing when it is not there or cannot be understood.
    pub(super) fn get<T: FromStr<Err: Display>>(&mut self, setting: &Setting) -> Option<T> {
        self.get_with(setting, |text| {
            text.parse().map_err(|error: T::Err| error.to_string())
        })
    }

    /// The same, for types whose own complaint would not say what to write.
    pub(super) fn get_with<T>(
        &mut self,
        setting: &Setting,
        parse: impl Fn(&str) -> Result<T, String>,
    ) -> Option<T> {
        self.list_with(setting, parse)?.pop()
    }

    /// Every value of a setting that may have many.
    pub(super) fn list<T: FromStr<Err: Display>>(&mut self, setting: &Setting) -> Option<Vec<T>> {
        self.list_with(setting, |text| {
            text.parse().map_err(|error: T::Err| error.to_string())
        })
    }

    /// The setting, which has to be there.
    pub(super) fn need<T: FromStr<Err: Display>>(&mut self, setting: &Setting) -> Option<T> {
        if self.said(setting).is_none() {
            self.refuse(format!("--{}", setting.flag), missing(setting));
        }
        self.get(setting)
    }

    /// A secret that is given as it is, or as the path of a file that holds it.
    pub(super) fn secret<T: FromStr<Err: Display>>(
        &mut self,
        itself: &Setting,
        in_file: &Setting,
    ) -> Option<T> {
        match (self.said(itself), self.said(in_file)) {
            (Some(secret), Some(file)) if secret.rank == file.rank => {
                let message = format!("is there as well as {}; give one of them", secret.place);
                self.refuse(file.place, message);
                None
            }
            (secret, Some(file)) if secret.as_ref().is_none_or(|it| it.rank < file.rank) => {
                let path: PathBuf = self.get(in_file)?;
                match std::fs::read_to_string(&path).map(Zeroizing::new) {
                    Ok(text) => self.understood(&file.place, text.trim(), |text| {
                        text.parse().map_err(|error: T::Err| error.to_string())
                    }),
                    Err(error) => {
                        let message = format!("{} cannot be read ({error})", path.display());
                        self.refuse(file.place, message);
                        None
                    }
                }
            }
            _ => self.get(itself),
        }
    }

    /// Whether anybody said anything about it.
    pub(super) fn has(&self, setting: &Setting) -> bool {
        self.said(setting).is_some()
    }

    /// Notes what is wrong with settings that do not go together.
    pub(super) fn refuse(&mut self, place: impl Into<String>, message: impl Into<String>) {
        self.faults.push(SettingFault::new(place, message));
    }

    /// Everything that could not be understood.
    pub(super) fn into_faults(self) -> Vec<SettingFault> {
        self.faults
    }

    fn list_with<T>(
        &mut self,
        setting: &Setting,
        parse: impl Fn(&str) -> Result<T, String>,
    ) -> Option<Vec<T>> {
        let said = self.said(setting)?;
        let understood: Vec<Option<T>> = said
            .texts
            .iter()
            .map(|text| self.understood(&said.place, text, &parse))
            .collect();
        understood.into_iter().collect()
    }

    fn understood<T>(
        &mut self,
        place: &str,
        text: &str,
        parse: impl Fn(&str) -> Result<T, String>,
    ) -> Option<T> {
        match parse(text) {
            Ok(value) => Some(value),
            Err(message) => {
                self.refuse(place, message);
                None
            }
        }
    }

    fn said(&self, setting: &Setting) -> Option<Said> {
        let given = self.matches.get_many::<String>(setting.key);
        let given = given.map(|texts| texts.cloned().collect());
        let source = self.matches.value_source(setting.key);
        match (source, given, self.file.line(setting)) {
            (Some(ValueSource::EnvVariable), Some(texts), _) => Some(Said {
                texts,
                place: setting.variable.to_owned(),
                rank: Rank::Environment,
            }),
            (_, Some(texts), _) => Some(Said {
                texts,
                place: format!("--{}", setting.flag),
                rank: Rank::Flag,
            }),
            (_, None, Some(line)) => Some(Said {
                texts: line.texts.clone(),
                place: format!("{}: {}", line.place, setting.key),
                rank: Rank::File,
            }),
            (_, None, None) => setting.default.map(|text| Said {
                texts: vec![text.to_owned()],
                place: format!("--{}", setting.flag),
                rank: Rank::Default,
            }),
        }
    }
}

fn missing(setting: &Setting) -> String {
    format!(
        "is missing; give it, or {} in the environment, or {} in the file of --{}",
        setting.variable,
        setting.key,
        setting::CONFIG
    )
}
