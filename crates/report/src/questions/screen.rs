//! The screens of the report and the sections they lie in.

use locale::Key;

/// A screen, in the order of the flow. [`Screen::code`] has its code in the design and the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Screen {
    /// What to know before anything is asked, and help right now (S0).
    BeforeStart,
    /// Whether others can open this phone (S1).
    ThisPhone,
    /// Short or long: which way through the form (S2).
    Way,
    /// Every question, to read before answering any.
    AllQuestions,
    /// Who the report is about (S3).
    About,
    /// What that person was on the trip (S4).
    Role,
    /// Whether the person harmed knows about the report (S5).
    Knows,
    /// Whether the person harmed is under 18 (S6).
    Under18,
    /// Whether and how to hear back (S7).
    ContactMode,
    /// A safe way to be reached (S8a).
    SafeChannel,
    /// When it is safe (S8b).
    SafeHours,
    /// What contact should take care of (S8c).
    ContactCare,
    /// Who should get in touch (S9).
    Officer,
    /// What makes communication easier (S10).
    Communication,
    /// What is needed now (S11).
    Needs,
    /// What the report should lead to (S12).
    Wish,
    /// App, service and order (S13).
    Service,
    /// About when it happened (S14).
    When,
    /// Where on the trip, and in which area (S15).
    Place,
    /// What comes closest to what happened (S17).
    Kinds,
    /// What is known of the other person (S18).
    OtherPerson,
    /// In one's own words (S19).
    OwnWords,
    /// What is still going on (S20).
    Ongoing,
    /// Files to attach or to mention (S21).
    Files,
    /// Who else may see the report (S22).
    Share,
    /// Everything that was answered, to read, change or remove (S23).
    Check,
    /// The tick that allows sending, and the button that sends (S24).
    ConsentAndSend,
    /// The reference and the code, after sending (S25).
    Receipt,
    /// The end of a note for oneself, which is never sent.
    NoteEnd,
}

impl Screen {
    /// Every screen, in the order of the flow.
    pub const ALL: &'static [Self] = &[
        Self::BeforeStart,
        Self::ThisPhone,
        Self::Way,
        Self::AllQuestions,
        Self::About,
        Self::Role,
        Self::Knows,
        Self::Under18,
        Self::ContactMode,
        Self::SafeChannel,
        Self::SafeHours,
        Self::ContactCare,
        Self::Officer,
        Self::Communication,
        Self::Needs,
        Self::Wish,
        Self::Service,
        Self::When,
        Self::Place,
        Self::Kinds,
        Self::OtherPerson,
        Self::OwnWords,
        Self::Ongoing,
        Self::Files,
        Self::Share,
        Self::Check,
        Self::ConsentAndSend,
        Self::Receipt,
        Self::NoteEnd,
    ];

    /// The code of the screen, as `data-screen` carries it: a promise to tests and tools outside.
    pub const fn code(self) -> &'static str {
        match self {
            Self::BeforeStart => "S0",
            Self::ThisPhone => "S1",
            Self::Way => "S2",
            Self::AllQuestions => "all-questions",
            Self::About => "S3",
            Self::Role => "S4",
            Self::Knows => "S5",
            Self::Under18 => "S6",
            Self::ContactMode => "S7",
            Self::SafeChannel => "S8a",
            Self::SafeHours => "S8b",
            Self::ContactCare => "S8c",
            Self::Officer => "S9",
            Self::Communication => "S10",
            Self::Needs => "S11",
            Self::Wish => "S12",
            Self::Service => "S13",
            Self::When => "S14",
            Self::Place => "S15",
            Self::Kinds => "S17",
            Self::OtherPerson => "S18",
            Self::OwnWords => "S19",
            Self::Ongoing => "S20",
            Self::Files => "S21",
            Self::Share => "S22",
            Self::Check => "S23",
            Self::ConsentAndSend => "S24",
            Self::Receipt => "S25",
            Self::NoteEnd => "note-end",
        }
    }

    /// The screen with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|screen| screen.code() == code)
    }

    /// Whether the screen asks something that may be skipped. Only the tick that allows sending
    /// may not.
    pub fn can_be_skipped(self) -> bool {
        Self::BeforeStart < self && self < Self::Check
    }

    /// Whether what is there can be sent from this screen.
    pub fn can_send_what_is_there(self) -> bool {
        Self::About <= self && self < Self::Check
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
