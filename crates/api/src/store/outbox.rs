//! Webhook events. Each is written in the same transaction as the change it reports, so that it is
//! delivered if and only if the change was committed.

use jiff::Timestamp;
use report::random::{self, NoRandomness};
use report::reference::Reference;
use serde_json::json;

/// Every report of this form enters at the highest tier.
pub const TIER: u8 = 1;

/// The type of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// A report arrived.
    ReportReceived,
    /// The person wrote again.
    MessageReceived,
    /// The person withdrew the report.
    ReportWithdrawn,
    /// A report is still unread shortly before its promised time.
    PromiseAtRisk,
}

impl EventKind {
    /// The type as the receiver sees it.
    pub fn code(self) -> &'static str {
        match self {
            Self::ReportReceived => "report.received",
            Self::MessageReceived => "message.received",
            Self::ReportWithdrawn => "report.withdrawn",
            Self::PromiseAtRisk => "promise.at_risk",
        }
    }
}

/// An event that is about to be written.
pub(crate) struct NewEvent {
    /// The webhook-id.
    pub(crate) name: String,
    pub(crate) kind: EventKind,
    /// What is signed and sent.
    pub(crate) body: String,
    pub(crate) at: Timestamp,
}

impl NewEvent {
    /// An event about a report: its name and times, and nothing else of it.
    pub(crate) fn new(
        kind: EventKind,
        at: Timestamp,
        reference: Reference,
        times: &[(&str, Timestamp)],
    ) -> Result<Self, NoRandomness> {
        let mut data = json!({ "reference": reference.to_string(), "tier": TIER });
        for (name, time) in times {
            data[*name] = time.to_string().into();
        }
        let body = json!({ "type": kind.code(), "timestamp": at.to_string(), "data": data });
        let name = data_encoding::HEXLOWER.encode(&random::array::<16>()?);
        Ok(Self {
            name: format!("msg_{name}"),
            kind,
            body: body.to_string(),
            at,
        })
    }
}

/// The delivery state of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeliveryState {
    /// It will be sent, now or later.
    Pending,
    /// The receiver accepted it.
    Delivered,
    /// Every attempt failed; it is sent again only by `outbox replay`.
    Dead,
}

impl DeliveryState {
    /// Its code in the database and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Delivered => "delivered",
            Self::Dead => "dead",
        }
    }

    /// The state of this code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Pending, Self::Delivered, Self::Dead]
            .into_iter()
            .find(|state| state.code() == code)
    }
}

/// An event as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The webhook-id: the same in every attempt.
    pub name: String,
    /// Its type.
    pub kind: String,
    /// What is signed and sent.
    pub body: String,
    /// When it happened.
    pub created_at: Timestamp,
    /// When it is tried next, while it is pending.
    pub next_try_at: Timestamp,
    /// Number of attempts.
    pub attempts: u32,
    /// Its delivery state.
    pub state: DeliveryState,
}
