//! Words that need explaining, and what they mean.

use crate::Bilingual;

/// A word that needs explaining.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Term {
    /// The name that never changes: what `istilah:` links say, and its anchor on the glossary page.
    pub id: String,
    /// The word itself.
    pub term: Bilingual,
    /// What it means.
    pub meaning: Bilingual,
    /// Where what it states can be read.
    pub sources: Vec<Reference>,
}

/// Where something can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// What it is called.
    pub title: String,
    /// Its address, always `https:`. Not every address was kept.
    pub url: Option<String>,
}
