//! Reading `situations.toml`.

use super::find;
use crate::fields::Fields;
use crate::reader::{At, Reader};
use crate::{Fault, SourceFile, Words};

/// The file that holds what brings people here.
pub(in crate::check) const SITUATIONS: &str = "data/situations.toml";

/// A situation as written: its link is followed only once every address is known.
pub(in crate::check) struct Written {
    pub(in crate::check) words: Words,
    pub(in crate::check) link: String,
}

pub(super) fn read(files: &[SourceFile], faults: &mut Vec<Fault>) -> Vec<At<Written>> {
    let Some(file) = find(files, SITUATIONS, faults) else {
        return Vec::new();
    };
    let reader = Reader::new(&file.path, &file.text, 1);
    let situations = reader.toml(|fields| fields.tables("situation", situation));
    faults.extend(reader.into_faults());
    situations
}

fn situation(fields: &Fields<'_>) -> Option<At<Written>> {
    let (words, link) = (fields.words("words"), fields.string("link"));
    let value = Written {
        words: words?,
        link: link?,
    };
    Some(At {
        value,
        line: fields.line_of("link"),
    })
}
