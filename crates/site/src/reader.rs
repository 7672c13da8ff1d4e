//! Walks a TOML document and collects every mistake instead of stopping at the first.

use std::cell::RefCell;
use std::fmt::Display;
use std::ops::RangeInclusive;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::{Bilingual, Problem};

type Value<'t> = Spanned<DeValue<'t>>;

/// The longest text a site file may hold, in characters.
const LONGEST_TEXT: usize = 500;

/// Where the mistakes of one document are collected.
pub(crate) struct Findings<'t> {
    text: &'t str,
    problems: RefCell<Vec<Problem>>,
}

impl<'t> Findings<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self {
            text,
            problems: RefCell::default(),
        }
    }

    pub(crate) fn add(&self, key: impl Into<String>, at: Option<usize>, message: impl Display) {
        let line = at.and_then(|byte| Some(self.text.get(..byte)?.matches('\n').count() + 1));
        let problem = Problem {
            key: key.into(),
            line,
            message: message.to_string(),
        };
        self.problems.borrow_mut().push(problem);
    }

    pub(crate) fn into_problems(self) -> Vec<Problem> {
        self.problems.into_inner()
    }
}

/// One table of the document. Each method reads one key and answers `None` after noting what is
/// wrong with it.
pub(crate) struct Section<'d, 't> {
    findings: &'d Findings<'t>,
    path: String,
    start: Option<usize>,
    table: &'d DeTable<'t>,
    known: RefCell<Vec<&'static str>>,
}

impl<'d, 't> Section<'d, 't> {
    pub(crate) fn root(findings: &'d Findings<'t>, table: &'d DeTable<'t>) -> Self {
        Self {
            findings,
            path: String::new(),
            start: None,
            table,
            known: RefCell::default(),
        }
    }

    /// Reads the table under `key` with `read`, which sees it even when parts of it are wrong.
    pub(crate) fn section<T>(
        &self,
        key: &'static str,
        read: impl FnOnce(&Self) -> Option<T>,
    ) -> Option<T> {
        let value = self.value(key)?;
        match value.get_ref().as_table() {
            Some(table) => self.inside(key, value, table, read),
            None => self.wrong(key, value, "must be a table"),
        }
    }

    /// A text that `parse` knows, or a table; `message` says what else may stand there.
    pub(crate) fn text_or_section<T>(
        &self,
        key: &'static str,
        message: &str,
        parse: impl FnOnce(&str) -> Option<T>,
        read: impl FnOnce(&Self) -> Option<T>,
    ) -> Option<T> {
        let value = self.value(key)?;
        if let Some(table) = value.get_ref().as_table() {
            return self.inside(key, value, table, read);
        }
        value
            .get_ref()
            .as_str()
            .and_then(parse)
            .or_else(|| self.wrong(key, value, message))
    }

    /// Like [`Self::section`], for a table that may be left out.
    pub(crate) fn optional_section<T>(
        &self,
        key: &'static str,
        read: impl FnOnce(&Self) -> Option<T>,
    ) -> Option<T> {
        if self.table.contains_key(key) {
            return self.section(key, read);
        }
        self.known.borrow_mut().push(key);
        None
    }

    pub(crate) fn flag(&self, key: &'static str) -> Option<bool> {
        let value = self.value(key)?;
        value
            .get_ref()
            .as_bool()
            .or_else(|| self.wrong(key, value, "must be true or false"))
    }

    pub(crate) fn number(&self, key: &'static str, range: RangeInclusive<u32>) -> Option<u32> {
        let value = self.value(key)?;
        let message = || {
            format!(
                "must be a whole number from {} to {}",
                range.start(),
                range.end()
            )
        };
        whole_number(value)
            .filter(|number| range.contains(number))
            .or_else(|| self.wrong(key, value, message()))
    }

    /// A text that must say something.
    pub(crate) fn text(&self, key: &'static str) -> Option<String> {
        self.parsed(key, sentence)
    }

