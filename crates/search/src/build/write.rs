//! The bytes of an index.

use std::collections::BTreeSet;

use content::{SynonymGroup, Synonyms};

use super::count::{Lists, MAX_HEADINGS};
use super::lexicon::{spelled, stems};
use super::{Built, Document, Section};
use crate::asker;
use crate::bytes::{Writer, fingerprint};
use crate::index::{MAGIC, PASSAGES_MAGIC, Posting};
use crate::lexicon::Lexicon;
use crate::{Language, Role};

pub(super) fn write(
    language: Language,
    lexicon: &Lexicon,
    concepts: usize,
    lists: &Lists,
    documents: &[Document],
    vocabulary: &Synonyms,
) -> Built {
    let mut writer = Writer::default();
    writer.bytes.extend_from_slice(MAGIC);
    writer.byte(language.code());
    write_lexicon(&mut writer, lexicon, concepts);
    for phrases in [&vocabulary.distress, &vocabulary.no_distress] {
        let phrases = spelled(lexicon, phrases);
        writer.sorted(phrases.iter().map(String::as_str));
    }
    write_asker_words(&mut writer, lexicon, vocabulary);
    writer.sorted(lists.terms.keys().map(String::as_str));
    write_documents(&mut writer, documents);
    let postings = || lists.terms.values().chain(&lists.concepts);
    for list in postings() {
        writer.count(list.len());
    }
    for list in postings() {
        let mut next = 0;
        for posting in list {
            writer.number(posting.document - next);
            next = posting.document + 1;
        }
    }
    for Posting {
        weight, section, ..
    } in postings().flatten()
    {
        writer.byte(weight << 4 | section);
    }
    let index = writer.bytes;
    let passages = passages(&index, documents);
    Built { index, passages }
}

fn write_lexicon(writer: &mut Writer, lexicon: &Lexicon, concepts: usize) {
    writer.sorted(lexicon.spelling.iter().map(|(word, _)| word.as_str()));
    writer.texts(lexicon.spelling.iter().map(|(_, out)| out.as_str()));
    writer.sorted(lexicon.light.iter().map(String::as_str));
    writer.count(concepts);
    writer.sorted(lexicon.aliases.iter().map(|(alias, _)| alias.as_str()));
    for (_, concepts) in &lexicon.aliases {
        writer.count(concepts.len());
    }
    for concept in lexicon.aliases.iter().flat_map(|(_, concepts)| concepts) {
        writer.number(*concept);
    }
}

/// The words that tell who is asking, in the order of [`asker::Kind`].
fn write_asker_words(writer: &mut Writer, lexicon: &Lexicon, vocabulary: &Synonyms) {
    let words = &vocabulary.asker;
    let lists: [&[String]; asker::KINDS] = [
        &words.driver,
        &words.app,
        &words.passenger,
        &words.not_passenger,
        &words.own,
        &words.between,
        &words.works,
        &words.by,
        &words.towards,
        &words.ride,
        &stems(lexicon, &words.harm),
        &words.suffered,
        &words.passive,
        &words.object,
        &words.driver_headings,
    ];
    for list in lists {
        let list: BTreeSet<&str> = list.iter().map(String::as_str).collect();
        writer.sorted(list.into_iter());
    }
    let groups = &vocabulary.groups;
    for is_meant in [
        |it: &SynonymGroup| it.for_passengers,
        |it: &SynonymGroup| it.for_drivers,
    ] {
        let concept = groups.iter().position(is_meant);
        writer.count(concept.map_or(0, |concept| concept + 1));
    }
}

fn write_documents(writer: &mut Writer, documents: &[Document]) {
    writer.count(documents.len());
    for document in documents {
        writer.byte(
            document.kind.code()
                | Role::code(document.only_for) << 4
                | u8::from(document.is_overview) << 7,
        );
    }
    for document in documents {
        writer.byte(u8::try_from(headings(document).count()).unwrap_or_default());
    }
    let columns: [fn(&Document) -> &str; 4] = [
        |it| &it.id,
        |it| &it.address,
        |it| &it.title,
        |it| &it.summary,
    ];
    for column in columns {
        writer.texts(documents.iter().map(column));
    }
    let every = || documents.iter().flat_map(headings);
    writer.texts(every().map(|it| it.anchor.as_str()));
    writer.texts(every().map(|it| it.heading.as_str()));
}

/// The sections of a document that can be led to.
fn headings(document: &Document) -> impl Iterator<Item = &Section> {
    document.sections.iter().skip(1).take(MAX_HEADINGS)
}

fn passages(index: &[u8], documents: &[Document]) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.bytes.extend_from_slice(PASSAGES_MAGIC);
    writer
        .bytes
        .extend_from_slice(&fingerprint(index).to_le_bytes());
    for document in documents {
        writer.count(document.sections.len());
        for section in &document.sections {
            writer.text(&section.text);
        }
    }
    writer.bytes
}
