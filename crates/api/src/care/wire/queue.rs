//! The queue of the care team.

use jiff::Timestamp;
use locale::Lang;
use report::message::Status;
use report::reference::Reference;
use report::wire::{Routing, Withdrawal};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::NotAnAnswer;
use crate::store::{ListedReport, ReportProgress, WithdrawnReport};

/// Every report: urgent ones first, then by age; and what is left of withdrawn ones.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct Queue {
    /// In the order in which they are read.
    pub reports: Vec<Summary>,
    /// The latest last.
    #[schema(value_type = Vec<Withdrawal>)]
    pub withdrawn: Vec<WithdrawnReport>,
}

/// What can be known of a report without opening it.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct Summary {
    /// Its name.
    #[schema(value_type = String)]
    pub reference: Reference,
    /// When it arrived.
    #[schema(value_type = String, format = "date-time")]
    pub received_at: Timestamp,
    /// When it will have been read, as its receipt says.
    #[schema(value_type = String, format = "date-time")]
    pub read_by: Timestamp,
    /// The version of its questions.
    pub form: u16,
    /// The language it was written in.
    pub lang: String,
    /// To be read first.
    pub urgent: bool,
    /// About someone under 18.
    pub under18: bool,
    /// The person waits for an answer.
    pub awaits_reply: bool,
    /// How far it is.
    #[schema(value_type = String)]
    pub status: Status,
    /// Since when.
    #[schema(value_type = String, format = "date-time")]
    pub status_since: Timestamp,
    /// Since when the person wants no more contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, format = "date-time", nullable = false)]
    pub contact_stopped_at: Option<Timestamp>,
    /// How many messages the person sent since the team last wrote.
    pub unanswered: u32,
}

impl Queue {
    /// The queue for stored reports.
    pub fn new(reports: &[ListedReport], withdrawn: Vec<WithdrawnReport>) -> Self {
        Self {
            reports: reports.iter().map(Summary::new).collect(),
            withdrawn,
        }
    }
}

impl Summary {
    /// The summary for a stored report.
    pub fn new(listed: &ListedReport) -> Self {
        let (routing, progress) = (listed.routing, listed.progress);
        Self {
            reference: listed.reference,
            received_at: listed.received_at,
            read_by: listed.read_by,
            form: routing.form,
            lang: routing.lang.code().to_owned(),
            urgent: routing.urgent,
            under18: routing.under18,
            awaits_reply: routing.awaits_reply,
            status: progress.status,
            status_since: progress.since,
            contact_stopped_at: progress.contact_stopped_at,
            unanswered: progress.unanswered,
        }
    }

    /// The summary as the store has it.
    pub fn listed(&self) -> Result<ListedReport, NotAnAnswer> {
        Ok(ListedReport {
            reference: self.reference,
            received_at: self.received_at,
            read_by: self.read_by,
            routing: Routing {
                form: self.form,
                lang: Lang::from_code(&self.lang).ok_or(NotAnAnswer)?,
                urgent: self.urgent,
                under18: self.under18,
                awaits_reply: self.awaits_reply,
            },
            progress: ReportProgress {
                status: self.status,
                since: self.status_since,
                contact_stopped_at: self.contact_stopped_at,
                unanswered: self.unanswered,
            },
        })
    }
}
