//! The language that the program speaks: chosen once, before anything is said.

use std::env;
use std::ffi::OsString;
use std::sync::OnceLock;

use locale::Lang;

static LANG: OnceLock<Lang> = OnceLock::new();

/// The language that was chosen; English before that.
pub(crate) fn lang() -> Lang {
    *LANG.get().unwrap_or(&Lang::En)
}

/// Speaks the language that was asked for, or else that of the surroundings.
pub(crate) fn choose(asked: Option<Lang>) {
    let _ = LANG.set(asked.unwrap_or_else(|| surroundings(|name| env::var(name).ok())));
}

/// The language that a command line asks for, which is known before anything else of it is read.
pub(crate) fn asked(arguments: impl Iterator<Item = OsString>) -> Option<Lang> {
    let mut arguments = arguments.filter_map(|it| it.into_string().ok());
    let mut found = None;
    while let Some(argument) = arguments.next() {
        let code = match argument.split_once('=') {
            Some(("--lang", code)) => Some(code.to_owned()),
            _ if argument == "--lang" => arguments.next(),
            _ => None,
        };
        found = code.and_then(|code| Lang::from_code(&code)).or(found);
    }
    found
}

/// The language of `CARE_LANG`, or of the first variable of the system that is set. A machine that
/// says nothing, or speaks a third language, is answered in English.
fn surroundings(variable: impl Fn(&str) -> Option<String>) -> Lang {
    ["CARE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(variable)
        .find(|value| !value.is_empty())
        .map_or(Lang::En, |value| {
            let value = value.to_lowercase();
            // Some systems still write `in` for Indonesian.
            let is_indonesian = ["id", "in", "ind"].iter().any(|code| {
                let rest = value.strip_prefix(code);
                rest.is_some_and(|rest| !rest.starts_with(|it: char| it.is_ascii_alphabetic()))
            });
            if is_indonesian { Lang::Id } else { Lang::En }
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_says_it_in_both_spellings() {
        for (line, expected) in [
            ("care list", None),
            ("care --lang id list", Some(Lang::Id)),
            ("care list --lang=en", Some(Lang::En)),
            ("care list --lang", None),
            ("care list --lang fr", None),
        ] {
            let arguments = line.split(' ').map(OsString::from);
            assert_eq!(asked(arguments), expected, "{line}");
        }
    }

    #[test]
    fn the_first_variable_that_is_set_says_the_language() {
        for (set, expected) in [
            (&[][..], Lang::En),
            (&[("LANG", "id_ID.UTF-8")], Lang::Id),
            (&[("LANG", "in_ID")], Lang::Id),
            (&[("LANG", "id")], Lang::Id),
            (&[("LANG", "Indonesian")], Lang::En),
            (&[("LANG", "C.UTF-8")], Lang::En),
            (&[("LANG", "de_DE.UTF-8")], Lang::En),
            (&[("LANG", "en_GB.UTF-8"), ("CARE_LANG", "id")], Lang::Id),
            (&[("LANG", "id_ID.UTF-8"), ("LC_ALL", "en_US")], Lang::En),
            (&[("LANG", "id_ID.UTF-8"), ("LC_ALL", "")], Lang::Id),
            (&[("LC_MESSAGES", "id_ID"), ("LANG", "en_US")], Lang::Id),
        ] {
            let variable = |name: &str| {
                let found = set.iter().find(|(key, _)| *key == name);
                found.map(|(_, value)| (*value).to_owned())
            };
            assert_eq!(surroundings(variable), expected, "{set:?}");
        }
    }
}
