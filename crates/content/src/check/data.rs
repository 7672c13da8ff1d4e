//! Reading the data files: sections, pages, services, the numbers known to be wrong, and what the
//! tests of quick exit found.

mod exit_results;
mod glossary;
mod names;
mod publishers;
mod services;
mod situations;
mod synonyms;
mod wording;

use toml_check::record;

pub(super) use self::glossary::GLOSSARY;
pub(super) use self::publishers::PUBLISHERS;
pub(super) use self::services::SERVICES;
pub(super) use self::situations::{SITUATIONS, UnresolvedSituation};
pub(super) use self::synonyms::SYNONYMS;
use super::pictures;
use crate::front_matter::is_slug;
use crate::picture::Picture;
use crate::publishers::PublisherName;
use crate::reader::At;
use crate::table::{Table, choice, optional_list, read_file, slugs, with_line};
use crate::wording::Wording;
use crate::{
    Bilingual, ExitResults, Fault, FaultKind, Need, Page, PageId, Section, Service, SourceFile,
    Synonyms, Term, Unconfirmed,
};

/// What the data files hold.
#[derive(Default)]
pub(super) struct Data {
    pub(super) sections: Vec<At<Section>>,
    pub(super) pages: Vec<At<Page>>,
    pub(super) services: Vec<Service>,
    pub(super) unconfirmed: Vec<Unconfirmed>,
    pub(super) needs: Vec<Need>,
    /// The descriptions of each service, unconfirmed ones too.
    pub(super) service_texts: Vec<At<Vec<Bilingual>>>,
    pub(super) exit_results: Option<ExitResults>,
    pub(super) pictures: Vec<Picture>,
    pub(super) wrong_numbers: Vec<At<WrongNumber>>,
    pub(super) wording: Wording,
    pub(super) publishers: Vec<At<PublisherName>>,
    pub(super) glossary: Vec<At<Term>>,
    pub(super) synonyms: Synonyms,
    /// The lines of the groups of synonyms.
    pub(super) synonym_lines: Vec<usize>,
    pub(super) situations: Vec<At<UnresolvedSituation>>,
    /// Whether everything could be read; what names something in here is only judged then.
    pub(super) is_complete: bool,
}

/// A number that must never be published.
pub(super) struct WrongNumber {
    /// As dialled inside the country, digits only.
    pub(super) national: String,
    pub(super) reason: String,
}

pub(super) const SECTIONS: &str = "data/sections.toml";
pub(super) const PAGES: &str = "data/pages.toml";

/// The file that lists wrong numbers; the only one that may hold them.
pub(super) const WRONG_NUMBERS: &str = "data/wrong-numbers.toml";

pub(super) fn read(files: &[SourceFile], faults: &mut Vec<Fault>) -> Data {
    let before = faults.len();
    let mut data = Data {
        sections: tables(files, SECTIONS, "section", section, faults),
        pages: tables(files, PAGES, "page", page, faults),
        wrong_numbers: tables(files, WRONG_NUMBERS, "number", wrong_number, faults),
        ..Data::default()
    };
    let file = services::read(files, faults);
    (data.services, data.needs) = (file.services, file.needs);
    (data.unconfirmed, data.service_texts) = (file.unconfirmed, file.texts);
    data.exit_results = exit_results::read(files, faults);
    data.wording = wording::read(files, faults);
    data.publishers = publishers::read(files, faults);
    data.glossary = glossary::read(files, faults);
    (data.synonyms, data.synonym_lines) = synonyms::read(files, faults);
    data.situations = situations::read(files, faults);
    data.pictures = pictures::read(files, faults);
    data.is_complete = faults.len() == before;
    if data.is_complete {
        names::check(files, &data, faults);
    }
    data
}

/// The file whose path ends like this; its absence is a fault.
pub(super) fn find<'f>(
    files: &'f [SourceFile],
    name: &str,
    faults: &mut Vec<Fault>,
) -> Option<&'f SourceFile> {
    let found = files.iter().find(|file| ends_with(&file.path, name));
    if found.is_none() {
        let file = beside_the_others(files, name);
        faults.push(Fault::new(&file, 1, FaultKind::MissingFile));
    }
    found
}

/// Where the file would lie, by where a data file lies.
fn beside_the_others(files: &[SourceFile], name: &str) -> String {
    let folder = files.iter().find_map(|file| file.path.split_once("data/"));
    format!("{}{name}", folder.map_or("", |(front, _)| front))
}

/// Whether `path` is `name` or lies that deep in a folder.
pub(super) fn ends_with(path: &str, name: &str) -> bool {
    path.strip_suffix(name)
        .is_some_and(|front| front.is_empty() || front.ends_with('/'))
}

fn tables<T>(
    files: &[SourceFile],
    name: &str,
    key: &'static str,
    read: impl Fn(&Table<'_>) -> Option<T>,
    faults: &mut Vec<Fault>,
) -> Vec<At<T>> {
    let Some(file) = find(files, name, faults) else {
        return Vec::new();
    };
    read_file(file, faults, |table| table.tables(key, with_line(read)))
}

fn section(table: &Table<'_>) -> Option<Section> {
    let (slug, order) = (slugs(table, is_slug), optional_list(table, "order"));
    record!(
        table,
        Section {
            id,
            slug: slug,
            title,
            summary,
            overview,
            order: order
        }
    )
}

fn page(table: &Table<'_>) -> Option<Page> {
    let id = choice::<PageId>(table, "id");
    // A page may stand inside a section.
    let slug = slugs(table, |slug| match slug {
        "" => id == Some(PageId::Home),
        slug => slug.split('/').all(is_slug),
    });
    record!(
        table,
        Page {
            id: id,
            slug: slug,
            title,
            summary,
            published
        }
    )
}

fn wrong_number(table: &Table<'_>) -> Option<WrongNumber> {
    let number: Option<String> = table.get("number");
    let national = number.map(|number| crate::numbers::national(&number));
    record!(
        table,
        WrongNumber {
            national: national,
            reason
        }
    )
}
