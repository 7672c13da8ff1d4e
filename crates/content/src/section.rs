//! The sections of the library.

use crate::Bilingual;

/// A section of the library.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Section {
    /// The name that never changes.
    pub id: String,
    /// Its part of the address.
    pub slug: Bilingual,
    /// Its title.
    pub title: Bilingual,
    /// One sentence on what it holds.
    pub summary: Bilingual,
    /// The article served at the section's own address, while it is published.
    pub overview: Option<String>,
    /// Ids of articles in the order of the section's list; those not named follow by id.
    pub(crate) order: Vec<String>,
}
