//! Reading `synonyms.toml`.

use toml_check::record;

use super::find;
use crate::reader::without_lines;
use crate::table::{Table, optional_list, read_file, with_line};
use crate::{AskerWords, Fault, SourceFile, SynonymGroup, Synonyms};

/// The file that holds them.
pub(in crate::check) const SYNONYMS: &str = "data/synonyms.toml";

/// The words, and the line of each group.
pub(super) fn read(files: &[SourceFile], faults: &mut Vec<Fault>) -> (Synonyms, Vec<usize>) {
    let Some(file) = find(files, SYNONYMS, faults) else {
        return Default::default();
    };
    read_file(file, faults, synonyms).unwrap_or_default()
}

fn synonyms(table: &Table<'_>) -> Option<(Synonyms, Vec<usize>)> {
    let list = |key| optional_list(table, key);
    let groups = table.tables("group", with_line(group));
    let lines = groups.iter().map(|group| group.line).collect();
    let synonyms = record!(
        table,
        Synonyms {
            spelling: Some(table.tables("spelling", spelling).concat()),
            fillers: list("fillers"),
            light: list("light"),
            groups: Some(without_lines(groups)),
            distress: list("distress"),
            no_distress: list("no_distress"),
            asker: Some(table.optional_table("asker", asker).unwrap_or_default()),
        }
    )?;
    Some((synonyms, lines))
}

fn asker(table: &Table<'_>) -> Option<AskerWords> {
    record!(
        table,
        AskerWords {
            driver,
            app,
            passenger,
            not_passenger,
            own,
            between,
            works,
            by,
            towards,
            ride,
            harm,
            suffered,
            passive,
            object,
            driver_headings,
        }
    )
}

fn spelling(table: &Table<'_>) -> Option<Vec<(String, String)>> {
    let (of, typed) = (table.get::<String>("of"), table.get::<Vec<String>>("typed"));
    let of = of?;
    Some(typed?.into_iter().map(|it| (it, of.clone())).collect())
}

fn group(table: &Table<'_>) -> Option<SynonymGroup> {
    let list = |key| optional_list(table, key);
    let group = record!(
        table,
        SynonymGroup {
            id: list("id"),
            en: list("en"),
            pages: list("pages"),
            for_passengers,
            for_drivers,
        }
    )?;
    if group.id.is_empty() && group.en.is_empty() {
        table.wrong("id", "the words as people type them");
        return None;
    }
    Some(group)
}
