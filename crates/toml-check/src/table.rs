//! One table of a document.

use std::cell::RefCell;
use std::fmt::Display;

use toml::de::DeTable;

use crate::{Cause, Document, Fault, Value};

/// One table of a document. Each method reads one key; what is wrong with it becomes a fault.
pub struct Table<'d, F> {
    document: &'d Document<'d, F>,
    entries: &'d DeTable<'d>,
    path: String,
    line: Option<usize>,
    /// The keys that were read.
    known: RefCell<Vec<&'static str>>,
}

/// A kind of value that the tables of a caller hold.
pub trait Field<F>: Sized {
    /// Reads the value of `key`; `None` once what is wrong with it is reported.
    fn read(table: &Table<'_, F>, key: &'static str) -> Option<Self>;
}

/// A value that may be left out; it is left out too where it is faulty.
impl<F: Fault, T: Field<F>> Field<F> for Option<T> {
    fn read(table: &Table<'_, F>, key: &'static str) -> Option<Self> {
        Some(table.optional(key).and_then(|_| T::read(table, key)))
    }
}

impl<'d, F: Fault> Table<'d, F> {
    pub(crate) fn root(document: &'d Document<'d, F>, table: &'d DeTable<'d>) -> Self {
        Self {
            document,
            entries: table,
            path: String::new(),
            line: document.first_line,
            known: RefCell::default(),
        }
    }

    /// The line it starts on.
    pub fn line(&self) -> usize {
        self.line.unwrap_or(1)
    }

    /// The line of the value of `key`, or of the table where that is missing.
    pub fn line_of(&self, key: &str) -> usize {
        self.place_of(key).unwrap_or(1)
    }

    /// The line of a value.
    pub fn line_of_value(&self, value: &Value<'_>) -> usize {
        self.line_at(value.span().start)
    }

    /// The line of a byte of the document.
    pub fn line_at(&self, offset: usize) -> usize {
        self.document.line_at(offset)
    }

    /// The key with the tables around it, such as `promise.weekdays`.
    pub fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.path)
        }
    }

    /// The value of `key`, of the kind that is wanted.
    pub fn get<T: Field<F>>(&self, key: &'static str) -> Option<T> {
        T::read(self, key)
    }

    /// The value of a key that must be there.
    pub fn required(&self, key: &'static str) -> Option<&'d Value<'d>> {
        let value = self.optional(key);
        if value.is_none() {
            let path = self.path_of(key);
            self.document.add(path, self.line, Cause::Missing(key));
        }
        value
    }

    /// The value of a key that may be left out.
    pub fn optional(&self, key: &'static str) -> Option<&'d Value<'d>> {
        let mut known = self.known.borrow_mut();
        if !known.contains(&key) {
            known.push(key);
        }
        self.entries.get(key)
    }

    /// Reads a table that must be there. `read` sees it even where parts of it are wrong.
    pub fn table<T>(&self, key: &'static str, read: impl FnOnce(&Self) -> Option<T>) -> Option<T> {
        let value = self.required(key)?;
        self.table_at(key, value, read)
    }

    /// Reads a table that may be left out.
    pub fn optional_table<T>(
        &self,
        key: &'static str,
        read: impl FnOnce(&Self) -> Option<T>,
    ) -> Option<T> {
        let value = self.optional(key)?;
        self.table_at(key, value, read)
    }

    /// Reads the tables of `[[key]]`; none where it is left out. `read` gives `None` for a faulty
    /// one.
    pub fn tables<T>(&self, key: &'static str, read: impl Fn(&Self) -> Option<T>) -> Vec<T> {
        let Some(value) = self.optional(key) else {
            return Vec::new();
        };
        let Some(items) = value.get_ref().as_array() else {
            self.add(key, Cause::NotTables(key));
            return Vec::new();
        };
        items
            .iter()
            .filter_map(|item| self.table_at(key, item, &read))
            .collect()
    }

    /// Reads the table that `value`, found under `key`, has to be.
    pub fn table_at<T>(
        &self,
        key: &'static str,
        value: &'d Value<'d>,
        read: impl FnOnce(&Self) -> Option<T>,
    ) -> Option<T> {
        let Some(table) = value.get_ref().as_table() else {
            self.add(key, Cause::NotATable(key));
            return None;
        };
        let inner = Self {
            document: self.document,
            entries: table,
            path: self.path_of(key),
            line: Some(self.line_of_value(value)),
            known: RefCell::default(),
        };
        let value = read(&inner);
        inner.report_unknown_keys();
        value
    }

    /// Refuses the value of `key`; `message` says what is expected.
    pub fn wrong(&self, key: &'static str, message: impl Display) {
        self.add(key, Cause::Wrong(key, message.to_string()));
    }

    /// Adds a fault of the caller's own.
    pub fn fault(&self, fault: F) {
        self.document.push(fault);
    }

    /// Reports every key that was not read: a misspelt key is a value silently left out.
    pub(crate) fn report_unknown_keys(&self) {
        let known = self.known.borrow();
        for key in self.entries.keys() {
            let name = key.get_ref().as_ref();
            if !known.contains(&name) {
                let line = self.line_at(key.span().start);
                let cause = Cause::Unknown {
                    key: name,
                    known: &known,
                };
                self.document.add(self.path_of(name), Some(line), cause);
            }
        }
    }

    fn add(&self, key: &str, cause: Cause<'_>) {
        self.document
            .add(self.path_of(key), self.place_of(key), cause);
    }

    fn place_of(&self, key: &str) -> Option<usize> {
        let value = self.entries.get(key);
        value.map(|it| self.line_of_value(it)).or(self.line)
    }
}
