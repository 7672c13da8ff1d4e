//! Reading `wording.toml`: the words that articles are held to.

use toml_check::record;

use super::find;
use crate::table::{Table, read_file};
use crate::wording::{PairingRule, Patterns, Refused, Sparing, Wording};
use crate::{Fault, SourceFile};

pub(super) fn read(files: &[SourceFile], faults: &mut Vec<Fault>) -> Wording {
    let Some(file) = find(files, "data/wording.toml", faults) else {
        return Wording::default();
    };
    read_file(file, faults, |table| Wording {
        refused: table.tables("refused", refused),
        pairings: table.tables("together", pairings),
        sparing: table.tables("sparing", sparing),
        claims: table.tables("claim", patterns),
        no_claims: table.tables("no_claim", patterns),
    })
}

fn refused(table: &Table<'_>) -> Option<Refused> {
    let patterns = patterns(table);
    record!(
        table,
        Refused {
            patterns: patterns,
            reason,
            to_the_harmed,
            in_quotes_too
        }
    )
}

/// A rule without one of its two sides would hold nothing, or refuse everything.
fn pairings(table: &Table<'_>) -> Option<PairingRule> {
    let side = |key| {
        let side = table.tables(key, patterns);
        if side.is_empty() {
            table.wrong(key, "at least one list of words in both languages");
        }
        Some(side)
    };
    record!(
        table,
        PairingRule {
            when: side("when"),
            also: side("also"),
            reason,
            in_one_paragraph
        }
    )
}

fn sparing(table: &Table<'_>) -> Option<Sparing> {
    let patterns = patterns(table);
    record!(
        table,
        Sparing {
            patterns: patterns,
            most,
            in_one_section,
            reason
        }
    )
}

fn patterns(table: &Table<'_>) -> Option<Patterns> {
    let list = |key| {
        let words: Vec<String> = table.get(key)?;
        Some(words.iter().map(|word| word.to_lowercase()).collect())
    };
    record!(
        table,
        Patterns {
            id: list("id"),
            en: list("en")
        }
    )
}
