//! Reading `situations.toml`.

use toml_check::record;

use super::find;
use crate::reader::At;
use crate::table::{Table, read_file};
use crate::{Bilingual, Fault, SourceFile};

/// The file that holds what brings people here.
pub(in crate::check) const SITUATIONS: &str = "data/situations.toml";

/// A situation as written: its link is followed only once every address is known.
pub(in crate::check) struct UnresolvedSituation {
    pub(in crate::check) words: Bilingual,
    pub(in crate::check) link: String,
}

pub(super) fn read(files: &[SourceFile], faults: &mut Vec<Fault>) -> Vec<At<UnresolvedSituation>> {
    let Some(file) = find(files, SITUATIONS, faults) else {
        return Vec::new();
    };
    read_file(file, faults, |table| table.tables("situation", situation))
}

fn situation(table: &Table<'_>) -> Option<At<UnresolvedSituation>> {
    let situation = record!(table, UnresolvedSituation { words, link })?;
    Some(At::new(situation, table.line_of("link")))
}
