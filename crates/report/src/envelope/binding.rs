//! What travels in the open beside an envelope and is bound into it: with another text, or in
//! another place, it does not open.

use crate::wire::Routing;

/// The kind of an envelope and the open text beside it.
#[derive(Clone)]
pub struct Binding {
    pub(super) label: &'static [u8],
    pub(super) text: String,
}

impl Binding {
    /// Words about a page.
    pub(crate) fn feedback(text: String) -> Self {
        Self {
            label: b"ruang-aman/feedback/v1",
            text,
        }
    }

    /// A note of the team about the report of this name.
    pub(crate) fn team_note(text: String) -> Self {
        Self {
            label: b"ruang-aman/team-note/v1",
            text,
        }
    }

    /// Who looks after the report of this name.
    pub(crate) fn keeper(text: String) -> Self {
        Self {
            label: b"ruang-aman/keeper/v1",
            text,
        }
    }
}

impl From<Routing> for Binding {
    fn from(routing: Routing) -> Self {
        Self {
            label: b"ruang-aman/report/v1",
            text: routing.canonical(),
        }
    }
}
