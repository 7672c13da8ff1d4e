//! One report with everything that belongs to it, sealed.

use report::envelope::Envelope;
use report::wire::{FileProgress, MailboxId, PostedMessage};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{NotAnAnswer, Summary};
use crate::store::{Correspondence, StoredMessage, StoredNote, StoredReport};

/// A report, a page of its messages, and its files, as they are stored.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct SealedCase {
    /// What can be known without opening it.
    report: Summary,
    /// The sealed report.
    #[schema(value_type = String)]
    envelope: Envelope,
    /// The id of its mailbox.
    #[schema(value_type = String)]
    mailbox: MailboxId,
    /// Messages both ways, in the order in which they were stored.
    #[schema(value_type = Vec<PostedMessage>)]
    messages: Vec<StoredMessage>,
    /// Whether more messages follow.
    #[serde(default)]
    more: bool,
    /// Files, in the order in which they were announced.
    files: Vec<FileProgress>,
    /// What the team wrote for itself, the oldest first; with the first page alone.
    #[serde(default)]
    notes: Vec<StoredNote>,
}

impl SealedCase {
    /// The case for a stored report.
    pub fn new(report: StoredReport, correspondence: Correspondence) -> Self {
        Self {
            report: Summary::new(&report.listed),
            envelope: report.envelope,
            mailbox: correspondence.mailbox,
            messages: correspondence.messages,
            more: correspondence.more,
            files: correspondence.files,
            notes: correspondence.notes,
        }
    }

    /// The report and its correspondence as the store has them.
    pub fn stored(self) -> Result<(StoredReport, Correspondence), NotAnAnswer> {
        let report = StoredReport {
            listed: self.report.listed()?,
            envelope: self.envelope,
        };
        let correspondence = Correspondence {
            mailbox: self.mailbox,
            messages: self.messages,
            more: self.more,
            files: self.files,
            notes: self.notes,
        };
        Ok((report, correspondence))
    }
}
