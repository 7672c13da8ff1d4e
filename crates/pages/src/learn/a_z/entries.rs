//! What stands in the list, put in order.

use std::collections::BTreeMap;

use content::{Library, PageId};
use locale::{Key, Lang};

/// All entries under one letter.
pub(super) struct Letter {
    /// What the heading says.
    pub(super) name: String,
    /// Where a jump lands.
    pub(super) anchor: String,
    /// Its entries, in order.
    pub(super) entries: Vec<Entry>,
}

/// One line of the list.
pub(super) struct Entry {
    /// Its words.
    pub(super) title: String,
    /// Where it leads.
    pub(super) address: String,
    /// What it is; an article needs no word for that.
    pub(super) kind: Option<Key>,
}

/// What comes before A: titles that begin with a digit.
const DIGITS: &str = "0–9";

/// Everything, letter by letter; letters without an entry are left out.
pub(super) fn letters(library: &Library, lang: Lang) -> Vec<Letter> {
    let mut by_letter: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
    for entry in entries(library, lang) {
        let letter = first(&entry.title);
        by_letter.entry(letter).or_default().push(entry);
    }
    by_letter
        .into_iter()
        .map(|(name, mut entries)| {
            entries.sort_by_key(|entry| sorted_as(&entry.title));
            let anchor = format!("huruf-{}", anchor(&name));
            Letter {
                name,
                anchor,
                entries,
            }
        })
        .collect()
}

fn entries(library: &Library, lang: Lang) -> Vec<Entry> {
    let mut all = Vec::new();
    let mut add = |title: &str, address: Option<String>, kind: Option<Key>| {
        all.extend(address.map(|address| Entry {
            title: title.to_owned(),
            address,
            kind,
        }));
    };
    for article in library.articles(lang) {
        let address = library.article_address(lang, &article.id);
        add(&article.title, address, None);
    }
    for service in library.services() {
        let address = library.service_address(lang, &service.id);
        add(service.name.get(lang), address, Some(Key::FindKindService));
    }
    let services = library.page_address(lang, PageId::Services);
    for service in library.unconfirmed() {
        let address = services
            .as_ref()
            .map(|page| format!("{page}#{}", service.id));
        add(service.name.get(lang), address, Some(Key::FindKindService));
    }
    for term in library.glossary() {
        let address = library.term_address(lang, &term.id);
        add(term.term.get(lang), address, Some(Key::FindKindTerm));
    }
    for page in library.pages().filter(|page| is_listed(page.id)) {
        let address = library.page_address(lang, page.id);
        add(page.title.get(lang), address, Some(Key::FindKindPage));
    }
    all
}

/// The report's own pages say nothing about themselves; and this page is where the reader is.
const fn is_listed(page: PageId) -> bool {
    !matches!(
        page,
        PageId::Report | PageId::Mailbox | PageId::Exit | PageId::AToZ
    )
}

/// The letter under which a title stands.
fn first(title: &str) -> String {
    match sorted_as(title).chars().next() {
        Some(letter) if letter.is_alphabetic() => letter.to_uppercase().collect(),
        _ => DIGITS.to_owned(),
    }
}

fn anchor(name: &str) -> String {
    if name == DIGITS {
        "angka".to_owned()
    } else {
        name.to_lowercase()
    }
}

/// A title as the alphabet sees it: without what stands before its first letter or digit, without
/// the English article, in small letters.
fn sorted_as(title: &str) -> String {
    let plain = title
        .trim_start_matches(|letter: char| !letter.is_alphanumeric())
        .to_lowercase();
    match plain.strip_prefix("the ") {
        Some(rest) => rest.to_owned(),
        None => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_stands_under_its_first_letter() {
        assert_eq!(first("Persetujuan"), "P");
        assert_eq!(first("“Kamu pakai baju apa?”"), "K");
        assert_eq!(first("The fifteen forms"), "F");
        assert_eq!(first("5D"), DIGITS);
        assert_eq!(first("visum"), "V");
    }

    #[test]
    fn an_anchor_is_plain() {
        assert_eq!(anchor(DIGITS), "angka");
        assert_eq!(anchor("V"), "v");
    }
}
