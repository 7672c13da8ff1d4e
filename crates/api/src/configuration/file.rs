//! Settings in a TOML file, by the line on which each stands.

use std::collections::HashMap;
use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::SettingFault;
use super::setting::{self, Setting};

/// What a file says, still as text.
#[derive(Default)]
pub(super) struct SettingsFile(HashMap<&'static str, Line>);

/// The texts of one setting, and where they stand: as `server.toml:3`.
pub(super) struct Line {
    pub(super) texts: Vec<String>,
    pub(super) place: String,
}

impl SettingsFile {
    /// Reads the file. What is wrong with it goes into `faults`; what is right can be had anyway.
    pub(super) fn read(path: &Path, faults: &mut Vec<SettingFault>) -> Self {
        let name = path.display().to_string();
        match std::fs::read_to_string(path) {
            Ok(text) => Self::parse(&text, &name, faults),
            Err(error) => {
                let message = format!(
                    "cannot be read ({error}); copy server.example.toml, or leave {} out",
                    setting::CONFIG_VARIABLE
                );
                faults.push(SettingFault::new(name, message));
                Self::default()
            }
        }
    }

    pub(super) fn parse(text: &str, name: &str, faults: &mut Vec<SettingFault>) -> Self {
        let place = |byte: usize| {
            let line = text.get(..byte).unwrap_or_default().matches('\n').count() + 1;
            format!("{name}:{line}")
        };
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let place = error
                .span()
                .map_or(name.to_owned(), |span| place(span.start));
            faults.push(SettingFault::new(place, error.message()));
        }
        let mut lines = HashMap::new();
        for (key, value) in table.get_ref() {
            let place = place(key.span().start);
            match known(key.get_ref()).and_then(|setting| Ok((setting, texts(&setting, value)?))) {
                Ok((setting, texts)) => {
                    lines.insert(setting.key, Line { texts, place });
                }
                Err(message) => {
                    let message = format!("{} {message}", key.get_ref());
                    faults.push(SettingFault::new(place, message));
                }
            }
        }
        Self(lines)
    }

    /// What it says about a setting.
    pub(super) fn line(&self, setting: &Setting) -> Option<&Line> {
        self.0.get(setting.key)
    }
}

/// A misspelt key would be a setting that is silently left out.
fn known(key: &str) -> Result<Setting, String> {
    let setting = setting::ALL.into_iter().find(|setting| setting.key == key);
    match setting {
        Some(setting) if setting.is_secret() => Err(format!(
            "is a secret and does not stand here; write {key}_file and the path of a file that \
             holds nothing else"
        )),
        Some(setting) => Ok(setting),
        None => {
            let keys = setting::ALL.iter().filter(|setting| !setting.is_secret());
            let keys: Vec<_> = keys.map(|setting| setting.key).collect();
            Err(format!("is not known; use one of: {}", keys.join(", ")))
        }
    }
}

fn texts(setting: &Setting, value: &Spanned<DeValue<'_>>) -> Result<Vec<String>, String> {
    match value.get_ref() {
        DeValue::Array(items) if setting.may_be_many() => items
            .iter()
            .map(|item| match item.get_ref() {
                DeValue::String(text) => Ok(text.clone().into_owned()),
                _ => Err("must be a list of texts in quotes".to_owned()),
            })
            .collect(),
        _ if setting.may_be_many() => Err("must be a list in square brackets".to_owned()),
        DeValue::String(text) => Ok(vec![text.clone().into_owned()]),
        DeValue::Integer(number) if number.radix() == 10 => Ok(vec![number.as_str().to_owned()]),
        _ => Err("must be a text in quotes or a number".to_owned()),
    }
}
