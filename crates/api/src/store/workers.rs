//! Care workers, and the opening log of what they did with reports.

use std::fmt;

use jiff::Timestamp;
use report::attachment::FileId;
use report::reference::Reference;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A care worker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worker {
    /// The name in the opening log; never used for another worker.
    pub name: String,
    /// When the token was created.
    pub created_at: Timestamp,
    /// When the token was revoked.
    pub revoked_at: Option<Timestamp>,
}

/// What a worker did with a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Act {
    /// Its envelope and messages were fetched.
    Open,
    /// One of its files was fetched.
    File,
    /// A message was written to the person.
    Reply,
    /// Its status was set without words.
    Status,
    /// Something was noted for the team.
    Note,
    /// It was withdrawn for the person.
    Withdraw,
    /// It was written out as a whole.
    Export,
}

impl Act {
    /// Every act.
    pub const ALL: [Self; 7] = [
        Self::Open,
        Self::File,
        Self::Reply,
        Self::Status,
        Self::Note,
        Self::Withdraw,
        Self::Export,
    ];

    /// Its code in the database and the log.
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::File => "file",
            Self::Reply => "reply",
            Self::Status => "status",
            Self::Note => "note",
            Self::Withdraw => "withdraw",
            Self::Export => "export",
        }
    }

    /// The act of this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.code() == code)
    }
}

impl fmt::Display for Act {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.code())
    }
}

/// One line of the opening log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = OpeningLine)]
pub struct Opening {
    /// Who.
    pub worker: String,
    /// When.
    #[schema(value_type = String, format = "date-time")]
    pub at: Timestamp,
    /// With which report.
    #[schema(value_type = String)]
    pub reference: Reference,
    /// With which of its files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, nullable = false)]
    pub file: Option<FileId>,
    /// What: `open`, `file`, `reply`, `status`, `note`, `withdraw` or `export`.
    #[schema(value_type = String)]
    pub act: Act,
}
