//! What people type for what: spellings, words that mean the same, and where they lead.

/// Everything `synonyms.toml` holds, for both languages together: people mix them.
#[derive(Clone, Debug, Default)]
pub struct Synonyms {
    /// Words as they are typed, and how they are spelled out.
    pub spelling: Vec<(String, String)>,
    /// Words that only fill.
    pub fillers: Vec<String>,
    /// Words that say something only together with others.
    pub light: Vec<String>,
    /// Words that mean the same.
    pub groups: Vec<SynonymGroup>,
    /// Words in a row that sound as if somebody wants to die or to hurt themselves.
    pub distress: Vec<String>,
    /// Words beside which nothing of it is meant.
    pub no_distress: Vec<String>,
}

/// Words, or several in a row, that mean the same.
#[derive(Clone, Debug, Default)]
pub struct SynonymGroup {
    /// In Indonesian.
    pub id: Vec<String>,
    /// In English.
    pub en: Vec<String>,
    /// What answers them best, as links are written: `artikel:visum#biaya`.
    pub pages: Vec<String>,
}
