//! The kinds of value in a site file, and the words for what is wrong with them.

use std::fmt::Display;
use std::ops::RangeInclusive;

use toml::de::DeValue;
use toml_check::{Cause, Fault, Field, Value, record};

use crate::{Bilingual, Problem};

/// One table of a site file.
pub(crate) type Table<'d> = toml_check::Table<'d, Problem>;

/// The longest text a site file may hold, in characters.
const LONGEST_TEXT: usize = 500;

impl Fault for Problem {
    fn new(key: String, line: Option<usize>, cause: Cause<'_>) -> Self {
        let message = match cause {
            Cause::Syntax(message) => message.to_owned(),
            Cause::Missing(_) => "is missing".to_owned(),
            Cause::Unknown { known, .. } => {
                format!("is not known; use one of: {}", known.join(", "))
            }
            Cause::NotATable(_) => "must be a table".to_owned(),
            Cause::NotTables(_) => "must be a list of tables".to_owned(),
            Cause::Wrong(_, message) => message,
        };
        Self { key, line, message }
    }
}

/// `true` or `false`.
impl Field<Problem> for bool {
    fn read(table: &Table<'_>, key: &'static str) -> Option<Self> {
        let flag = table.required(key)?.get_ref().as_bool();
        flag.or_else(|| wrong(table, key, "must be true or false"))
    }
}

/// A text that is not empty.
impl Field<Problem> for String {
    fn read(table: &Table<'_>, key: &'static str) -> Option<Self> {
        parsed(table, key, sentence)
    }
}

/// A table of `id` and `en`.
impl Field<Problem> for Bilingual {
    fn read(table: &Table<'_>, key: &'static str) -> Option<Self> {
        table.table(key, |texts| record!(texts, Bilingual { id, en }))
    }
}

/// A whole number.
pub(crate) fn number(
    table: &Table<'_>,
    key: &'static str,
    range: RangeInclusive<u32>,
) -> Option<u32> {
    let number = whole_number_item(table.required(key)?.get_ref());
    let (least, most) = (range.start(), range.end());
    number.filter(|number| range.contains(number)).or_else(|| {
        let message = format!("must be a whole number from {least} to {most}");
        wrong(table, key, message)
    })
}

/// A text that `parse` understands.
pub(crate) fn parsed<T, E: Display>(
    table: &Table<'_>,
    key: &'static str,
    parse: impl FnOnce(&str) -> Result<T, E>,
) -> Option<T> {
    match table.required(key)?.get_ref().as_str().map(parse) {
        Some(Ok(value)) => Some(value),
        Some(Err(error)) => wrong(table, key, error),
        None => wrong(table, key, "must be a text in quotes"),
    }
}

/// A text that `parse` knows, or a table; `message` says what else is allowed.
pub(crate) fn text_or_table<T>(
    table: &Table<'_>,
    key: &'static str,
    message: &str,
    parse: impl FnOnce(&str) -> Option<T>,
    read: impl FnOnce(&Table<'_>) -> Option<T>,
) -> Option<T> {
    let value = table.required(key)?;
    if value.get_ref().is_table() {
        return table.table_at(key, value, read);
    }
    let parsed = value.get_ref().as_str().and_then(parse);
    parsed.or_else(|| wrong(table, key, message))
}

/// A list whose items `parse` understands; every bad item is noted with its index.
pub(crate) fn list<'d, T, E: Display>(
    table: &Table<'d>,
    key: &'static str,
    parse: impl Fn(&DeValue<'d>) -> Result<T, E>,
) -> Option<Vec<T>> {
    let Some(items) = table.required(key)?.get_ref().as_array() else {
        return wrong(table, key, "must be a list in square brackets");
    };
    let item = |(index, item): (usize, &Value<'d>)| {
        let bad = |error: E| Problem {
            key: format!("{}[{index}]", table.path_of(key)),
            line: Some(table.line_of_value(item)),
            message: error.to_string(),
        };
        let parsed = parse(item.get_ref());
        parsed.map_err(|error| table.fault(bad(error))).ok()
    };
    let items: Vec<Option<T>> = items.iter().enumerate().map(item).collect();
    items.into_iter().collect()
}

/// A text of a list, for [`list`].
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

fn wrong<T>(table: &Table<'_>, key: &'static str, message: impl Display) -> Option<T> {
    table.wrong(key, message);
    None
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
