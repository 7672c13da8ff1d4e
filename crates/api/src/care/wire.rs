//! Requests and responses between the care team's program and the care listener.
//!
//! Both sides use the same types; sealed bytes are base64url without padding.

mod case;
mod notes;
mod opinions;
mod queue;

use data_encoding::BASE64URL_NOPAD;
use jiff::Timestamp;
use report::message::{Message, Status};
use report::wire::UtcTime;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::store::Opening;

pub use case::SealedCase;
pub use notes::{KeeperList, NewTeamNote, TeamKeys};
pub use opinions::OpinionList;
pub use queue::{Queue, Summary};

/// The path of the queue; a reference after it names one report.
pub const CARE_REPORTS_PATH: &str = "/v1/care/reports";
/// The path of the opening log.
pub const CARE_OPENINGS_PATH: &str = "/v1/care/openings";
/// The path of who looks after which report; the id of the last one that is known follows.
pub const CARE_KEEPERS_PATH: &str = "/v1/care/keepers";
/// The path of the public keys of the team.
pub const CARE_KEYS_PATH: &str = "/v1/care/keys";
/// The path of what readers said; the id of the last words that are known follows.
pub const CARE_OPINIONS_PATH: &str = "/v1/care/opinions";

/// A sealed message to the person, with the status that it sets.
#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewReply {
    /// How far the report is from then on, in the open, for the list.
    #[schema(value_type = String)]
    pub status: Status,
    /// Whether it sets the status and says nothing.
    #[serde(default)]
    pub wordless: bool,
    /// Whether it answers nothing of what the person wrote, which stays new.
    #[serde(default)]
    pub silent: bool,
    /// The sealed message.
    sealed: String,
}

impl NewReply {
    /// The body for a message.
    pub fn new(message: &Message, status: Status, wordless: bool) -> Self {
        Self {
            status,
            wordless,
            silent: false,
            sealed: BASE64URL_NOPAD.encode(message.as_bytes()),
        }
    }

    /// The same for a message that answers nothing.
    #[must_use]
    pub fn silent(self) -> Self {
        Self {
            silent: true,
            ..self
        }
    }

    /// The message; nothing where the bytes are none.
    pub fn message(&self) -> Option<Message> {
        let bytes = BASE64URL_NOPAD.decode(self.sealed.as_bytes()).ok()?;
        Message::parse(bytes).ok()
    }
}

/// The opening log, oldest first.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct OpeningLog {
    /// Its lines.
    pub openings: Vec<Opening>,
}

/// An answer that does not hold what it should.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the answer of the reporting API cannot be read; use the `care` of the same version")]
pub struct NotAnAnswer;

/// The moment in whole seconds, as receipts have it.
pub(super) fn utc(moment: Timestamp) -> Result<UtcTime, NotAnAnswer> {
    let text = moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    text.parse().map_err(|_| NotAnAnswer)
}
