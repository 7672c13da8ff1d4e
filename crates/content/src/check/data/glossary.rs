//! Reading `glossary.toml`.

use super::find;
use crate::fields::Fields;
use crate::front_matter::is_slug;
use crate::glossary::{Reference, Term};
use crate::reader::{At, Reader};
use crate::{Fault, FaultKind, SourceFile};

/// The file that holds the terms.
pub(in crate::check) const GLOSSARY: &str = "data/glossary.toml";

pub(super) fn read(files: &[SourceFile], faults: &mut Vec<Fault>) -> Vec<At<Term>> {
    let Some(file) = find(files, GLOSSARY, faults) else {
        return Vec::new();
    };
    let reader = Reader::new(&file.path, &file.text, 1);
    let terms = reader.toml(|fields| fields.tables("term", term));
    for (index, term) in terms.iter().enumerate() {
        let id = &term.value.id;
        if let Some(first) = terms.iter().take(index).find(|it| it.value.id == *id) {
            let (id, other) = (id.clone(), format!("line {}", first.line));
            reader.fault(term.line, FaultKind::DuplicateId { id, other });
        }
    }
    faults.extend(reader.into_faults());
    terms
}

fn term(fields: &Fields<'_>) -> Option<At<Term>> {
    let (id, term) = (fields.string("id"), fields.words("term"));
    let (meaning, sources) = (fields.words("meaning"), fields.tables("sources", reference));
    if id.as_ref().is_some_and(|id| !is_slug(id)) {
        fields.wrong("id", "lower-case letters, digits and hyphens");
    }
    let value = Term {
        id: id?,
        term: term?,
        meaning: meaning?,
        sources,
    };
    Some(At {
        value,
        line: fields.line(),
    })
}

fn reference(fields: &Fields<'_>) -> Option<Reference> {
    let (title, url) = (fields.string("title"), fields.optional_string("url"));
    if url.as_ref().is_some_and(|url| !url.starts_with("https://")) {
        fields.wrong("url", "an address that starts with https://");
    }
    Some(Reference { title: title?, url })
}
