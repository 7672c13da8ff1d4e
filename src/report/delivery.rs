//! How sending a report stands, and what came back.

use std::sync::Arc;

use leptos::prelude::RwSignal;
use report::contact::ContactPlan;
use report::sealed_report::SealedReport;
use report::wire::Receipt;
use zeroize::Zeroizing;

use crate::mailbox::MailboxSession;

/// How sending stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Delivery {
    /// Not tried, or not since the last change.
    Idle,
    /// A request is under way.
    Busy,
    /// The secret code takes long to make on this phone; the report can go without one.
    SlowCode,
    /// The server takes long to answer.
    SlowAnswer,
    /// Very many reports arrive at once: this one is sent again after a proof of work or a pause,
    /// unless the person leaves the screen.
    Crowded,
    /// It did not arrive, as far as we know: there is no signal.
    Offline,
    /// It did not arrive, as far as we know: the fault is on our side.
    Trouble,
}

/// A sealed report that has not been confirmed yet, and the code that leads back to it.
pub(super) struct PendingReport {
    /// The sealed report.
    pub(super) report: SealedReport,
    /// The 20 digits; nothing where this phone could not work out their mailbox.
    pub(super) code: Option<Zeroizing<String>>,
}

/// A report that was stored.
#[derive(Clone)]
pub(super) struct SentReport {
    /// The receipt.
    pub(super) receipt: Receipt,
    /// How the person will hear back.
    pub(super) contact: ContactPlan,
    /// The 20 digits of the secret code.
    pub(super) code: Option<Zeroizing<String>>,
    /// The report as text, to read and to save. It exists nowhere else.
    pub(super) text: Arc<Zeroizing<String>>,
    /// The mailbox of the report.
    pub(super) session: MailboxSession,
    /// How the answers stand that were changed after the first press on "Kirim".
    pub(super) late: RwSignal<LateChanges>,
}

/// Answers that were changed while nobody knew whether the report had arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LateChanges {
    /// There are none.
    None,
    /// They are being added to the mailbox.
    Adding,
    /// They are in the mailbox.
    Added,
    /// They could not be added yet.
    Missing,
}

impl Delivery {
    /// Whether a press on "Kirim" is still being worked on.
    pub(super) const fn is_under_way(self) -> bool {
        matches!(
            self,
            Self::Busy | Self::SlowCode | Self::SlowAnswer | Self::Crowded
        )
    }
}
