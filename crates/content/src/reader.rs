//! A file being read: its lines and its faults.

use std::cell::RefCell;

use crate::{Fault, FaultKind};

/// A value and the line it stands on.
#[derive(Clone, Debug)]
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) line: usize,
}

impl<T> At<T> {
    pub(crate) const fn new(value: T, line: usize) -> Self {
        Self { value, line }
    }
}

/// The values without their lines.
pub(crate) fn without_lines<T>(list: Vec<At<T>>) -> Vec<T> {
    list.into_iter().map(|it| it.value).collect()
}

/// A file being read: turns positions into lines and collects the faults.
pub(crate) struct Reader<'a> {
    file: &'a str,
    text: &'a str,
    first_line: usize,
    faults: RefCell<Vec<Fault>>,
}

impl<'a> Reader<'a> {
    /// A reader of `text`, which starts on line `first_line` of `file`.
    pub(crate) fn new(file: &'a str, text: &'a str, first_line: usize) -> Self {
        Self {
            file,
            text,
            first_line,
            faults: RefCell::default(),
        }
    }

    pub(crate) fn line_at(&self, offset: usize) -> usize {
        let before = self.text.get(..offset).unwrap_or(self.text);
        self.first_line + before.bytes().filter(|byte| *byte == b'\n').count()
    }

    pub(crate) fn fault(&self, line: usize, kind: FaultKind) {
        let fault = Fault::new(self.file, line, kind);
        self.faults.borrow_mut().push(fault);
    }

    pub(crate) fn into_faults(self) -> Vec<Fault> {
        self.faults.into_inner()
    }
}
