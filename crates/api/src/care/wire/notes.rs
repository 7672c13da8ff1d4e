//! Notes of the team, and who looks after a report.

use report::envelope::Envelope;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::store::{NewNote, StoredKeeper};

/// A sealed note of the team.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewTeamNote {
    /// How many notes of the report its writer knows.
    pub after: u32,
    /// Who looks after the report from then on, sealed to the care keys.
    #[schema(value_type = String)]
    pub keeper: Envelope,
    /// The note, sealed to the care keys.
    #[schema(value_type = String)]
    pub sealed: Envelope,
}

impl From<NewTeamNote> for NewNote {
    fn from(note: NewTeamNote) -> Self {
        Self {
            after: note.after,
            keeper: note.keeper,
            sealed: note.sealed,
        }
    }
}

/// Who looks after which report.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct KeeperList {
    /// In the order in which it was written down.
    pub keepers: Vec<StoredKeeper>,
}

/// The public keys of the team.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct TeamKeys {
    /// As the site file has them.
    pub care_keys: Vec<String>,
}
