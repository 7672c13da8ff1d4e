//! An index in memory, read from bytes that may be anything.

use std::collections::HashMap;
use std::sync::{Mutex, OnceLock};

use crate::asker::{AskerWords, Role};
use crate::bytes::{Reader, fingerprint};
use crate::distress::Distress;
use crate::lexicon::{Lexicon, ParsedText};
use crate::{Heading, Kind, Language};

/// What every index begins with; the last byte is the version of its form.
pub(crate) const MAGIC: &[u8] = b"RAC\x03";

/// What every file of passages begins with.
pub(crate) const PASSAGES_MAGIC: &[u8] = b"RAP\x01";

/// Why bytes are no index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum IndexFault {
    /// It is something else, or of another version.
    #[error("this is no index of this version; fetch it again with the page")]
    NotAnIndex,
    /// It ends too early.
    #[error("the index is cut short; fetch it again")]
    Truncated,
    /// It contradicts itself.
    #[error("the index makes no sense; fetch it again")]
    Inconsistent,
    /// The passages belong to another index.
    #[error("the passages belong to another index; fetch both again with the page")]
    WrongIndex,
}

/// Everything that can be found in one language.
pub struct Index {
    pub(crate) lexicon: Lexicon,
    pub(crate) distress: Distress,
    pub(crate) asker_words: AskerWords,
    /// Stems in order; the list of a stem has the same number.
    pub(crate) terms: Vec<String>,
    pub(crate) documents: Vec<Document>,
    /// Where each list ends: first those of the terms, then those of the concepts.
    ends: Vec<usize>,
    postings: Vec<Posting>,
    /// The texts of each document's sections, the first of which has no heading.
    pub(crate) passages: Vec<Vec<String>>,
    fingerprint: u32,
    /// What misspelled words may mean, for the words that were asked last.
    pub(crate) typos: Mutex<HashMap<String, Vec<String>>>,
}

pub(crate) struct Document {
    pub(crate) id: String,
    pub(crate) address: String,
    pub(crate) kind: Kind,
    pub(crate) is_overview: bool,
    /// The only ones it is written for, where that is one side of a ride.
    pub(crate) only_for: Option<Role>,
    pub(crate) title: String,
    pub(crate) summary: String,
    pub(crate) headings: Vec<Heading>,
    /// The title as the index sees it, once somebody asked for something like it.
    parsed: OnceLock<ParsedText>,
}

impl Document {
    pub(crate) fn parsed_title(&self, lexicon: &Lexicon) -> &ParsedText {
        self.parsed.get_or_init(|| lexicon.parse(&self.title))
    }
}

/// That a document holds something, how much it is about it, and under which heading.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Posting {
    pub(crate) document: u32,
    /// From 1 to 15.
    pub(crate) weight: u8,
    /// 0 for the top, else the number of the heading.
    pub(crate) section: u8,
}

impl Index {
    /// Reads what the builder wrote.
    ///
    /// # Errors
    /// When the bytes are anything else; nothing in them can make this panic.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, IndexFault> {
        let mut reader = Reader::new(bytes.strip_prefix(MAGIC).ok_or(IndexFault::NotAnIndex)?);
        let language = Language::of(reader.byte()?).ok_or(IndexFault::NotAnIndex)?;
        let (lexicon, concepts) = Lexicon::read_from(language, &mut reader)?;
        let distress = Distress::read_from(&mut reader)?;
        let asker_words = AskerWords::read_from(&mut reader, concepts)?;
        let terms = reader.sorted()?;
        let documents = documents(&mut reader)?;
        let lists = terms
            .len()
            .checked_add(concepts)
            .ok_or(IndexFault::Inconsistent)?;
        let (ends, postings) = lists_of(&mut reader, lists, &documents)?;
        reader.finish()?;
        Ok(Self {
            lexicon,
            distress,
            asker_words,
            terms,
            documents,
            ends,
            postings,
            passages: Vec::new(),
            fingerprint: fingerprint(bytes),
            typos: Mutex::default(),
        })
    }

    /// Adds the texts that passages are taken from.
    ///
    /// # Errors
    /// When the bytes are no passages of this very index; it then works on as before.
    pub fn add_passages(&mut self, bytes: &[u8]) -> Result<(), IndexFault> {
        let bytes = bytes
            .strip_prefix(PASSAGES_MAGIC)
            .ok_or(IndexFault::NotAnIndex)?;
        let mut reader = Reader::new(bytes);
        if reader.take(4)? != self.fingerprint.to_le_bytes() {
            return Err(IndexFault::WrongIndex);
        }
        let mut passages = Vec::with_capacity(self.documents.len());
        for _ in &self.documents {
            let mut sections = Vec::new();
            for _ in 0..reader.count()? {
                sections.push(reader.text()?.to_owned());
            }
            passages.push(sections);
        }
        reader.finish()?;
        self.passages = passages;
        Ok(())
    }

    /// How many lists there are, and the list of a number.
    pub(crate) fn list(&self, number: usize) -> &[Posting] {
        let start = match number.checked_sub(1) {
            Some(before) => self.ends.get(before).copied().unwrap_or(usize::MAX),
            None => 0,
        };
        let end = self.ends.get(number).copied().unwrap_or_default();
        self.postings.get(start..end).unwrap_or_default()
    }

    /// The number of the list of a term.
    pub(crate) fn term(&self, stem: &str) -> Option<usize> {
        self.terms
            .binary_search_by(|term| term.as_str().cmp(stem))
            .ok()
    }

    /// The number of the list of a concept.
    pub(crate) fn concept(&self, concept: u32) -> usize {
        self.terms.len().saturating_add(concept as usize)
    }
}

