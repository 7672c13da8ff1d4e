//! The screens of the report and the sections they lie in.

use locale::Key;

/// A screen, in the order of the flow. Its name is fixed: tests outside look for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(
    missing_docs,
    reason = "the names are the ones of the design; `ALL` holds what they ask"
)]
pub enum Screen {
    S0,
    S2,
    S3,
    S4,
    S7,
    S8a,
    S8b,
    S8c,
    S11,
    S12,
    S13,
    S14,
    S15,
    S17,
    S19,
    S23,
    S24,
    S25,
}

impl Screen {
    /// The name of the screen, as `data-screen` carries it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::S0 => "S0",
            Self::S2 => "S2",
            Self::S3 => "S3",
            Self::S4 => "S4",
            Self::S7 => "S7",
            Self::S8a => "S8a",
            Self::S8b => "S8b",
            Self::S8c => "S8c",
            Self::S11 => "S11",
            Self::S12 => "S12",
            Self::S13 => "S13",
            Self::S14 => "S14",
            Self::S15 => "S15",
            Self::S17 => "S17",
            Self::S19 => "S19",
            Self::S23 => "S23",
            Self::S24 => "S24",
            Self::S25 => "S25",
        }
    }

    /// Whether the screen asks something that may be skipped. Only the tick that allows sending
    /// may not.
    pub fn can_be_skipped(self) -> bool {
        Self::S0 < self && self < Self::S23
    }

    /// Whether what is there can be sent from this screen.
    pub fn can_send_what_is_there(self) -> bool {
        Self::S3 <= self && self < Self::S23
    }
}

/// The section of a screen; its name is all the progress that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Before the first section.
    Opening,
    /// Who writes, and how to reach them.
    Contact,
    /// What they need and hope for.
    Needs,
    /// The trip.
    Trip,
    /// What happened.
    Happened,
    /// Checking and sending.
    Send,
}

impl Section {
    /// The name of the section; the opening has none.
    pub const fn name(self) -> Option<Key> {
        match self {
            Self::Opening => None,
            Self::Contact => Some(Key::ReportSectionContact),
            Self::Needs => Some(Key::ReportSectionNeeds),
            Self::Trip => Some(Key::ReportSectionTrip),
            Self::Happened => Some(Key::ReportSectionHappened),
            Self::Send => Some(Key::ReportSectionSend),
        }
    }
}
