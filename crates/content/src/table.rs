//! The kinds of value in the TOML of the content, and the faults for what is wrong with them.

use std::str::FromStr;

use toml_check::{Cause, Document, Value};

use crate::reader::At;
use crate::{Bilingual, Date, Fault, FaultKind, SourceFile};

/// One table of a data file or a front matter.
pub(crate) type Table<'d> = toml_check::Table<'d, At<FaultKind>>;

impl toml_check::Fault for At<FaultKind> {
    fn new(_path: String, line: Option<usize>, cause: Cause<'_>) -> Self {
        let wrong = |key, expected: String| FaultKind::WrongValue { key, expected };
        let value = match cause {
            Cause::Syntax(message) => FaultKind::Syntax(message.to_owned()),
            Cause::Missing(key) => FaultKind::MissingKey(key),
            Cause::Unknown { key, .. } => FaultKind::UnknownKey(key.to_owned()),
            Cause::NotATable(key) => wrong(key, "a table".to_owned()),
            Cause::NotTables(key) => wrong(key, format!("tables that start with [[{key}]]")),
            Cause::Wrong(key, expected) => wrong(key, expected),
        };
        let line = line.unwrap_or(1);
        Self { value, line }
    }
}

/// Reads a data file with `read`, which sees its root table.
pub(crate) fn read_file<T>(
    file: &SourceFile,
    faults: &mut Vec<Fault>,
    read: impl FnOnce(&Table<'_>) -> T,
) -> T {
    read_toml(&file.path, &file.text, 1, faults, read)
}

/// Reads TOML that starts on `line` of `file`.
pub(crate) fn read_toml<T>(
    file: &str,
    text: &str,
    line: usize,
    faults: &mut Vec<Fault>,
    read: impl FnOnce(&Table<'_>) -> T,
) -> T {
    let (value, found) = Document::new(text).starting_on(line).read(read);
    faults.extend(found.into_iter().map(|At { value: kind, line }| Fault {
        file: file.to_owned(),
        line,
        kind,
    }));
    value
}

/// Reads values of the kinds that the content holds. Each method reads one key; what is wrong
/// with it becomes a fault.
pub(crate) trait TableExt {
    /// A text that must be there.
    fn string(&self, key: &'static str) -> Option<String>;

    /// A text that may be left out, but not empty.
    fn optional_string(&self, key: &'static str) -> Option<String>;

    /// A text that must be there and may be empty.
    fn string_or_empty(&self, key: &'static str) -> Option<String>;

    /// A text that stands for one of a few values.
    fn choice<T: FromStr<Err = &'static str>>(&self, key: &'static str) -> Option<T>;

    /// A list of texts that must be there and may be empty.
    fn strings(&self, key: &'static str) -> Option<Vec<At<String>>>;

    /// A list of texts that may be left out.
    fn optional_strings(&self, key: &'static str) -> Vec<At<String>>;

    /// A day that must be there.
    fn date(&self, key: &'static str) -> Option<Date>;

    /// A day that may be left out.
    fn optional_date(&self, key: &'static str) -> Option<Date>;

    /// `true` or `false`, which it also is where it is left out.
    fn flag(&self, key: &'static str) -> bool;

    /// A text in both languages, `{ id = "…", en = "…" }`, that must be there.
    fn bilingual(&self, key: &'static str) -> Option<Bilingual>;

    /// A text in both languages that may be left out.
    fn optional_bilingual(&self, key: &'static str) -> Option<Bilingual>;

    /// Texts in both languages, under names that the file chooses itself.
    fn named_bilingual(&self, key: &'static str) -> Vec<At<(String, Bilingual)>>;

    /// A part of an address in both languages.
    fn slugs(&self, key: &'static str) -> Option<Bilingual>;

    /// Adds a fault on a line.
    fn fault_at(&self, line: usize, kind: FaultKind);
}

impl TableExt for Table<'_> {
    fn string(&self, key: &'static str) -> Option<String> {
        self.required(key).and_then(|value| text(self, key, value))
    }

    fn optional_string(&self, key: &'static str) -> Option<String> {
        self.optional(key).and_then(|value| text(self, key, value))
    }

    fn string_or_empty(&self, key: &'static str) -> Option<String> {
        let value = self.required(key)?.get_ref().as_str();
        if value.is_none() {
            self.wrong(key, "text between quotes, or \"\"");
        }
        value.map(|text| text.trim().to_owned())
    }

    fn choice<T: FromStr<Err = &'static str>>(&self, key: &'static str) -> Option<T> {
        let word = self.string(key)?;
        word.parse()
            .map_err(|expected: &str| self.wrong(key, expected))
            .ok()
    }

    fn strings(&self, key: &'static str) -> Option<Vec<At<String>>> {
        let value = self.required(key)?;
        let Some(items) = value.get_ref().as_array() else {
            self.wrong(key, "a list of texts");
            return None;
        };
        let item = |item| {
            let line = self.line_of_value(item);
            text(self, key, item).map(|value| At { value, line })
        };
        items.iter().map(item).collect()
    }

    fn optional_strings(&self, key: &'static str) -> Vec<At<String>> {
        if self.optional(key).is_none() {
            return Vec::new();
        }
        self.strings(key).unwrap_or_default()
    }

    fn date(&self, key: &'static str) -> Option<Date> {
        self.required(key)?;
        self.optional_date(key)
    }

    fn optional_date(&self, key: &'static str) -> Option<Date> {
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

    fn flag(&self, key: &'static str) -> bool {
        let Some(value) = self.optional(key) else {
            return false;
        };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong(key, "true or false");
            false
        })
    }

    fn bilingual(&self, key: &'static str) -> Option<Bilingual> {
        self.table(key, both_texts)
    }

    fn optional_bilingual(&self, key: &'static str) -> Option<Bilingual> {
        self.optional_table(key, both_texts)
    }

    fn named_bilingual(&self, key: &'static str) -> Vec<At<(String, Bilingual)>> {
        let Some(value) = self.optional(key) else {
            return Vec::new();
        };
        let Some(table) = value.get_ref().as_table() else {
            self.wrong(key, "a table");
            return Vec::new();
        };
        let texts = table.iter().filter_map(|(name, value)| {
            let texts = self.table_at(key, value, both_texts)?;
            Some(At {
                value: (name.get_ref().to_string(), texts),
                line: self.line_at(name.span().start),
            })
        });
        texts.collect()
    }

    fn slugs(&self, key: &'static str) -> Option<Bilingual> {
        self.table(key, |table| {
            let (id, en) = (table.string_or_empty("id"), table.string_or_empty("en"));
            Some(Bilingual { id: id?, en: en? })
        })
    }

    fn fault_at(&self, line: usize, kind: FaultKind) {
        self.fault(At { value: kind, line });
    }
}

fn text(table: &Table<'_>, key: &'static str, value: &Value<'_>) -> Option<String> {
    let text = value.get_ref().as_str().map(str::trim);
    let text = text.filter(|text| !text.is_empty());
    if text.is_none() {
        table.wrong(key, "some words between quotes");
    }
    text.map(ToOwned::to_owned)
}

fn both_texts(table: &Table<'_>) -> Option<Bilingual> {
    let (id, en) = (table.string("id"), table.string("en"));
    Some(Bilingual { id: id?, en: en? })
}
