//! Reading a TOML table key by key, so that every fault of a file is found and has its line.

use std::cell::RefCell;
use std::str::FromStr;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use crate::reader::{At, Reader};
use crate::{Date, FaultKind, Words};

impl Reader<'_> {
    /// Hands the text's table to `read`, then reports the keys nobody asked for.
    pub(crate) fn toml<T>(&self, read: impl FnOnce(&Fields<'_>) -> T) -> T {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in &errors {
            let line = self.line_at(error.span().map_or(0, |span| span.start));
            self.fault(line, FaultKind::Syntax(error.message().to_owned()));
        }
        let fields = Fields {
            reader: self,
            table: table.get_ref(),
            line: self.first_line,
            // A file that is no TOML has no keys to be missed.
            silent: !errors.is_empty(),
            seen: RefCell::default(),
        };
        let value = read(&fields);
        fields.report_unknown();
        value
    }
}

/// One table of a file.
pub(crate) struct Fields<'a> {
    reader: &'a Reader<'a>,
    table: &'a DeTable<'a>,
    line: usize,
    silent: bool,
    seen: RefCell<Vec<&'static str>>,
}

impl Fields<'_> {
    /// The line the table starts on.
    pub(crate) fn line(&self) -> usize {
        self.line
    }

    /// The line of `key`, or of the table where it is missing.
    pub(crate) fn line_of(&self, key: &str) -> usize {
        self.table
            .get(key)
            .map_or(self.line, |value| self.reader.line_at(value.span().start))
    }

    pub(crate) fn fault(&self, line: usize, kind: FaultKind) {
        if !self.silent {
            self.reader.fault(line, kind);
        }
    }

    pub(crate) fn wrong(&self, key: &'static str, expected: impl Into<String>) {
        let kind = FaultKind::WrongValue {
            key,
            expected: expected.into(),
        };
        self.fault(self.line_of(key), kind);
    }

    fn optional(&self, key: &'static str) -> Option<&Spanned<DeValue<'_>>> {
        self.seen.borrow_mut().push(key);
        self.table.get(key)
    }

    fn required(&self, key: &'static str) -> Option<&Spanned<DeValue<'_>>> {
        let value = self.optional(key);
        if value.is_none() {
            self.fault(self.line, FaultKind::MissingKey(key));
        }
        value
    }

    fn as_words(&self, key: &'static str, value: &Spanned<DeValue<'_>>) -> Option<String> {
        let text = value
            .get_ref()
            .as_str()
            .map(str::trim)
            .filter(|text| !text.is_empty());
        if text.is_none() {
            self.wrong(key, "some words between quotes");
        }
        text.map(ToOwned::to_owned)
    }

    /// A text that must be there.
    pub(crate) fn string(&self, key: &'static str) -> Option<String> {
        self.required(key)
            .and_then(|value| self.as_words(key, value))
    }

    /// A text that may be absent, but not empty.
    pub(crate) fn optional_string(&self, key: &'static str) -> Option<String> {
        self.optional(key)
            .and_then(|value| self.as_words(key, value))
    }

    /// A text that must be there and may be empty.
    pub(crate) fn string_or_empty(&self, key: &'static str) -> Option<String> {
        let value = self.required(key)?.get_ref().as_str();
        if value.is_none() {
            self.wrong(key, "text between quotes, or \"\"");
        }
        value.map(|text| text.trim().to_owned())
    }

    /// A text that stands for one of a few values.
    pub(crate) fn choice<T: FromStr<Err = &'static str>>(&self, key: &'static str) -> Option<T> {
        let word = self.string(key)?;
        word.parse()
            .map_err(|expected| self.wrong(key, expected))
            .ok()
    }

    /// A list of texts that must be there and may be empty.
    pub(crate) fn strings(&self, key: &'static str) -> Option<Vec<At<String>>> {
        let value = self.required(key)?;
        let Some(items) = value.get_ref().as_array() else {
            self.wrong(key, "a list of texts");
            return None;
        };
        let mut texts = Vec::new();
        for item in items {
            let line = self.reader.line_at(item.span().start);
            let value = self.as_words(key, item)?;
            texts.push(At { value, line });
        }
        Some(texts)
    }

    /// A list of texts that may be absent.
    pub(crate) fn optional_strings(&self, key: &'static str) -> Vec<At<String>> {
        if self.optional(key).is_none() {
            return Vec::new();
        }
        self.strings(key).unwrap_or_default()
    }

    /// A day that may be absent.
    pub(crate) fn optional_date(&self, key: &'static str) -> Option<Date> {
        let found = self.optional(key)?.get_ref().as_datetime();
        let day = found.filter(|it| it.time.is_none()).and_then(|it| it.date);
        if day.is_none() {
            self.wrong(key, "a day such as 2026-11-22, without quotes");
        }
        day.map(|day| Date {
            year: day.year,
            month: day.month,
            day: day.day,
        })
    }

    /// A day that must be there.
    pub(crate) fn date(&self, key: &'static str) -> Option<Date> {
        self.required(key)?;
        self.optional_date(key)
    }

    /// `true` or `false`, which it also is where it is absent.
    pub(crate) fn flag(&self, key: &'static str) -> bool {
        let Some(value) = self.optional(key) else {
            return false;
        };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong(key, "true or false");
            false
        })
    }

    /// The tables of `[[key]]`; none where it is absent. `read` gives `None` for a faulty one.
    pub(crate) fn tables<T>(
        &self,
        key: &'static str,
        read: impl Fn(&Fields<'_>) -> Option<T>,
    ) -> Vec<T> {
        let Some(value) = self.optional(key) else {
            return Vec::new();
        };
        let Some(items) = value.get_ref().as_array() else {
            self.wrong(key, format!("tables that start with [[{key}]]"));
            return Vec::new();
        };
        items
            .iter()
            .filter_map(|item| self.within(key, item, &read))
            .collect()
    }

    /// A text in both languages, `{ id = "…", en = "…" }`, that must be there.
    pub(crate) fn words(&self, key: &'static str) -> Option<Words> {
        let value = self.required(key)?;
        self.within(key, value, |it| {
            let (id, en) = (it.string("id"), it.string("en"));
            Some(Words { id: id?, en: en? })
        })
    }

    /// A text in both languages that may be absent.
    pub(crate) fn optional_words(&self, key: &'static str) -> Option<Words> {
        self.optional(key)?;
        self.words(key)
    }

    /// Texts in both languages, under names that the file chooses itself.
    pub(crate) fn named_words(&self, key: &'static str) -> Vec<At<(String, Words)>> {
        let Some(value) = self.optional(key) else {
            return Vec::new();
        };
        let Some(table) = value.get_ref().as_table() else {
            self.wrong(key, "a table");
            return Vec::new();
        };
        let words = |(name, value): (&Spanned<DeString<'_>>, &Spanned<DeValue<'_>>)| {
            let found = self.within(key, value, |it| {
                let (id, en) = (it.string("id"), it.string("en"));
                Some(Words { id: id?, en: en? })
            })?;
            Some(At {
                value: (name.get_ref().to_string(), found),
                line: self.reader.line_at(name.span().start),
            })
        };
        table.iter().filter_map(words).collect()
    }

    /// A part of an address in both languages.
    pub(crate) fn slugs(&self, key: &'static str) -> Option<Words> {
        let value = self.required(key)?;
        self.within(key, value, |it| {
            let (id, en) = (it.string_or_empty("id"), it.string_or_empty("en"));
            Some(Words { id: id?, en: en? })
        })
    }

    fn within<T>(
        &self,
        key: &'static str,
        value: &Spanned<DeValue<'_>>,
        read: impl FnOnce(&Fields<'_>) -> Option<T>,
    ) -> Option<T> {
        let Some(table) = value.get_ref().as_table() else {
            self.wrong(key, "a table");
            return None;
        };
        let inner = Fields {
            reader: self.reader,
            table,
            line: self.reader.line_at(value.span().start),
            silent: self.silent,
            seen: RefCell::default(),
        };
        let read = read(&inner);
        inner.report_unknown();
        read
    }

    fn report_unknown(&self) {
        for key in self.table.keys() {
            let name = key.get_ref().as_ref();
            if !self.seen.borrow().contains(&name) {
                let line = self.reader.line_at(key.span().start);
                self.fault(line, FaultKind::UnknownKey(name.to_owned()));
            }
        }
    }
}
