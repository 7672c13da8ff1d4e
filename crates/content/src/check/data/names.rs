//! Checking that the names and address parts of pages and sections are all there and all differ.

use super::{Data, PAGES, SECTIONS, ends_with};
use crate::{Bilingual, Fault, FaultKind, PageId, SourceFile};

/// A page or section: where it is written, its name and its part of the address.
struct Named<'d> {
    file: &'static str,
    line: usize,
    id: &'d str,
    slug: &'d Bilingual,
}

pub(super) fn check(files: &[SourceFile], data: &Data, faults: &mut Vec<Fault>) {
    let mut report = |name: &str, line, kind| {
        let path = files
            .iter()
            .map(|file| &file.path)
            .find(|path| ends_with(path, name));
        let file = path.map_or_else(|| name.to_owned(), Clone::clone);
        faults.push(Fault { file, line, kind });
    };
    for id in PageId::ALL {
        if !data.pages.iter().any(|page| page.value.id == id) {
            let name = id.name().to_owned();
            report(PAGES, 1, FaultKind::MissingPage(name));
        }
    }
    let pages: Vec<_> = data
        .pages
        .iter()
        .map(|it| Named {
            file: PAGES,
            line: it.line,
            id: it.value.id.name(),
            slug: &it.value.slug,
        })
        .collect();
    let sections: Vec<_> = data
        .sections
        .iter()
        .map(|it| Named {
            file: SECTIONS,
            line: it.line,
            id: &it.value.id,
            slug: &it.value.slug,
        })
        .collect();
    for list in [&pages, &sections] {
        for (later, first) in pairs(list) {
            if later.id == first.id {
                let (id, other) = (later.id.to_owned(), format!("line {}", first.line));
                report(later.file, later.line, FaultKind::DuplicateId { id, other });
            }
        }
    }
    // Pages and sections share the first part of the address.
    let all: Vec<_> = pages.iter().chain(&sections).collect();
    for (later, first) in pairs(&all) {
        for (slug, taken) in [
            (&later.slug.id, &first.slug.id),
            (&later.slug.en, &first.slug.en),
        ] {
            if slug == taken {
                let (slug, other) = (slug.clone(), format!("`{}`", first.id));
                report(
                    later.file,
                    later.line,
                    FaultKind::DuplicateSlug { slug, other },
                );
            }
        }
    }
}

/// Each item with each that stands before it.
fn pairs<T>(items: &[T]) -> impl Iterator<Item = (&T, &T)> {
    let earlier = |at: usize| items.iter().take(at);
    items
        .iter()
        .enumerate()
        .flat_map(move |(at, later)| earlier(at).map(move |it| (later, it)))
}