    /// A text that `parse` understands.
    pub(crate) fn parsed<T, E: Display>(
        &self,
        key: &'static str,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        let value = self.value(key)?;
        let Some(text) = value.get_ref().as_str() else {
            return self.wrong(key, value, "must be a text in quotes");
        };
        parse(text).map_or_else(|error| self.wrong(key, value, error), Some)
    }

    /// A table of `id` and `en`.
    pub(crate) fn bilingual(&self, key: &'static str) -> Option<Bilingual> {
        self.section(key, |words| {
            let (id, en) = (words.text("id"), words.text("en"));
            Some(Bilingual { id: id?, en: en? })
        })
    }

    /// A list whose items `parse` understands; every bad item is noted with its position.
    pub(crate) fn list<T, E: Display>(
        &self,
        key: &'static str,
        parse: impl Fn(&DeValue<'t>) -> Result<T, E>,
    ) -> Option<Vec<T>> {
        let value = self.value(key)?;
        let Some(items) = value.get_ref().as_array() else {
            return self.wrong(key, value, "must be a list in square brackets");
        };
        let read: Vec<Option<T>> = items
            .iter()
            .enumerate()
            .map(|(position, item)| {
                let name = || format!("{}[{position}]", self.name(key));
                parse(item.get_ref())
                    .map_err(|error| self.findings.add(name(), Some(item.span().start), error))
                    .ok()
            })
            .collect();
        read.into_iter().collect()
    }

    /// Notes a mistake that concerns `key` as a whole, after it was read.
    pub(crate) fn refuse(&self, key: &'static str, message: impl Display) {
        let at = self
            .table
            .get(key)
            .map(|value| value.span().start)
            .or(self.start);
        self.findings.add(self.name(key), at, message);
    }

    /// Notes every key that nobody asked for: a misspelt key is a value silently left out.
    pub(crate) fn refuse_unknown_keys(&self) {
        for (key, _) in self.table {
            if !self
                .known
                .borrow()
                .iter()
                .any(|known| known == key.get_ref())
            {
                let message = format!(
                    "is not known; use one of: {}",
                    self.known.borrow().join(", ")
                );
                self.findings
                    .add(self.name(key.get_ref()), Some(key.span().start), message);
            }
        }
    }

    fn inside<T>(
        &self,
        key: &'static str,
        value: &Value<'t>,
        table: &'d DeTable<'t>,
        read: impl FnOnce(&Self) -> Option<T>,
    ) -> Option<T> {
        let section = Self {
            findings: self.findings,
            path: self.name(key),
            start: Some(value.span().start),
            table,
            known: RefCell::default(),
        };
        let read = read(&section);
        section.refuse_unknown_keys();
        read
    }

    fn value(&self, key: &'static str) -> Option<&'d Value<'t>> {
        self.known.borrow_mut().push(key);
        let found = self.table.get(key);
        if found.is_none() {
            self.findings.add(self.name(key), self.start, "is missing");
        }
        found
    }

    fn wrong<T>(&self, key: &str, value: &Value<'t>, message: impl Display) -> Option<T> {
        self.findings
            .add(self.name(key), Some(value.span().start), message);
        None
    }

    fn name(&self, key: &str) -> String {
        if self.path.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.path)
        }
    }
}

/// A text of the list item, for [`Section::list`].
pub(crate) fn text_item<'a>(value: &'a DeValue<'_>) -> Result<&'a str, String> {
    value
        .as_str()
        .ok_or_else(|| "must be a text in quotes".to_owned())
}

/// A whole number, or `None` for anything else.
pub(crate) fn whole_number_item(value: &DeValue<'_>) -> Option<u32> {
    let number = value.as_integer()?;
    u32::from_str_radix(number.as_str(), number.radix()).ok()
}

fn whole_number(value: &Value<'_>) -> Option<u32> {
    whole_number_item(value.get_ref())
}

fn sentence(text: &str) -> Result<String, String> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        Err("must not be empty".to_owned())
    } else if trimmed.chars().any(char::is_control) {
        Err("must be one line without control characters".to_owned())
    } else if trimmed.chars().count() > LONGEST_TEXT {
        Err(format!("must have at most {LONGEST_TEXT} characters"))
    } else {
        Ok(trimmed.to_owned())
    }
}
