//! The status of a report, as the person sees it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// How far a report is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = Word))]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// The report has arrived.
    Sent,
    /// Somebody of the team is reading it.
    BeingRead,
    /// The team has written.
    MessageForYou,
    /// The team waits for a choice of the person.
    WaitingForYou,
    /// Nothing more is to be done for now.
    Done,
}

/// Who acts next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Turn {
    /// The care team acts next.
    Team,
    /// The person may act next.
    You,
    /// Nobody has to do anything.
    Nobody,
}

impl Status {
    /// Every status, in the usual order.
    pub const ALL: [Self; 5] = [
        Self::Sent,
        Self::BeingRead,
        Self::MessageForYou,
        Self::WaitingForYou,
        Self::Done,
    ];

    /// The code in JSON and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::BeingRead => "being-read",
            Self::MessageForYou => "message-for-you",
            Self::WaitingForYou => "waiting-for-you",
            Self::Done => "done",
        }
    }

    /// Who acts next.
    pub const fn next(self) -> Turn {
        match self {
            Self::Sent | Self::BeingRead => Turn::Team,
            Self::MessageForYou | Self::WaitingForYou => Turn::You,
            Self::Done => Turn::Nobody,
        }
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl FromStr for Status {
    type Err = NotAStatus;

    fn from_str(text: &str) -> Result<Self, NotAStatus> {
        Self::ALL
            .into_iter()
            .find(|status| status.code() == text)
            .ok_or(NotAStatus)
    }
}

/// A text that is not the code of a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("choose sent, being-read, message-for-you, waiting-for-you or done")]
pub struct NotAStatus;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_has_one_spelling_everywhere() {
        for status in Status::ALL {
            assert_eq!(status.code().parse(), Ok(status));
            let json = serde_json::to_value(status).expect("plain data");
            assert_eq!(json, status.code());
        }
        assert_eq!("closed".parse::<Status>(), Err(NotAStatus));
    }
}
