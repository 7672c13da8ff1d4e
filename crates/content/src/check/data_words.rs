//! Holding what the data files say to the words that articles are held to: services, meanings,
//! pictures, and the lines under the names of pages and sections.

use locale::Lang;

use super::data::{Data, GLOSSARY, PAGES, SECTIONS, SERVICES, ends_with};
use super::pairings::{SentenceWords, alone};
use crate::body::sentences;
use crate::fault::in_file;
use crate::reader::At;
use crate::wording::{Quotes, Wording, plain};
use crate::{Bilingual, Fault, FaultKind, SourceFile};

/// What a reader meets in one place.
struct Entry<'d> {
    file: String,
    texts: Vec<At<&'d Bilingual>>,
}

pub(super) fn check(files: &[SourceFile], data: &Data, faults: &mut Vec<Fault>) {
    let mut hold = |entry: &Entry<'_>, kinds: fn(&Entry<'_>, &Wording, Lang) -> Vec<_>| {
        for lang in Lang::ALL {
            faults.extend(in_file(&entry.file, kinds(entry, &data.wording, lang)));
        }
    };
    for entry in entries(files, data) {
        hold(&entry, refused);
        hold(&entry, missing_pairings);
    }
    // What meanings may not say is checked with the rest of the glossary.
    for entry in meanings(files, data) {
        hold(&entry, missing_pairings);
    }
}

fn entries<'d>(files: &[SourceFile], data: &'d Data) -> Vec<Entry<'d>> {
    let (services, pages) = (path(files, SERVICES), path(files, PAGES));
    let sections = path(files, SECTIONS);
    let of_services = data.service_texts.iter().map(|it| Entry {
        file: services.clone(),
        texts: it
            .value
            .iter()
            .map(|words| At::new(words, it.line))
            .collect(),
    });
    let of_pages = data.pages.iter().map(|it| Entry {
        file: pages.clone(),
        texts: vec![At::new(&it.value.summary, it.line)],
    });
    let of_sections = data.sections.iter().map(|it| Entry {
        file: sections.clone(),
        texts: vec![At::new(&it.value.summary, it.line)],
    });
    let of_pictures = data.pictures.iter().map(|picture| Entry {
        file: picture.file.clone(),
        texts: picture
            .texts()
            .iter()
            .map(|it| At::new(&it.value, it.line))
            .collect(),
    });
    of_services
        .chain(of_pages)
        .chain(of_sections)
        .chain(of_pictures)
        .collect()
}

fn meanings<'d>(files: &[SourceFile], data: &'d Data) -> Vec<Entry<'d>> {
    let file = path(files, GLOSSARY);
    let terms = data.glossary.iter();
    terms
        .map(|term| Entry {
            file: file.clone(),
            texts: vec![At::new(&term.value.meaning, term.line)],
        })
        .collect()
}

fn refused(entry: &Entry<'_>, wording: &Wording, lang: Lang) -> Vec<At<FaultKind>> {
    let mut found = Vec::new();
    for text in &entry.texts {
        let mut quotes = Quotes::default();
        for sentence in sentences(text.value.get(lang)) {
            let (said, outside) = (plain(&sentence), plain(&quotes.outside(&sentence)));
            let refused = wording.refused_in(lang, &said, &outside, true);
            found.extend(refused.map(|kind| At::new(kind, text.line)));
        }
    }
    found
}

fn missing_pairings(entry: &Entry<'_>, wording: &Wording, lang: Lang) -> Vec<At<FaultKind>> {
    let of_text = |text: &At<&Bilingual>| -> Vec<SentenceWords> {
        let sentences = sentences(text.value.get(lang)).into_iter();
        sentences
            .map(|sentence| At::new(plain(&sentence), text.line))
            .collect()
    };
    let paragraphs: Vec<_> = entry.texts.iter().map(of_text).collect();
    alone(wording, lang, &paragraphs)
}

/// The path of a data file as it was given.
fn path(files: &[SourceFile], name: &str) -> String {
    let found = files.iter().find(|file| ends_with(&file.path, name));
    found.map_or_else(|| name.to_owned(), |file| file.path.clone())
}
