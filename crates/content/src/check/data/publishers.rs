//! Reading `publishers.toml`.

use toml_check::record;

use super::find;
use crate::publishers::PublisherName;
use crate::reader::At;
use crate::table::{Table, read_file, with_line};
use crate::{Fault, SourceFile};

/// The file that names whoever publishes what the articles rest on.
pub(in crate::check) const PUBLISHERS: &str = "data/publishers.toml";

pub(super) fn read(files: &[SourceFile], faults: &mut Vec<Fault>) -> Vec<At<PublisherName>> {
    let Some(file) = find(files, PUBLISHERS, faults) else {
        return Vec::new();
    };
    read_file(file, faults, |table| {
        table.tables("publisher", with_line(publisher))
    })
}

fn publisher(table: &Table<'_>) -> Option<PublisherName> {
    record!(table, PublisherName { host, name })
}
