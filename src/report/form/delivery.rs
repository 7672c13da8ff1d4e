//! Sending: the report is sealed once, the same bytes go out on every try, and the answers are
//! forgotten only when it has arrived.

use std::sync::Arc;

use leptos::prelude::*;
use report::contact::ContactPlan;
use report::questions::Screen;
use report::sending::Sending;
use report::wire::Receipt;
use zeroize::Zeroizing;

use super::{Form, Stage, Step};
use crate::mailbox::MailboxSession;
use crate::report::{post, readable};

/// How sending stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::report) enum Delivery {
    /// Not tried, or not since the last change.
    Idle,
    /// On its way.
    Busy,
    /// Very many reports arrive at once; this one goes after a moment, unless the person leaves
    /// the screen.
    Crowded,
    /// It did not arrive, as far as we know: there is no signal.
    Offline,
    /// It did not arrive, as far as we know: the fault is on our side.
    Trouble,
}

/// One report on its way, and the code that leads back to it.
pub(in crate::report) struct Departure {
    /// The sealed report.
    pub(in crate::report) sending: Sending,
    /// The 20 digits; nothing where this phone could not work out their mailbox.
    pub(in crate::report) code: Option<Zeroizing<String>>,
}

/// What came back.
#[derive(Clone)]
pub(in crate::report) struct Sent {
    /// The receipt.
    pub(in crate::report) receipt: Receipt,
    /// How the person will hear back.
    pub(in crate::report) contact: ContactPlan,
    /// The 20 digits of the secret code.
    pub(in crate::report) code: Option<Zeroizing<String>>,
    /// What was sent, to read and to keep. It exists nowhere else.
    pub(in crate::report) copy: Arc<Zeroizing<String>>,
    /// The mailbox of the report.
    pub(in crate::report) session: MailboxSession,
    /// How the answers stand that were changed after the first press on "Kirim".
    pub(in crate::report) late: RwSignal<Late>,
}

/// Answers that were changed while nobody knew whether the report had arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::report) enum Late {
    /// There are none.
    None,
    /// They are being added to the mailbox.
    Going,
    /// They are in the mailbox.
    Added,
    /// They could not be added yet.
    Missing,
}

impl Delivery {
    /// Whether a press on "Kirim" is still at work.
    pub(in crate::report) const fn is_under_way(self) -> bool {
        matches!(self, Self::Busy | Self::Crowded)
    }
}

impl Form {
    /// "Kirim". The first press seals the report; every later one sends the same bytes.
    pub(in crate::report) fn send(self) {
        if self.delivery.get_untracked().is_under_way() || self.stopped(Screen::ConsentAndSend) {
            return;
        }
        self.delivery.set(Delivery::Busy);
        post::start(self);
    }

    /// The report that is on its way since the first press, if there was one.
    pub(in crate::report) fn departed(self) -> Option<Arc<Departure>> {
        self.departure.get_value()
    }

    /// Notes what is on its way; nothing changes it any more.
    pub(in crate::report) fn depart(self, departure: Departure) -> Arc<Departure> {
        let departure = Arc::new(departure);
        self.departure.set_value(Some(Arc::clone(&departure)));
        self.keep_in_tab();
        departure
    }

    /// The report arrived: the answers have done their work and are forgotten.
    pub(in crate::report) fn arrived(self, departure: &Departure, receipt: Receipt) {
        let mailbox = Arc::new(departure.sending.mailbox().again());
        let changes = self.answers.with_untracked(|given| {
            let files = self.evidence.attachments(given);
            departure.sending.changes(given, &files)
        });
        let late = RwSignal::new(Late::None);
        let sent = Sent {
            contact: departure.sending.contact().clone(),
            code: departure.code.clone(),
            copy: Arc::new(readable::whole(self, Some(&receipt))),
            session: MailboxSession::just_sent(self.lang, Arc::clone(&mailbox)),
            receipt,
            late,
        };
        self.forget_everything();
        self.receipt.set(Some(sent));
        self.push(Step {
            stage: Stage::Receipt,
            detour: None,
        });
        self.evidence.upload(&mailbox);
        if let Some(note) = changes {
            post::add_changes(late, mailbox, note);
        }
    }

    /// The report did not arrive, as far as we know. Everything stays.
    pub(in crate::report) fn failed(self, how: Delivery) {
        self.delivery.set(how);
        crate::browser::dom::to_notice();
    }
}
