//! The two languages that texts and queries are read in.

/// The language of an index. Queries may mix both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Bahasa Indonesia.
    Indonesian,
    /// English.
    English,
}

impl Language {
    #[cfg(feature = "build")]
    pub(crate) const fn code(self) -> u8 {
        match self {
            Self::Indonesian => 0,
            Self::English => 1,
        }
    }

    pub(crate) const fn of(code: u8) -> Option<Self> {
        match code {
            0 => Some(Self::Indonesian),
            1 => Some(Self::English),
            _ => None,
        }
    }
}
