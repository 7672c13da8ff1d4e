//! Checking that the names and address parts of pages and sections are all there and all differ.

use super::{Data, PAGES, SECTIONS, ends_with};
use crate::fault::in_file;
use crate::reader::At;
use crate::table::duplicate_ids;
use crate::{Bilingual, Fault, FaultKind, PageId, SourceFile};

pub(super) fn check(files: &[SourceFile], data: &Data, faults: &mut Vec<Fault>) {
    let pages = data.pages.iter();
    let pages: Vec<_> = pages
        .map(|it| (it.line, it.value.id.name().to_owned(), &it.value.slug))
        .collect();
    let sections = data.sections.iter();
    let sections: Vec<_> = sections
        .map(|it| (it.line, it.value.id.clone(), &it.value.slug))
        .collect();
    let mut report = |name: &str, found| {
        let mut paths = files.iter().map(|file| &*file.path);
        let path = paths.find(|path| ends_with(path, name)).unwrap_or(name);
        faults.extend(in_file(path, found));
    };
    let missing = PageId::ALL
        .into_iter()
        .filter(|id| data.pages.iter().all(|page| page.value.id != *id))
        .map(|id| At::new(FaultKind::MissingPage(id.name().to_owned()), 1));
    report(PAGES, missing.collect());
    // Pages and sections share the first part of the address.
    for (file, own, others) in [(PAGES, &pages, &[][..]), (SECTIONS, &sections, &pages)] {
        report(
            file,
            duplicate_ids(own.iter().map(|(line, id, _)| (*line, id))),
        );
        report(file, duplicate_slugs(own, others));
    }
}

/// A page or section: its line, its id and its part of the address.
type Named<'d> = (usize, String, &'d Bilingual);

/// The address parts of `own` that `others` or an earlier one has.
fn duplicate_slugs(own: &[Named<'_>], others: &[Named<'_>]) -> Vec<At<FaultKind>> {
    let mut found = Vec::new();
    for (at, (line, _, slug)) in own.iter().enumerate() {
        for (_, id, taken) in others.iter().chain(own.iter().take(at)) {
            for (slug, taken) in [(&slug.id, &taken.id), (&slug.en, &taken.en)] {
                if slug == taken {
                    let (slug, other) = (slug.clone(), format!("`{id}`"));
                    found.push(At::new(FaultKind::DuplicateSlug { slug, other }, *line));
                }
            }
        }
    }
    found
}
