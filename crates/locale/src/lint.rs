//! Checks the words of the report against the lists in `locales/wording.toml`.
//!
//! The build script runs it, so that a word which hurts cannot be built; the tests of this crate
//! reach it as well.

#[path = "lint/count.rs"]
mod count;
#[path = "lint/wording.rs"]
mod wording;

use std::collections::{BTreeMap, BTreeSet};

pub(crate) use self::wording::Wording;
use crate::matching::Folded;

/// One message in one language, as it is checked.
pub(crate) struct Line {
    /// Its language.
    pub(crate) lang: &'static str,
    /// The name of its file.
    pub(crate) file: String,
    /// File and line.
    pub(crate) place: String,
    /// Its name.
    pub(crate) key: String,
    /// What the group comment over it says it is.
    pub(crate) scope: Option<String>,
    /// Its words; values that are filled in later stand as one word.
    pub(crate) text: String,
}

/// Every problem, each with its place, its key, the list and the word.
pub(crate) fn problems(wording: &Wording, lines: &[Line]) -> Vec<String> {
    let mut found = Vec::new();
    let mut used = BTreeSet::new();
    for line in lines {
        facts(wording, line, &mut found, &mut used);
    }
    let lines: Vec<&Line> = lines
        .iter()
        .filter(|line| wording.files.contains(&line.file))
        .collect();
    for line in &lines {
        match &line.scope {
            Some(scope) if wording.scopes.contains(scope) => {
                check(wording, line, scope, &mut found, &mut used);
            }
            Some(scope) => found.push(format!(
                "{}: `{}` stands under `## {scope}`; use one of: {}",
                line.place,
                line.key,
                wording.scopes.join(", ")
            )),
            None => found.push(format!(
                "{}: `{}` needs a `## …` comment above it that says what it is: {}",
                line.place,
                line.key,
                wording.scopes.join(", ")
            )),
        }
    }
    same_scopes(&lines, &mut found);
    kind_sentences(wording, &lines, &mut found);
    for (place, exception) in wording.exceptions.iter().enumerate() {
        if exception.reason.trim().is_empty() {
            found.push(format!(
                "locales/wording.toml: the exception of `{}` from {} needs a reason",
                exception.key, exception.list
            ));
        }
        if !used.contains(&place) {
            found.push(format!(
                "locales/wording.toml: the exception of `{}` from {} excuses nothing; remove it",
                exception.key, exception.list
            ));
        }
    }
    found
}

/// What is wrong as a fact is wrong in every file, whatever else is checked there.
fn facts(wording: &Wording, line: &Line, found: &mut Vec<String>, used: &mut BTreeSet<usize>) {
    let folded = Folded::new(&line.text);
    for list in wording.lists.iter().filter(|list| list.every_file) {
        for word in list
            .words(line.lang)
            .iter()
            .filter(|it| folded.contains(it))
        {
            let (name, about) = (&list.name, &list.what);
            let what = format!("holds “{word}” of the list {name} ({about})");
            report(wording, line, name, &what, found, used);
        }
    }
    for rule in &wording.pairings {
        if line
            .scope
            .as_ref()
            .is_some_and(|it| rule.not_in.contains(it))
        {
            continue;
        }
        if let Some(word) = rule.alone(line.lang, &folded) {
            let (name, about) = (&rule.name, &rule.what);
            let what = format!("says “{word}” alone (list {name}: {about})");
            report(wording, line, name, &what, found, used);
        }
    }
}

fn check(
    wording: &Wording,
    line: &Line,
    scope: &str,
    found: &mut Vec<String>,
    used: &mut BTreeSet<usize>,
) {
    let mut report = |list: &str, what: String| report(wording, line, list, &what, found, used);
    let folded = Folded::new(&line.text);
    for list in wording.lists.iter().filter(|list| !list.every_file) {
        if !list.scopes.iter().any(|it| it == "any" || it == scope) {
            continue;
        }
        for word in list.words(line.lang) {
            if folded.contains(word) {
                let (name, about) = (&list.name, &list.what);
                report(name, format!("holds “{word}” of the list {name} ({about})"));
            }
        }
    }
    for word in count::capitals(&line.text, &wording.acronyms) {
        report("R16", format!("has “{word}” in capitals (list R16)"));
    }
    if line
        .text
        .contains(|letter| ('\u{300}'..='\u{36f}').contains(&letter))
    {
        report("NFC", "has an accent as a letter of its own".to_owned());
    }
    let words = count::words(&line.text);
    if let Some(most) = wording.limits.get(scope).filter(|most| words > **most) {
        report(
            "R14",
            format!("has {words} words, a {scope} at most {most} (R14)"),
        );
    }
    let longest = count::longest_sentence(&line.text);
    if let Some(most) = wording
        .limits
        .get("sentence")
        .filter(|most| longest > **most)
    {
        report(
            "R14",
            format!("has a sentence of {longest} words, at most {most} (R14)"),
        );
    }
}

/// Tells of a problem, unless an exception excuses it.
fn report(
    wording: &Wording,
    line: &Line,
    list: &str,
    what: &str,
    found: &mut Vec<String>,
    used: &mut BTreeSet<usize>,
) {
    let mut exceptions = wording.exceptions.iter();
    match exceptions.position(|it| it.key == line.key && it.list == list) {
        Some(place) => {
            used.insert(place);
        }
        None => found.push(format!(
            "{}: `{}` {what}; say it another way, or add an exception with its reason to \
             locales/wording.toml",
            line.place, line.key
        )),
    }
}

/// A message is the same thing in every language.
fn same_scopes(lines: &[&Line], found: &mut Vec<String>) {
    let mut first: BTreeMap<&str, &Line> = BTreeMap::new();
    for line in lines {
        let other = *first.entry(&line.key).or_insert(line);
        if let (Some(here), Some(there)) = (&line.scope, &other.scope)
            && here != there
        {
            found.push(format!(
                "{}: `{}` is a {here} here and a {there} at {}",
                line.place, line.key, other.place
            ));
        }
    }
}

fn kind_sentences(wording: &Wording, lines: &[&Line], found: &mut Vec<String>) {
    let kind: BTreeSet<&str> = lines
        .iter()
        .map(|line| line.key.as_str())
        .filter(|key| key.starts_with(&wording.kind.prefix))
        .collect();
    if kind.len() != wording.kind.count {
        found.push(format!(
            "locales: there are {} kind sentences ({}*), not {}",
            kind.len(),
            wording.kind.prefix,
            wording.kind.count
        ));
    }
}

#[cfg(test)]
#[path = "lint/tests.rs"]
mod tests;
