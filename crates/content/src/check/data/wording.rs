//! Reading `wording.toml`: the words that articles are held to.

use super::find;
use crate::fields::Fields;
use crate::reader::Reader;
use crate::wording::{Patterns, Refused, Wording};
use crate::{Fault, SourceFile};

pub(super) fn read(files: &[SourceFile], faults: &mut Vec<Fault>) -> Wording {
    let Some(file) = find(files, "data/wording.toml", faults) else {
        return Wording::default();
    };
    let reader = Reader::new(&file.path, &file.text, 1);
    let wording = reader.toml(|fields| Wording {
        refused: fields.tables("refused", refused),
        claims: fields.tables("claim", patterns),
        no_claims: fields.tables("no_claim", patterns),
    });
    faults.extend(reader.into_faults());
    wording
}

fn refused(fields: &Fields<'_>) -> Option<Refused> {
    let (reason, to_the_harmed) = (fields.string("reason"), fields.flag("to_the_harmed"));
    Some(Refused {
        patterns: patterns(fields)?,
        reason: reason?,
        to_the_harmed,
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
