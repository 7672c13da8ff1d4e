//! Reading `glossary.toml`.

use super::find;
use crate::front_matter::is_slug;
use crate::glossary::{Reference, Term};
use crate::reader::At;
use crate::table::{Table, TableExt, read_file};
use crate::{Fault, FaultKind, SourceFile};

/// The file that holds the terms.
pub(in crate::check) const GLOSSARY: &str = "data/glossary.toml";

pub(super) fn read(files: &[SourceFile], faults: &mut Vec<Fault>) -> Vec<At<Term>> {
    let Some(file) = find(files, GLOSSARY, faults) else {
        return Vec::new();
    };
    let terms = read_file(file, faults, |table| table.tables("term", term));
    for (index, term) in terms.iter().enumerate() {
        let id = &term.value.id;
        if let Some(first) = terms.iter().take(index).find(|it| it.value.id == *id) {
            let (id, other) = (id.clone(), format!("line {}", first.line));
            faults.push(Fault {
                file: file.path.clone(),
                line: term.line,
                kind: FaultKind::DuplicateId { id, other },
            });
        }
    }
    terms
}

fn term(table: &Table<'_>) -> Option<At<Term>> {
    let (id, term) = (table.string("id"), table.bilingual("term"));
    let (meaning, sources) = (
        table.bilingual("meaning"),
        table.tables("sources", reference),
    );
    if id.as_ref().is_some_and(|id| !is_slug(id)) {
        table.wrong("id", "lower-case letters, digits and hyphens");
    }
    let value = Term {
        id: id?,
        term: term?,
        meaning: meaning?,
        sources,
    };
    Some(At {
        value,
        line: table.line(),
    })
}

fn reference(table: &Table<'_>) -> Option<Reference> {
    let (title, url) = (table.string("title"), table.optional_string("url"));
    if url.as_ref().is_some_and(|url| !url.starts_with("https://")) {
        table.wrong("url", "an address that starts with https://");
    }
    Some(Reference { title: title?, url })
}
