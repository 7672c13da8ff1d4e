//! Reading the data files: sections, pages, services and the numbers known to be wrong.

mod services;

use crate::fields::{Fields, Reader};
use crate::front_matter::is_slug;
use crate::{Fault, FaultKind, Need, Page, PageId, Section, Service, SourceFile};

/// What the data files hold.
#[derive(Default)]
pub(super) struct Data {
    pub(super) sections: Vec<Section>,
    pub(super) pages: Vec<Page>,
    pub(super) services: Vec<Service>,
    pub(super) needs: Vec<Need>,
    pub(super) wrong_numbers: Vec<WrongNumber>,
    /// Whether everything could be read; what names something in here is only judged then.
    pub(super) whole: bool,
}

/// A number that must never be published.
pub(super) struct WrongNumber {
    /// As dialled inside the country, digits only.
    pub(super) national: String,
    pub(super) reason: String,
}

/// The file that lists wrong numbers; the only one that may hold them.
pub(super) const WRONG_NUMBERS: &str = "data/wrong-numbers.toml";

pub(super) fn read(files: &[SourceFile], faults: &mut Vec<Fault>) -> Data {
    let before = faults.len();
    let mut data = Data {
        sections: tables(files, "data/sections.toml", "section", section, faults),
        pages: tables(files, "data/pages.toml", "page", page, faults),
        wrong_numbers: tables(files, WRONG_NUMBERS, "number", wrong_number, faults),
        ..Data::default()
    };
    (data.services, data.needs) = services::read(files, faults);
    data.whole = faults.len() == before;
    if data.whole {
        every_page_is_named(files, &data, faults);
        slugs_differ(files, &data, faults);
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
        faults.push(Fault {
            file: name.to_owned(),
            line: 1,
            kind: FaultKind::MissingFile,
        });
    }
    found
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
    read: impl Fn(&Fields<'_>) -> Option<T>,
    faults: &mut Vec<Fault>,
) -> Vec<T> {
    let Some(file) = find(files, name, faults) else {
        return Vec::new();
    };
    let reader = Reader::new(&file.path, &file.text, 1);
    let found = reader.toml(|fields| fields.tables(key, &read));
    faults.extend(reader.into_faults());
    found
}

fn section(fields: &Fields<'_>) -> Option<Section> {
    let (id, slug) = (fields.string("id"), fields.slugs("slug"));
    let (title, summary) = (fields.words("title"), fields.words("summary"));
    let overview = fields.optional_string("overview");
    let order = fields.optional_strings("order");
    if slug
        .as_ref()
        .is_some_and(|slug| !is_slug(&slug.id) || !is_slug(&slug.en))
    {
        fields.wrong("slug", "lower-case letters, digits and hyphens");
    }
    let order = order.into_iter().map(|it| it.value).collect();
    Some(Section {
        id: id?,
        slug: slug?,
        title: title?,
        summary: summary?,
        overview,
        order,
    })
}

fn page(fields: &Fields<'_>) -> Option<Page> {
    let (id, slug) = (fields.choice::<PageId>("id"), fields.slugs("slug"));
    let (title, summary) = (fields.words("title"), fields.words("summary"));
    let published = fields.flag("published");
    let plain = |slug: &str| is_slug(slug) || (slug.is_empty() && id == Some(PageId::Home));
    if slug
        .as_ref()
        .is_some_and(|slug| !plain(&slug.id) || !plain(&slug.en))
    {
        fields.wrong("slug", "lower-case letters, digits and hyphens");
    }
    Some(Page {
        id: id?,
        slug: slug?,
        title: title?,
        summary: summary?,
        published,
    })
}

fn wrong_number(fields: &Fields<'_>) -> Option<WrongNumber> {
    let (number, reason) = (fields.string("number"), fields.string("reason"));
    Some(WrongNumber {
        national: crate::numbers::national(&number?),
        reason: reason?,
    })
}

fn every_page_is_named(files: &[SourceFile], data: &Data, faults: &mut Vec<Fault>) {
    let Some(file) = files
        .iter()
        .find(|file| ends_with(&file.path, "data/pages.toml"))
    else {
        return;
    };
    for id in PageId::ALL {
        if !data.pages.iter().any(|page| page.id == id) {
            let kind = FaultKind::DeadName {
                key: "page",
                name: id.name().to_owned(),
            };
            faults.push(Fault {
                file: file.path.clone(),
                line: 1,
                kind,
            });
        }
    }
}

/// Pages and sections share the first part of the address.
fn slugs_differ(files: &[SourceFile], data: &Data, faults: &mut Vec<Fault>) {
    let Some(file) = files
        .iter()
        .find(|file| ends_with(&file.path, "data/sections.toml"))
    else {
        return;
    };
    let pages = data.pages.iter().map(|page| (page.id.name(), &page.slug));
    let sections = data
        .sections
        .iter()
        .map(|section| (section.id.as_str(), &section.slug));
    let all: Vec<_> = pages.chain(sections).collect();
    for (index, (name, slug)) in all.iter().enumerate() {
        for (other, taken) in all.iter().take(index) {
            let same_name = name == other;
            for (own, taken) in [(&slug.id, &taken.id), (&slug.en, &taken.en)] {
                if own == taken || same_name {
                    let (slug, other) = (own.clone(), format!("`{other}`"));
                    let kind = FaultKind::DuplicateSlug { slug, other };
                    faults.push(Fault {
                        file: file.path.clone(),
                        line: 1,
                        kind,
                    });
                }
            }
        }
    }
}
