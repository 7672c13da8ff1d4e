//! From files to a [`Library`]: everything is read, then everything is checked against
//! everything else, and only a content without fault is put together.

mod articles;
mod assemble;
mod claims;
mod data;
mod data_words;
mod glossary;
mod inserts;
mod links;
mod now;
mod pairings;
mod phone;
mod pictures;
mod plain_language;
mod published;
mod publishers;
mod resolve;
mod sparing;
mod structure;
mod translations;

use crate::{Fault, Faults, Library, SourceFile};

/// Checks all files and puts the library together.
pub(crate) fn library(files: &[SourceFile]) -> Result<Library, Faults> {
    let mut faults = Vec::new();
    let data = data::read(files, &mut faults);
    let articles = articles::read(files, &data, &mut faults);
    translations::check(&articles, &mut faults);
    links::check(files, &articles, &data, &mut faults);
    now::check(&articles, &data, &mut faults);
    inserts::check(&articles, &data, &mut faults);
    phone::check(files, &articles, &data, &mut faults);
    publishers::check(files, &articles, &data, &mut faults);
    claims::check(&articles, &data.wording, &mut faults);
    plain_language::check(&articles, &data.wording, &mut faults);
    glossary::check(files, &data, &mut faults);
    data_words::check(files, &data, &mut faults);
    pairings::check(&articles, &data.wording, &mut faults);
    sparing::check(&articles, &data.wording, &mut faults);
    // A link or a source that is wrong already is told once.
    if faults.is_empty() {
        structure::check(&articles, &mut faults);
    }
    if faults.is_empty() {
        let library = assemble::library(&articles, data);
        published::check(&library, files, &mut faults);
        if faults.is_empty() {
            return Ok(library);
        }
    }
    faults.sort_by(|a: &Fault, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    faults.dedup();
    Err(Faults(faults))
}
