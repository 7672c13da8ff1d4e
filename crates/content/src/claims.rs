//! What the articles state, and how near the sources are: a law that only the press was read for can
//! be another one.

use std::fmt;

/// The sentences that state law, a number or a finding.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Claims {
    /// How many there are.
    pub all: usize,
    /// Those for which nothing nearer than the press was read.
    pub on_press_alone: Vec<PressClaim>,
}

/// A sentence that rests on press alone; shown with its file and line.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct PressClaim {
    /// The path of the article.
    pub file: String,
    /// The line, which is counted from one.
    pub line: usize,
    /// What makes it a claim.
    pub words: String,
    /// The titles of its sources.
    pub sources: Vec<String>,
}

impl fmt::Display for PressClaim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file, line, words, ..
        } = self;
        let sources = self.sources.join("; ");
        write!(
            f,
            "{file}:{line}: `{words}` rests on press alone: {sources}"
        )
    }
}
