//! What brings people here, in their own words, and where each leads.

use crate::Bilingual;

/// What somebody wants, as they would say it, and the one place to go.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Situation {
    /// The end of "I want to …".
    pub words: Bilingual,
    /// The address it leads to, in each language.
    pub address: Bilingual,
}
