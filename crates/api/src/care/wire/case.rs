//! One report with everything that belongs to it, sealed.

use data_encoding::BASE64URL_NOPAD;
use report::envelope::Envelope;
use report::wire::{FileProgress, PostedMessage};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{NotAnAnswer, Summary, moment, utc};
use crate::store::{Correspondence, StoredMessage, StoredReport};

/// A report, a page of its messages, and its files, as they are stored.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct SealedCase {
    /// What can be known without opening it.
    report: Summary,
    /// The sealed report.
    envelope: String,
    /// The id of its mailbox.
    mailbox: String,
    /// Messages both ways, in the order in which they were stored.
    messages: Vec<PostedMessage>,
    /// Whether more messages follow.
    #[serde(default)]
    more: bool,
    /// Files, in the order in which they were announced.
    files: Vec<FileProgress>,
}

impl SealedCase {
    /// The case for a stored report.
    pub fn new(report: &StoredReport, correspondence: Correspondence) -> Result<Self, NotAnAnswer> {
        let messages = correspondence.messages.iter().map(|stored| {
            let sealed = stored
                .message
                .as_ref()
                .map(report::message::Message::as_bytes);
            let at = utc(stored.at)?;
            Ok(PostedMessage::new(
                stored.direction,
                stored.sequence,
                at,
                sealed,
            ))
        });
        Ok(Self {
            report: Summary::new(&report.listed)?,
            envelope: BASE64URL_NOPAD.encode(report.envelope.as_bytes()),
            mailbox: correspondence.mailbox.to_string(),
            messages: messages.collect::<Result<_, _>>()?,
            more: correspondence.more,
            files: correspondence.files,
        })
    }

    /// The report and its correspondence as the store has them.
    pub fn stored(self) -> Result<(StoredReport, Correspondence), NotAnAnswer> {
        let bytes = BASE64URL_NOPAD.decode(self.envelope.as_bytes());
        let report = StoredReport {
            listed: self.report.listed()?,
            envelope: Envelope::parse(bytes.map_err(|_| NotAnAnswer)?).map_err(|_| NotAnAnswer)?,
        };
        let messages = self.messages.iter().map(|posted| {
            let message = posted.message();
            if message.is_none() && !posted.is_deleted() {
                return Err(NotAnAnswer);
            }
            Ok(StoredMessage {
                direction: posted.direction,
                sequence: posted.sequence,
                at: moment(&posted.at)?,
                message,
            })
        });
        let correspondence = Correspondence {
            mailbox: self.mailbox.parse().map_err(|_| NotAnAnswer)?,
            messages: messages.collect::<Result<_, _>>()?,
            more: self.more,
            files: self.files,
        };
        Ok((report, correspondence))
    }
}
