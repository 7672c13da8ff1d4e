//! Reading `wording.toml`: the words that articles are held to.

use super::find;
use crate::fields::Fields;
use crate::reader::Reader;
use crate::wording::{Patterns, Refused, Together, Wording};
use crate::{Fault, SourceFile};

pub(super) fn read(files: &[SourceFile], faults: &mut Vec<Fault>) -> Wording {
    let Some(file) = find(files, "data/wording.toml", faults) else {
        return Wording::default();
    };
    let reader = Reader::new(&file.path, &file.text, 1);
    let wording = reader.toml(|fields| Wording {
        refused: fields.tables("refused", refused),
        together: fields.tables("together", together),
        claims: fields.tables("claim", patterns),
        no_claims: fields.tables("no_claim", patterns),
    });
    faults.extend(reader.into_faults());
    wording
}

fn refused(fields: &Fields<'_>) -> Option<Refused> {
    let (reason, to_the_harmed) = (fields.string("reason"), fields.flag("to_the_harmed"));
    let in_quotes_too = fields.flag("in_quotes_too");
    Some(Refused {
        patterns: patterns(fields)?,
        reason: reason?,
        to_the_harmed,
        in_quotes_too,
    })
}

/// A rule without one of its two sides would hold nothing, or refuse everything.
fn together(fields: &Fields<'_>) -> Option<Together> {
    let (reason, in_one_paragraph) = (fields.string("reason"), fields.flag("in_one_paragraph"));
    let (when, also) = (
        fields.tables("when", patterns),
        fields.tables("also", patterns),
    );
    for (key, side) in [("when", &when), ("also", &also)] {
        if side.is_empty() {
            fields.wrong(key, "at least one list of words in both languages");
        }
    }
    Some(Together {
        when,
        also,
        reason: reason?,
        in_one_paragraph,
    })
}

fn patterns(fields: &Fields<'_>) -> Option<Patterns> {
    let list = |key| {
        fields
            .strings(key)
            .map(|words| words.into_iter().map(|it| it.value.to_lowercase()))
    };
    let (id, en) = (list("id"), list("en"));
    Some(Patterns {
        id: id?.collect(),
        en: en?.collect(),
    })
}
