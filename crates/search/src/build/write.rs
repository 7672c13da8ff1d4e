//! The bytes of an index.

use super::count::{Lists, MOST_HEADINGS};
use super::{Built, Document, Words, words};
use crate::Language;
use crate::bytes::{Writer, fingerprint};
use crate::index::{MAGIC, PASSAGES_MAGIC, Posting};
use crate::lexicon::Lexicon;

pub(super) fn write(
    language: Language,
    lexicon: &Lexicon,
    concepts: usize,
    lists: &Lists,
    documents: &[Document],
    words: &Words,
) -> Built {
    let mut writer = Writer::default();
    writer.bytes.extend_from_slice(MAGIC);
    writer.byte(language.code());
    write_lexicon(&mut writer, lexicon, concepts);
    for phrases in [&words.distress, &words.no_distress] {
        let spelled = words::spelled(lexicon, phrases);
        writer.sorted(spelled.iter().map(String::as_str));
    }
    writer.sorted(lists.terms.keys().map(String::as_str));
    writer.count(documents.len());
    for document in documents {
        write_document(&mut writer, document);
    }
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
    for (_, out) in &lexicon.spelling {
        writer.text(out);
    }
    writer.sorted(lexicon.light.iter().map(String::as_str));
    writer.count(concepts);
    writer.sorted(lexicon.aliases.iter().map(|(alias, _)| alias.as_str()));
    for (_, concepts) in &lexicon.aliases {
        writer.count(concepts.len());
        for concept in concepts {
            writer.number(*concept);
        }
    }
}

fn write_document(writer: &mut Writer, document: &Document) {
    writer.byte(document.kind.code() | u8::from(document.is_overview) << 7);
    writer.text(&document.id);
    writer.text(&document.address);
    writer.text(&document.title);
    writer.text(&document.summary);
    let headings: Vec<_> = document
        .sections
        .iter()
        .skip(1)
        .take(MOST_HEADINGS)
        .collect();
    writer.count(headings.len());
    for section in headings {
        writer.text(&section.anchor);
        writer.text(&section.heading);
    }
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
