//! Sending: the report is sealed once, every retry sends the same bytes, and the answers are
//! forgotten only when it has arrived.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use report::code::SecretCode;
use report::mailbox::Mailbox;
use report::questions::Screen;
use report::sealed_report::SealedReport;
use report::wire::Receipt;

use super::{Form, kept};
use crate::browser::code_worker;
use crate::organisation::organisation;
use crate::report::browser;
use crate::report::delivery::{self, Delivery, PendingReport};
use crate::report::post::{self, Outcome};

impl Form {
    /// "Kirim". The first press seals the report; every later one sends the same bytes.
    pub(in crate::report) fn send(self) {
        if self.delivery.get_untracked().is_under_way() || self.is_blocked(Screen::ConsentAndSend) {
            return;
        }
        self.delivery.set(Delivery::Busy);
        spawn_local(async move {
            self.evidence.settled().await;
            let Some(pending) = self.sealed().await else {
                return self.failed(Delivery::Trouble);
            };
            match post::deliver(&pending.report, self.delivery).await {
                Outcome::Arrived(receipt) => self.arrived(&pending, receipt),
                Outcome::Abandoned => {}
                Outcome::Failed(how) => self.failed(how),
            }
        });
    }

    /// The report of the first press, which nothing changes any more; sealed now where this is it.
    async fn sealed(self) -> Option<Arc<PendingReport>> {
        if let Some(pending) = self.pending.get_value() {
            return Some(pending);
        }
        let pending = Arc::new(self.seal().await?);
        self.pending.set_value(Some(Arc::clone(&pending)));
        self.store_draft();
        Some(pending)
    }

    /// Makes the code, works out its mailbox and seals the answers as they stand now. Where the
    /// phone cannot work it out, the report still goes, with a mailbox that no code opens.
    async fn seal(self) -> Option<PendingReport> {
        let code = SecretCode::generate().ok()?;
        let mailbox = code_worker::open(&code);
        let mailbox = delivery::watch(mailbox, self.delivery, Delivery::SlowCode);
        let (mailbox, code) = match mailbox.await.flatten() {
            Some(mailbox) => (mailbox, Some(code.to_digits())),
            None => (Mailbox::generate().ok()?, None),
        };
        let lang = self.lang.get_untracked();
        let report = self.answers.with_untracked(|answers| {
            let files = self.evidence.attachments(answers);
            SealedReport::seal(
                answers,
                lang,
                organisation().care_keys.as_slice(),
                mailbox,
                files,
            )
            .ok()
        })?;
        Some(PendingReport { report, code })
    }

    /// The report arrived: the answers are not needed any more and are forgotten; the tab keeps them
    /// with the receipt where S1 allows it.
    fn arrived(self, pending: &PendingReport, receipt: Receipt) {
        let mailbox = Arc::new(pending.report.mailbox().again());
        let arrived = kept::arrived(pending, receipt);
        let (changes, sent) = self.answers.with_untracked(|answers| {
            let files = self.evidence.attachments(answers);
            let sent = kept::sent_report(self.lang, arrived, answers, Some(pending));
            (pending.report.changes(answers, &files), sent)
        });
        let late = sent.late;
        let is_kept = sent.stored.is_some();
        browser::mark_sent(!is_kept);
        self.clear_answers();
        self.receipt.set(Some(sent));
        self.take_step(|journey, _, _| journey.arrive());
        self.evidence.upload(&mailbox);
        self.evidence.keep_unsent(is_kept);
        if let Some(note) = changes {
            post::add_changes(late, mailbox, note);
        }
    }

    /// The report did not arrive, as far as we know. Everything stays.
    fn failed(self, how: Delivery) {
        self.delivery.set(how);
        crate::browser::dom::focus_notice();
    }
}
