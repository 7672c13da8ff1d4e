//! How sending a report stands, and what came back.

use std::sync::Arc;

use leptos::prelude::{GetUntracked as _, RwSignal, Set as _};
use report::answers::Answers;
use report::contact::ContactPlan;
use report::sealed_report::SealedReport;
use report::wire::Receipt;
use zeroize::Zeroizing;

use crate::browser::long_wait;
use crate::mailbox::MailboxSession;
use crate::ui::curtain::IdleSettings;

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
    /// Whether it is read first.
    pub(super) is_urgent: bool,
    /// How the person will hear back, masked.
    pub(super) contact: ContactPlan,
    /// The 20 digits of the secret code.
    pub(super) code: Option<Zeroizing<String>>,
    /// The report as text, to read and to save. It exists nowhere else.
    pub(super) text: Arc<Zeroizing<String>>,
    /// The mailbox of the report.
    pub(super) session: MailboxSession,
    /// How the answers stand that were changed after the first press on "Kirim".
    pub(super) late: RwSignal<LateChanges>,
    /// What happens to the receipt while nobody touches it, as chosen on S1.
    pub(super) idle: IdleSettings,
    /// What the tab keeps of it; nothing on a phone that others open.
    pub(super) stored: Option<Arc<StoredTexts>>,
}

/// What a tab keeps of a report that was sent.
pub(super) struct StoredTexts {
    /// The answers.
    pub(super) answers: Zeroizing<String>,
    /// The receipt.
    pub(super) receipt: Zeroizing<String>,
    /// What the changes are told from that have not arrived.
    pub(super) pending: Option<Zeroizing<String>>,
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

/// What `work` gives; meanwhile `delivery` says when it takes long.
pub(super) async fn watch<T>(
    work: impl Future<Output = T>,
    delivery: RwSignal<Delivery>,
    slow: Delivery,
) -> Option<T> {
    let say_slow = move |is_slow| {
        let (from, to) = if is_slow {
            (Delivery::Busy, slow)
        } else {
            (slow, Delivery::Busy)
        };
        if delivery.get_untracked() == from {
            delivery.set(to);
        }
    };
    long_wait::watch(work, say_slow).await
}

impl PendingReport {
    /// The report and its code as text, for the tab.
    pub(super) fn to_text(&self) -> Zeroizing<String> {
        let code = self.code.as_deref().map_or("", String::as_str);
        Zeroizing::new(format!("{code}\n{}", &*self.report.to_text()))
    }

    /// Reads what [`Self::to_text`] wrote.
    pub(super) fn from_text(text: &str, answers: &Answers) -> Option<Self> {
        let (code, report) = text.split_once('\n')?;
        let report = SealedReport::from_text(report, answers)?;
        let code = (!code.is_empty()).then(|| Zeroizing::new(code.to_owned()));
        Some(Self { report, code })
    }
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
