//! Making an index, on the build machine.

mod count;
mod lexicon;
mod library;
mod write;

pub use self::library::{documents, language, of_library};

use content::Synonyms;

use crate::{Kind, Language, Role};

/// Something that can be found.
#[derive(Clone, Debug)]
pub struct Document {
    /// The name by which words may lead to it, such as `artikel:visum`; each has its own.
    pub name: String,
    /// The id of the article or page it leads to.
    pub id: String,
    /// Its address.
    pub address: String,
    /// What it is.
    pub kind: Kind,
    /// Whether others go into the details of it.
    pub is_overview: bool,
    /// The only ones it is written for, where that is one side of a ride.
    pub only_for: Option<Role>,
    /// Its title.
    pub title: String,
    /// What it is about, in a sentence or two.
    pub summary: String,
    /// Words people may type for it.
    pub keywords: Vec<String>,
    /// Its text. What stands before the first heading has neither anchor nor heading.
    pub sections: Vec<Section>,
}

/// A piece of text and the heading above it.
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// The anchor of the heading.
    pub anchor: String,
    /// The heading.
    pub heading: String,
    /// The text; a line is a paragraph.
    pub text: String,
}

/// The two files of an index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Built {
    /// What [`crate::Index::from_bytes`] reads.
    pub index: Vec<u8>,
    /// What [`crate::Index::add_passages`] reads.
    pub passages: Vec<u8>,
}

/// Makes the index of `documents`, which are all in one language. `vocabulary` is what is known of
/// words, in both languages.
pub fn build(language: Language, documents: &[Document], vocabulary: &Synonyms) -> Built {
    let (lexicon, concepts) = lexicon::lexicon(language, vocabulary);
    let lists = count::lists(&lexicon, concepts, documents, vocabulary);
    write::write(language, &lexicon, concepts, &lists, documents, vocabulary)
}
