//! Reading `synonyms.toml`.

use super::find;
use crate::reader::At;
use crate::table::{Table, TableExt, read_file};
use crate::{Fault, SourceFile, SynonymGroup, Synonyms};

/// The file that holds them.
pub(in crate::check) const SYNONYMS: &str = "data/synonyms.toml";

/// The words, and the line of each group.
pub(super) fn read(files: &[SourceFile], faults: &mut Vec<Fault>) -> (Synonyms, Vec<usize>) {
    let Some(file) = find(files, SYNONYMS, faults) else {
        return Default::default();
    };
    read_file(file, faults, |table| {
        let groups = table.tables("group", group);
        let lines = groups.iter().map(|group| group.line).collect();
        let synonyms = Synonyms {
            spelling: table.tables("spelling", spelling).concat(),
            fillers: texts(table, "fillers"),
            light: texts(table, "light"),
            groups: groups.into_iter().map(|group| group.value).collect(),
            distress: texts(table, "distress"),
            no_distress: texts(table, "no_distress"),
        };
        (synonyms, lines)
    })
}

fn texts(table: &Table<'_>, key: &'static str) -> Vec<String> {
    let texts = table.optional_strings(key).into_iter();
    texts.map(|text| text.value).collect()
}

fn spelling(table: &Table<'_>) -> Option<Vec<(String, String)>> {
    let (of, typed) = (table.string("of"), table.strings("typed"));
    let of = of?;
    Some(
        typed?
            .into_iter()
            .map(|it| (it.value, of.clone()))
            .collect(),
    )
}

fn group(table: &Table<'_>) -> Option<At<SynonymGroup>> {
    let group = SynonymGroup {
        id: texts(table, "id"),
        en: texts(table, "en"),
        pages: texts(table, "pages"),
    };
    if group.id.is_empty() && group.en.is_empty() {
        table.wrong("id", "the words as people type them");
        return None;
    }
    Some(At {
        value: group,
        line: table.line(),
    })
}