/// The documents: everything of one kind side by side, since that compresses best.
fn documents(reader: &mut Reader<'_>) -> Result<Vec<Document>, IndexFault> {
    let count = reader.count()?;
    let kinds = reader.take(count)?;
    let headings = reader.take(count)?;
    let [ids, addresses, titles, summaries] = [
        reader.texts(count)?,
        reader.texts(count)?,
        reader.texts(count)?,
        reader.texts(count)?,
    ];
    let every = headings.iter().map(|it| usize::from(*it)).sum();
    let anchors = reader.texts(every)?;
    let mut every = anchors.into_iter().zip(reader.texts(every)?);
    let mut documents = Vec::with_capacity(count);
    for (at, kind) in kinds.iter().enumerate() {
        let one = |texts: &[&str]| texts.get(at).copied().unwrap_or_default().to_owned();
        let headings = headings.get(at).copied().unwrap_or_default();
        documents.push(Document {
            id: one(&ids),
            address: one(&addresses),
            kind: Kind::of(kind & 0x0f).ok_or(IndexFault::Inconsistent)?,
            is_overview: kind & 0x80 != 0,
            only_for: Role::of(kind >> 4 & 0x07),
            title: one(&titles),
            summary: one(&summaries),
            headings: every
                .by_ref()
                .take(usize::from(headings))
                .map(|(anchor, text)| Heading {
                    anchor: anchor.to_owned(),
                    text: text.to_owned(),
                })
                .collect(),
            parsed: OnceLock::new(),
        });
    }
    Ok(documents)
}

/// The lists of terms and concepts: how long each is, then all documents, then all weights, since
/// bytes of one kind compress best side by side.
fn lists_of(
    reader: &mut Reader<'_>,
    lists: usize,
    documents: &[Document],
) -> Result<(Vec<usize>, Vec<Posting>), IndexFault> {
    let mut ends = Vec::new();
    let mut total = 0_usize;
    for _ in 0..lists {
        let length = reader.number()? as usize;
        total = total.checked_add(length).ok_or(IndexFault::Inconsistent)?;
        ends.push(total);
    }
    let mut postings = Vec::new();
    let mut start = 0;
    for end in &ends {
        let mut next = 0_u32;
        for _ in start..*end {
            let document = next
                .checked_add(reader.number()?)
                .filter(|number| (*number as usize) < documents.len())
                .ok_or(IndexFault::Inconsistent)?;
            next = document.saturating_add(1);
            postings.push(Posting {
                document,
                weight: 0,
                section: 0,
            });
        }
        start = *end;
    }
    for (posting, byte) in postings.iter_mut().zip(reader.take(total)?) {
        posting.weight = byte >> 4;
        let headings = documents
            .get(posting.document as usize)
            .map_or(0, |document| document.headings.len());
        posting.section = Some(byte & 0x0f)
            .filter(|section| usize::from(*section) <= headings)
            .unwrap_or_default();
    }
    Ok((ends, postings))
}
