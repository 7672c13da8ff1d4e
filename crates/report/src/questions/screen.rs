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
    S1,
    S2,
    AllQuestions,
    S3,
    S4,
    S5,
    S6,
    S7,
    S8a,
    S8b,
    S8c,
    S9,
    S10,
    S11,
    S12,
    S13,
    S14,
    S15,
    S17,
    S18,
    S19,
    S20,
    S21,
    S22,
    S23,
    S24,
    S25,
    NoteEnd,
}

impl Screen {
    /// Every screen, in the order of the flow.
    pub const ALL: &'static [Self] = &[
        Self::S0,
        Self::S1,
        Self::S2,
        Self::AllQuestions,
        Self::S3,
        Self::S4,
        Self::S5,
        Self::S6,
        Self::S7,
        Self::S8a,
        Self::S8b,
        Self::S8c,
        Self::S9,
        Self::S10,
        Self::S11,
        Self::S12,
        Self::S13,
        Self::S14,
        Self::S15,
        Self::S17,
        Self::S18,
        Self::S19,
        Self::S20,
        Self::S21,
        Self::S22,
        Self::S23,
        Self::S24,
        Self::S25,
        Self::NoteEnd,
    ];

    /// The name of the screen, as `data-screen` carries it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::S0 => "S0",
            Self::S1 => "S1",
            Self::S2 => "S2",
            Self::AllQuestions => "all-questions",
            Self::S3 => "S3",
            Self::S4 => "S4",
            Self::S5 => "S5",
            Self::S6 => "S6",
            Self::S7 => "S7",
            Self::S8a => "S8a",
            Self::S8b => "S8b",
            Self::S8c => "S8c",
            Self::S9 => "S9",
            Self::S10 => "S10",
            Self::S11 => "S11",
            Self::S12 => "S12",
            Self::S13 => "S13",
            Self::S14 => "S14",
            Self::S15 => "S15",
            Self::S17 => "S17",
            Self::S18 => "S18",
            Self::S19 => "S19",
            Self::S20 => "S20",
            Self::S21 => "S21",
            Self::S22 => "S22",
            Self::S23 => "S23",
            Self::S24 => "S24",
            Self::S25 => "S25",
            Self::NoteEnd => "note-end",
        }
    }

    /// The screen with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|screen| screen.name() == name)
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
    /// The end of a note for oneself.
    Note,
}

impl Section {
    /// The name of the section; the opening and the end of a note have none.
    pub const fn name(self) -> Option<Key> {
        match self {
            Self::Opening | Self::Note => None,
            Self::Contact => Some(Key::ReportSectionContact),
            Self::Needs => Some(Key::ReportSectionNeeds),
            Self::Trip => Some(Key::ReportSectionTrip),
            Self::Happened => Some(Key::ReportSectionHappened),
            Self::Send => Some(Key::ReportSectionSend),
        }
    }
}
