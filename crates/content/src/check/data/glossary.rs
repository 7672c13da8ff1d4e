//! Reading `glossary.toml`.

use toml_check::record;

use super::find;
use crate::fault::in_file;
use crate::glossary::{Reference, Term};
use crate::reader::At;
use crate::table::{Table, duplicate_ids, id, optional_url, read_file, with_line};
use crate::{Fault, SourceFile};

/// The file that holds the terms.
pub(in crate::check) const GLOSSARY: &str = "data/glossary.toml";

pub(super) fn read(files: &[SourceFile], faults: &mut Vec<Fault>) -> Vec<At<Term>> {
    let Some(file) = find(files, GLOSSARY, faults) else {
        return Vec::new();
    };
    let terms = read_file(file, faults, |table| table.tables("term", with_line(term)));
    let found = duplicate_ids(terms.iter().map(|term| (term.line, &term.value.id)));
    faults.extend(in_file(&file.path, found));
    terms
}

fn term(table: &Table<'_>) -> Option<Term> {
    let sources = table.tables("sources", reference);
    record!(
        table,
        Term {
            id: id(table),
            term,
            meaning,
            sources: Some(sources)
        }
    )
}

fn reference(table: &Table<'_>) -> Option<Reference> {
    record!(
        table,
        Reference {
            title,
            url: Some(optional_url(table))
        }
    )
}
