//! What the team writes for itself about a report, sealed to the care keys.

use jiff::Timestamp;
use report::envelope::Envelope;
use report::reference::Reference;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A note as it is stored.
#[derive(Serialize, Deserialize, ToSchema)]
#[schema(as = TeamNote)]
pub struct StoredNote {
    /// When it was stored.
    #[schema(value_type = String, format = "date-time")]
    pub at: Timestamp,
    /// The sealed note.
    #[schema(value_type = String)]
    pub sealed: Envelope,
}

/// A note from a request.
pub struct NewNote {
    /// How many notes of the report its writer knows.
    pub after: u32,
    /// Who looks after the report from then on, sealed.
    pub keeper: Envelope,
    /// The sealed note.
    pub sealed: Envelope,
}

/// Who looks after one report, as it is stored.
#[derive(Serialize, Deserialize, ToSchema)]
#[schema(as = SealedKeeper)]
pub struct StoredKeeper {
    /// Which note this came with; grows with each.
    pub id: i64,
    /// The report.
    #[schema(value_type = String)]
    pub reference: Reference,
    /// Who, sealed.
    #[schema(value_type = String)]
    pub keeper: Envelope,
}

/// What became of a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteOutcome {
    /// It is stored.
    Stored,
    /// Somebody else wrote one in the meantime.
    Conflict,
    /// The report has as many as it may have.
    Full,
    /// The report was withdrawn.
    Gone,
}
