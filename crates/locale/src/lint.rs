//! Checks the words of the report against the lists in `locales/wording.toml`.
//!
//! The build script runs it, so that a word which hurts cannot be built; the tests of this crate
//! reach it as well.

#[path = "lint/count.rs"]
mod count;
#[path = "lint/wording.rs"]
mod wording;

use std::collections::{BTreeMap, BTreeSet};

use self::wording::List;
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
    let mut report = Report {
        wording,
        found: Vec::new(),
        used: BTreeSet::new(),
    };
    for line in lines {
        report.facts(line);
    }
    let lines: Vec<&Line> = lines
        .iter()
        .filter(|line| wording.files.contains(&line.file))
        .collect();
    for line in &lines {
        match &line.scope {
            Some(scope) if wording.scopes.contains(scope) => {
                report.check(line, scope);
            }
            Some(scope) => report.found.push(format!(
                "{}: `{}` stands under `## {scope}`; use one of: {}",
                line.place,
                line.key,
                wording.scopes.join(", ")
            )),
            None => report.found.push(format!(
                "{}: `{}` needs a `## …` comment above it that says what it is: {}",
                line.place,
                line.key,
                wording.scopes.join(", ")
            )),
        }
    }
    let Report {
        mut found, used, ..
    } = report;
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

/// The problems so far, and the exceptions that were needed.
struct Report<'w> {
    wording: &'w Wording,
    found: Vec<String>,
    used: BTreeSet<usize>,
}

impl Report<'_> {
    /// What is wrong as a fact is wrong in every file, whatever else is checked there.
    fn facts(&mut self, line: &Line) {
        let folded = Folded::new(&line.text);
        for list in self.wording.lists.iter().filter(|list| list.every_file) {
            self.hold(line, &folded, list);
        }
        for rule in &self.wording.pairings {
            let scope = line.scope.as_ref();
            if scope.is_some_and(|it| rule.not_in.contains(it)) {
                continue;
            }
            if let Some(word) = rule.alone(line.lang, &folded) {
                let (name, about) = (&rule.name, &rule.what);
                self.add(
                    line,
                    name,
                    &format!("says “{word}” alone (list {name}: {about})"),
                );
            }
        }
    }

    fn check(&mut self, line: &Line, scope: &str) {
        let wording = self.wording;
        let folded = Folded::new(&line.text);
        for list in wording.lists.iter().filter(|list| !list.every_file) {
            if list.scopes.iter().any(|it| it == "any" || it == scope) {
                self.hold(line, &folded, list);
            }
        }
        for word in count::capitals(&line.text, &wording.acronyms) {
            self.add(line, "R16", &format!("has “{word}” in capitals (list R16)"));
        }
        let is_accent = |letter| ('\u{300}'..='\u{36f}').contains(&letter);
        if line.text.contains(is_accent) {
            self.add(line, "NFC", "has an accent as a letter of its own");
        }
        let limit = |scope| wording.limits.get(scope).copied().unwrap_or(usize::MAX);
        let (words, most) = (count::words(&line.text), limit(scope));
        if words > most {
            let what = format!("has {words} words, a {scope} at most {most} (R14)");
            self.add(line, "R14", &what);
        }
        let (longest, most) = (count::longest_sentence(&line.text), limit("sentence"));
        if longest > most {
            let what = format!("has a sentence of {longest} words, at most {most} (R14)");
            self.add(line, "R14", &what);
        }
    }

    /// Reports every word of a list that the line holds.
    fn hold(&mut self, line: &Line, folded: &Folded, list: &List) {
        let words = list.words(line.lang).iter();
        for word in words.filter(|it| folded.contains(it)) {
            let (name, about) = (&list.name, &list.what);
            self.add(
                line,
                name,
                &format!("holds “{word}” of the list {name} ({about})"),
            );
        }
    }

    /// Adds a problem, unless an exception excuses it.
    fn add(&mut self, line: &Line, list: &str, what: &str) {
        let mut exceptions = self.wording.exceptions.iter();
        match exceptions.position(|it| it.key == line.key && it.list == list) {
            Some(place) => _ = self.used.insert(place),
            None => self.found.push(format!(
                "{}: `{}` {what}; say it another way, or add an exception with its reason to \
                 locales/wording.toml",
                line.place, line.key
            )),
        }
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
