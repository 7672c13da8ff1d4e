//! Settings in a TOML file, each with its line.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use clap::Arg;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::SettingFault;
use super::settings::Settings;

/// The settings of a file by their keys, not parsed yet.
#[derive(Default)]
pub(super) struct SettingsFile(HashMap<String, Line>);

/// The values of one setting, and where they are, such as `server.toml:3`.
pub(super) struct Line {
    pub(super) values: Vec<String>,
    pub(super) place: String,
}

impl SettingsFile {
    /// Reads the file. What is wrong with it goes into `faults`; the rest can be used.
    pub(super) fn read(path: &Path, known: &Settings, faults: &mut Vec<SettingFault>) -> Self {
        let name = path.display().to_string();
        match fs::read_to_string(path) {
            Ok(text) => Self::parse(&text, &name, known, faults),
            Err(error) => {
                let message = format!(
                    "cannot be read ({error}); copy server.example.toml, or leave \
                     RUANG_AMAN_CONFIG out"
                );
                faults.push(SettingFault::new(name, message));
                Self::default()
            }
        }
    }

    pub(super) fn parse(
        text: &str,
        name: &str,
        known: &Settings,
        faults: &mut Vec<SettingFault>,
    ) -> Self {
        let place = |byte: usize| {
            let line = text.get(..byte).unwrap_or_default().matches('\n').count() + 1;
            format!("{name}:{line}")
        };
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let place = error.span().map_or(name.to_owned(), |it| place(it.start));
            faults.push(SettingFault::new(place, error.message()));
        }
        let mut lines = HashMap::new();
        for (key, value) in table.get_ref() {
            let (place, key) = (place(key.span().start), key.get_ref().to_string());
            match setting(&key, known).and_then(|setting| values(setting, value)) {
                Ok(values) => {
                    lines.insert(key, Line { values, place });
                }
                Err(message) => faults.push(SettingFault::new(place, format!("{key} {message}"))),
            }
        }
        Self(lines)
    }

    pub(super) fn line(&self, key: &str) -> Option<&Line> {
        self.0.get(key)
    }
}

/// Refuses unknown keys: a misspelt key would be a setting that is silently left out.
fn setting<'s>(key: &str, known: &'s Settings) -> Result<&'s Arg, String> {
    match known.get(key) {
        Some(setting) if Settings::is_secret(setting) => Err(format!(
            "is a secret and does not stand here; write {key}_file and the path of a file that \
             holds nothing else"
        )),
        Some(setting) => Ok(setting),
        None => {
            let keys = known.iter().filter(|setting| !Settings::is_secret(setting));
            let keys: Vec<_> = keys.map(|setting| setting.get_id().as_str()).collect();
            Err(format!("is not known; use one of: {}", keys.join(", ")))
        }
    }
}

fn values(setting: &Arg, value: &Spanned<DeValue<'_>>) -> Result<Vec<String>, String> {
    match value.get_ref() {
        DeValue::Array(items) if Settings::is_list(setting) => items
            .iter()
            .map(|item| match item.get_ref() {
                DeValue::String(text) => Ok(text.clone().into_owned()),
                _ => Err("must be a list of texts in quotes".to_owned()),
            })
            .collect(),
        _ if Settings::is_list(setting) => Err("must be a list in square brackets".to_owned()),
        DeValue::String(text) => Ok(vec![text.clone().into_owned()]),
        DeValue::Integer(number) if number.radix() == 10 => Ok(vec![number.as_str().to_owned()]),
        _ => Err("must be a text in quotes or a number".to_owned()),
    }
}
