//! Reads a TOML document key by key and reports every fault at once, each with its line.
//!
//! [`Document::read`] hands the root [`Table`] to a function that reads the keys it knows. A key
//! that is missing, of the wrong kind or unknown becomes a fault, in the words that the caller
//! gives it by implementing [`Fault`]. [`record!`] reads a table into a struct.

mod table;

use std::cell::RefCell;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

pub use self::table::{Field, Table};

/// A value and where it stands in the text.
pub type Value<'t> = Spanned<DeValue<'t>>;

/// What is wrong with a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause<'c> {
    /// The text is no TOML; the message is the parser's.
    Syntax(&'c str),
    /// The key is not there.
    Missing(&'static str),
    /// The key is none that was read; `known` are those.
    Unknown {
        /// The key.
        key: &'c str,
        /// The keys that were read, in that order.
        known: &'c [&'static str],
    },
    /// The value of the key is no table.
    NotATable(&'static str),
    /// The value of the key is no list of tables.
    NotTables(&'static str),
    /// The value of the key is refused; the message says what is expected.
    Wrong(&'static str, String),
}

/// Reads a table into a struct. A field that stands alone is read from the key of its name, with
/// [`Field`]; for any other an expression gives the value, or `None` where it is faulty. Every field
/// is read before one of them is given up, so that all faults are found at once.
#[macro_export]
macro_rules! record {
    ($table:expr, $name:ident { $($field:ident $(: $value:expr)?),* $(,)? }) => {{
        $(let $field = $crate::record!(@ $table, $field $(, $value)?);)*
        Some($name { $($field: $field?),* })
    }};
    (@ $table:expr, $field:ident) => { $table.get(stringify!($field)) };
    (@ $table:expr, $field:ident, $value:expr) => { $value };
}

/// A fault in the words of the caller.
pub trait Fault {
    /// The fault at `path`, the key with the tables around it, such as `promise.weekdays`. The
    /// line is `None` where the fault is about the whole document and it was given none.
    fn new(path: String, line: Option<usize>, cause: Cause<'_>) -> Self;
}

/// The text of a document, and its faults.
pub struct Document<'t, F> {
    text: &'t str,
    first_line: Option<usize>,
    /// Whether keys are not judged: a text that is no TOML has no keys to miss.
    is_broken: bool,
    faults: RefCell<Vec<F>>,
}

impl<'t, F: Fault> Document<'t, F> {
    /// A document that is a whole file. Faults about it as a whole have no line.
    pub const fn new(text: &'t str) -> Self {
        Self {
            text,
            first_line: None,
            is_broken: false,
            faults: RefCell::new(Vec::new()),
        }
    }

    /// A document that starts on `line` of its file. Faults about it as a whole are reported there.
    #[must_use]
    pub const fn starting_on(mut self, line: usize) -> Self {
        self.first_line = Some(line);
        self
    }

    /// Hands the root table to `read`. The value is complete where there are no faults.
    pub fn read<T>(mut self, read: impl FnOnce(&Table<'_, F>) -> T) -> (T, Vec<F>) {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in &errors {
            let line = error.span().map(|span| self.line_at(span.start));
            self.add(String::new(), line, Cause::Syntax(error.message()));
        }
        self.is_broken = !errors.is_empty();
        let root = Table::root(&self, table.get_ref());
        let value = read(&root);
        root.report_unknown_keys();
        (value, self.faults.into_inner())
    }

    fn line_at(&self, offset: usize) -> usize {
        let before = self.text.get(..offset).unwrap_or(self.text);
        self.first_line.unwrap_or(1) + before.matches('\n').count()
    }

    fn add(&self, path: String, line: Option<usize>, cause: Cause<'_>) {
        self.push(F::new(path, line, cause));
    }

    fn push(&self, fault: F) {
        if !self.is_broken {
            self.faults.borrow_mut().push(fault);
        }
    }
}
