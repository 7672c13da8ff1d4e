//! Reading `wording.toml`: the words that articles are held to.

use super::find;
use crate::table::{Table, TableExt, read_file};
use crate::wording::{PairingRule, Patterns, Refused, Wording};
use crate::{Fault, SourceFile};

pub(super) fn read(files: &[SourceFile], faults: &mut Vec<Fault>) -> Wording {
    let Some(file) = find(files, "data/wording.toml", faults) else {
        return Wording::default();
    };
    read_file(file, faults, |table| Wording {
        refused: table.tables("refused", refused),
        pairings: table.tables("together", pairings),
        claims: table.tables("claim", patterns),
        no_claims: table.tables("no_claim", patterns),
    })
}

fn refused(table: &Table<'_>) -> Option<Refused> {
    let (reason, to_the_harmed) = (table.string("reason"), table.flag("to_the_harmed"));
    let in_quotes_too = table.flag("in_quotes_too");
    Some(Refused {
        patterns: patterns(table)?,
        reason: reason?,
        to_the_harmed,
        in_quotes_too,
    })
}

/// A rule without one of its two sides would hold nothing, or refuse everything.
fn pairings(table: &Table<'_>) -> Option<PairingRule> {
    let (reason, in_one_paragraph) = (table.string("reason"), table.flag("in_one_paragraph"));
    let (when, also) = (
        table.tables("when", patterns),
        table.tables("also", patterns),
    );
    for (key, side) in [("when", &when), ("also", &also)] {
        if side.is_empty() {
            table.wrong(key, "at least one list of words in both languages");
        }
    }
    Some(PairingRule {
        when,
        also,
        reason: reason?,
        in_one_paragraph,
    })
}

fn patterns(table: &Table<'_>) -> Option<Patterns> {
    let list = |key| {
        table
            .strings(key)
            .map(|words| words.into_iter().map(|it| it.value.to_lowercase()))
    };
    let (id, en) = (list("id"), list("en"));
    Some(Patterns {
        id: id?.collect(),
        en: en?.collect(),
    })
}
