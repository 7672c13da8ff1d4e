//! The kinds of value in the TOML of the content, and the faults for what is wrong with them.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::str::FromStr;

use toml_check::{Cause, Document, Field, Value, record};

use crate::fault::in_file;
use crate::front_matter::is_slug;
use crate::reader::{At, without_lines};
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
    faults.extend(in_file(file, found));
    value
}

/// A text, which is not empty.
impl Field<At<FaultKind>> for String {
    fn read(table: &Table<'_>, key: &'static str) -> Option<Self> {
        table
            .required(key)
            .and_then(|value| text(table, key, value))
    }
}

/// A value with the line it stands on.
impl<T: Field<At<FaultKind>>> Field<At<FaultKind>> for At<T> {
    fn read(table: &Table<'_>, key: &'static str) -> Option<Self> {
        let value = table.get(key)?;
        Some(Self::new(value, table.line_of(key)))
    }
}

/// A list of texts, which may be empty.
impl Field<At<FaultKind>> for Vec<At<String>> {
    fn read(table: &Table<'_>, key: &'static str) -> Option<Self> {
        let Some(items) = table.required(key)?.get_ref().as_array() else {
            table.wrong(key, "a list of texts");
            return None;
        };
        let item = |item| Some(At::new(text(table, key, item)?, table.line_of_value(item)));
        items.iter().map(item).collect()
    }
}

impl Field<At<FaultKind>> for Vec<String> {
    fn read(table: &Table<'_>, key: &'static str) -> Option<Self> {
        table.get(key).map(without_lines)
    }
}

impl Field<At<FaultKind>> for Date {
    fn read(table: &Table<'_>, key: &'static str) -> Option<Self> {
        let found = table.required(key)?.get_ref().as_datetime();
        let day = found.filter(|it| it.time.is_none()).and_then(|it| it.date);
        if day.is_none() {
            table.wrong(key, "a day such as 2026-11-22, without quotes");
        }
        day.map(|day| Self {
            year: day.year,
            month: day.month,
            day: day.day,
        })
    }
}

/// `true` or `false`, which it also is where it is left out.
impl Field<At<FaultKind>> for bool {
    fn read(table: &Table<'_>, key: &'static str) -> Option<Self> {
        let Some(value) = table.optional(key) else {
            return Some(false);
        };
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            table.wrong(key, "true or false");
        }
        Some(flag.unwrap_or_default())
    }
}

/// A number from nought on.
impl Field<At<FaultKind>> for usize {
    fn read(table: &Table<'_>, key: &'static str) -> Option<Self> {
        let value = table.required(key)?;
        let number = value.get_ref().as_integer();
        let number = number.and_then(|it| Self::from_str_radix(it.as_str(), it.radix()).ok());
        if number.is_none() {
            table.wrong(key, "a number");
        }
        number
    }
}

/// A text in both languages, `{ id = "…", en = "…" }`.
impl Field<At<FaultKind>> for Bilingual {
    fn read(table: &Table<'_>, key: &'static str) -> Option<Self> {
        table.table(key, both_texts)
    }
}

/// A text in both languages that is a table by itself.
pub(crate) fn both_texts(table: &Table<'_>) -> Option<Bilingual> {
    record!(table, Bilingual { id, en })
}

/// A text that must be there and may be empty.
pub(crate) fn string_or_empty(table: &Table<'_>, key: &'static str) -> Option<String> {
    let value = table.required(key)?.get_ref().as_str();
    if value.is_none() {
        table.wrong(key, "text between quotes, or \"\"");
    }
    value.map(|text| text.trim().to_owned())
}

/// A text that stands for one of a few values.
pub(crate) fn choice<T: FromStr<Err = &'static str>>(
    table: &Table<'_>,
    key: &'static str,
) -> Option<T> {
    let word: String = table.get(key)?;
    word.parse()
        .map_err(|expected: &str| table.wrong(key, expected))
        .ok()
}

/// A list of texts that may be left out.
pub(crate) fn optional_list(table: &Table<'_>, key: &'static str) -> Option<Vec<String>> {
    table.get::<Option<_>>(key).map(Option::unwrap_or_default)
}

/// A name of lower-case letters, digits and hyphens.
pub(crate) fn id(table: &Table<'_>) -> Option<String> {
    let id: Option<String> = table.get("id");
    if id.as_ref().is_some_and(|id| !is_slug(id)) {
        table.wrong("id", "lower-case letters, digits and hyphens");
    }
    id
}

/// An address that may be left out.
pub(crate) fn optional_url(table: &Table<'_>) -> Option<String> {
    let url: Option<String> = table.get("url").flatten();
    if url.as_ref().is_some_and(|url| !url.starts_with("https://")) {
        table.wrong("url", "an address that starts with https://");
    }
    url
}

/// A part of an address in both languages, of which each has to be `plain`.
pub(crate) fn slugs(table: &Table<'_>, plain: impl Fn(&str) -> bool) -> Option<Bilingual> {
    let slug = table.table("slug", |table| {
        let both = |key| string_or_empty(table, key);
        record!(
            table,
            Bilingual {
                id: both("id"),
                en: both("en")
            }
        )
    })?;
    if !plain(&slug.id) || !plain(&slug.en) {
        table.wrong("slug", "lower-case letters, digits and hyphens");
    }
    Some(slug)
}

/// Texts in both languages, under names that the file chooses itself.
pub(crate) fn named_bilingual(
    table: &Table<'_>,
    key: &'static str,
) -> Vec<At<(String, Bilingual)>> {
    let Some(value) = table.optional(key) else {
        return Vec::new();
    };
    let Some(named) = value.get_ref().as_table() else {
        table.wrong(key, "a table");
        return Vec::new();
    };
    let texts = named.iter().filter_map(|(name, value)| {
        let texts = table.table_at(key, value, both_texts)?;
        let line = table.line_at(name.span().start);
        Some(At::new((name.get_ref().to_string(), texts), line))
    });
    texts.collect()
}

/// What `read` finds in a table, with the line on which that starts.
pub(crate) fn with_line<T>(
    read: impl Fn(&Table<'_>) -> Option<T>,
) -> impl Fn(&Table<'_>) -> Option<At<T>> {
    move |table| Some(At::new(read(table)?, table.line()))
}

/// A fault for each of `ids` that stands on an earlier line already.
pub(crate) fn duplicate_ids<'i>(
    ids: impl Iterator<Item = (usize, &'i String)>,
) -> Vec<At<FaultKind>> {
    let mut first: BTreeMap<&String, usize> = BTreeMap::new();
    let mut found = Vec::new();
    for (line, id) in ids {
        match first.entry(id) {
            Entry::Vacant(entry) => _ = entry.insert(line),
            Entry::Occupied(entry) => {
                let (id, other) = (id.clone(), format!("line {}", entry.get()));
                found.push(At::new(FaultKind::DuplicateId { id, other }, line));
            }
        }
    }
    found
}

fn text(table: &Table<'_>, key: &'static str, value: &Value<'_>) -> Option<String> {
    let text = value.get_ref().as_str().map(str::trim);
    let text = text.filter(|text| !text.is_empty());
    if text.is_none() {
        table.wrong(key, "some words between quotes");
    }
    text.map(ToOwned::to_owned)
}
