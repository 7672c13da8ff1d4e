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
    /// The words that tell who is asking.
    pub asker: AskerWords,
}

/// The words that tell whether a passenger or a driver is asking. What each list means to the
/// search stands in `crates/search/src/asker.rs`.
#[derive(Clone, Debug, Default)]
pub struct AskerWords {
    /// Somebody who drives.
    pub driver: Vec<String>,
    /// An app: what was done on its ride was done by a driver.
    pub app: Vec<String>,
    /// Somebody who rides along.
    pub passenger: Vec<String>,
    /// Words beside which a passenger is somebody else, such as one on a train.
    pub not_passenger: Vec<String>,
    /// Words right after which people say what they are.
    pub own: Vec<String>,
    /// Words that may stand between those and what they are.
    pub between: Vec<String>,
    /// Several words that only somebody says whose work it is, in any order.
    pub works: Vec<String>,
    /// Words right after which stands who did it.
    pub by: Vec<String>,
    /// Words right after which stands to whom it was done.
    pub towards: Vec<String>,
    /// Words right after which a driver or an app is the ride, and not a person.
    pub ride: Vec<String>,
    /// What is done to somebody.
    pub harm: Vec<String>,
    /// Words after whom something was done to the one before them.
    pub suffered: Vec<String>,
    /// Words that make a passive of what follows.
    pub passive: Vec<String>,
    /// To whom it was done, right after what was done.
    pub object: Vec<String>,
    /// Anchors of headings under which drivers alone are spoken to.
    pub driver_headings: Vec<String>,
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
    /// Whether it is what a passenger means who tells of a driver.
    pub for_passengers: bool,
    /// Whether it is what a driver means who tells of a passenger.
    pub for_drivers: bool,
}
