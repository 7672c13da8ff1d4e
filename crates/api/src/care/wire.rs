//! Requests and responses between the care team's program and the care listener.
//!
//! Both sides use the same types; sealed bytes are base64url without padding.

mod case;
mod opinions;
mod queue;

use data_encoding::BASE64URL_NOPAD;
use jiff::Timestamp;
use report::attachment::FileId;
use report::message::{Message, Status};
use report::reference::Reference;
use report::wire::UtcTime;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::store::{Act, Opening};

pub use case::SealedCase;
pub use opinions::{NumberOpinion, OpinionList, PageOpinion, SealedWords};
pub use queue::{Queue, Summary};

/// The path of the queue; a reference after it names one report.
pub const CARE_REPORTS_PATH: &str = "/v1/care/reports";
/// The path of the opening log.
pub const CARE_OPENINGS_PATH: &str = "/v1/care/openings";
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
    /// The sealed message.
    sealed: String,
}

impl NewReply {
    /// The body for a message.
    pub fn new(message: &Message, status: Status, wordless: bool) -> Self {
        Self {
            status,
            wordless,
            sealed: BASE64URL_NOPAD.encode(message.as_bytes()),
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
    pub openings: Vec<OpeningLine>,
}

/// One line of the opening log.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct OpeningLine {
    /// Who.
    pub worker: String,
    /// When.
    #[schema(value_type = String, format = "date-time")]
    pub at: UtcTime,
    /// With which report.
    #[schema(value_type = String)]
    pub reference: Reference,
    /// With which of its files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, nullable = false)]
    pub file: Option<FileId>,
    /// What: `open`, `file`, `reply`, `status`, `withdraw` or `export`.
    pub act: String,
}

impl OpeningLine {
    /// The line for a stored opening.
    pub fn new(opening: Opening) -> Result<Self, NotAnAnswer> {
        Ok(Self {
            worker: opening.worker,
            at: utc(opening.at)?,
            reference: opening.reference,
            file: opening.file,
            act: opening.act.code().to_owned(),
        })
    }

    /// The opening as the store has it.
    pub fn opening(self) -> Result<Opening, NotAnAnswer> {
        Ok(Opening {
            at: moment(&self.at)?,
            act: Act::from_code(&self.act).ok_or(NotAnAnswer)?,
            worker: self.worker,
            reference: self.reference,
            file: self.file,
        })
    }
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

fn moment(time: &UtcTime) -> Result<Timestamp, NotAnAnswer> {
    time.as_str().parse().map_err(|_| NotAnAnswer)
}
