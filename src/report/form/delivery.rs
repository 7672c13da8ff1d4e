//! Sending: the report is sealed once, the same bytes go out on every try, and the answers are
//! forgotten only when it has arrived.

use std::sync::Arc;

use leptos::prelude::*;
use report::contact::ContactPlan;
use report::mailbox::Mailbox;
use report::questions::Screen;
use report::sending::Sending;
use report::wire::Receipt;

use super::{Form, Stage, Step};
use crate::report::words::CARE_KEYS;
use crate::report::{browser, post};

/// How sending stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::report) enum Delivery {
    /// Not tried, or not since the last change.
    Idle,
    /// On its way.
    Busy,
    /// It did not arrive, as far as we know: there is no signal.
    #[cfg_attr(
        not(feature = "hydrate"),
        expect(dead_code, reason = "only a browser sends")
    )]
    Offline,
    /// It did not arrive, as far as we know: the fault is on our side.
    #[cfg_attr(
        not(feature = "hydrate"),
        expect(dead_code, reason = "only a browser sends")
    )]
    Trouble,
}

/// What came back.
#[derive(Clone)]
pub(in crate::report) struct Sent {
    /// The receipt.
    pub(in crate::report) receipt: Receipt,
    /// How the person will hear back.
    pub(in crate::report) contact: ContactPlan,
    /// Whether answers were changed after the first try, which are not part of the report.
    pub(in crate::report) misses_changes: bool,
}

impl Form {
    /// "Kirim". The first press seals the report; every later one sends the same bytes.
    pub(in crate::report) fn send(self) {
        if self.delivery.get_untracked() == Delivery::Busy || self.stopped(Screen::S24) {
            return;
        }
        self.delivery.set(Delivery::Busy);
        post::start(self);
    }

    /// The report arrived: the answers have done their work and are forgotten.
    #[cfg_attr(
        not(feature = "hydrate"),
        expect(dead_code, reason = "only a browser sends")
    )]
    pub(in crate::report) fn arrived(self, sending: &Sending, receipt: Receipt) {
        let misses_changes = self
            .answers
            .with_untracked(|given| sending.misses_changes(given));
        let contact = sending.contact().clone();
        self.forget_everything();
        self.receipt.set(Some(Sent {
            receipt,
            contact,
            misses_changes,
        }));
        self.push(Step {
            stage: Stage::Receipt,
            detour: None,
        });
        #[cfg(feature = "hydrate")]
        self.evidence.upload(sending.mailbox());
    }

    /// The report did not arrive, as far as we know. Everything stays.
    #[cfg_attr(
        not(feature = "hydrate"),
        expect(dead_code, reason = "only a browser sends")
    )]
    pub(in crate::report) fn failed(self, how: Delivery) {
        self.delivery.set(how);
        browser::to_notice();
    }

    /// The report with the bytes of the first press.
    #[cfg_attr(
        not(feature = "hydrate"),
        expect(dead_code, reason = "only a browser sends")
    )]
    pub(in crate::report) fn sealed(self) -> Option<Arc<Sending>> {
        if let Some(sending) = self.sending.get_value() {
            return Some(sending);
        }
        let lang = self.lang.get_untracked();
        let mailbox = Mailbox::generate().ok()?;
        let sealed = self.answers.with_untracked(|given| {
            let files = self.evidence.attachments(given);
            Sending::seal(given, lang, &CARE_KEYS, mailbox, files)
        });
        let sending = Arc::new(sealed.ok()?);
        self.sending.set_value(Some(Arc::clone(&sending)));
        Some(sending)
    }
}
