//! What is left of a report in its tab after a reload: where S1 allows it the whole receipt, else
//! one number in the history, which says that something was sent.

use std::sync::Arc;

use leptos::prelude::*;
use locale::Lang;
use report::answers::{Answers, Storage};
use report::consent::Consents;
use report::draft;
use report::message::Note;
use report::questions::Screen;
use report::stored_receipt::StoredReceipt;
use report::wire::Receipt;
use zeroize::Zeroizing;

use super::{Form, idle_settings};
use crate::mailbox::MailboxSession;
use crate::report::delivery::{LateChanges, PendingReport, SentReport, StoredTexts};
use crate::report::tab_draft::{self, Stored};
use crate::report::{plain_text, post};

/// The report that was sent from this tab, with the answers it was made from. Whoever goes on
/// sending its files finds its mailbox here.
pub(in crate::report) fn stored_receipt() -> Option<(StoredReceipt, Answers)> {
    let receipt = tab_draft::receipt().map(Zeroizing::new);
    let receipt = receipt.and_then(|text| StoredReceipt::from_text(&text))?;
    let answers = tab_draft::answers().map(Zeroizing::new);
    let draft = answers.and_then(|text| draft::read(&text))?;
    Some((receipt, draft.answers))
}

/// The receipt as it was before the page was loaded again; nothing where the time is over after
/// which the person wanted it gone.
pub(super) fn again(lang: Signal<Lang>) -> Option<SentReport> {
    let (stored, answers) = stored_receipt()?;
    if answers.wipe_after().is_some_and(tab_draft::was_left_for) {
        return None;
    }
    let pending = tab_draft::pending().map(Zeroizing::new);
    let pending = pending.and_then(|text| PendingReport::from_text(&text, &answers));
    let mailbox = Arc::new(stored.mailbox.again());
    let sent = sent_report(lang, stored, &answers, pending.as_ref());
    if let Some(changes) = pending.and_then(|pending| pending.report.changes(&answers, &[])) {
        post::add_changes(sent.late, mailbox, changes);
    }
    Some(sent)
}

/// A report that is stored for good, as the receipt shows it.
pub(super) fn sent_report(
    lang: Signal<Lang>,
    arrived: StoredReceipt,
    answers: &Answers,
    pending: Option<&PendingReport>,
) -> SentReport {
    let contact = answers.contact_plan().masked();
    // The sealed report says whether it is read first, whatever was changed after it.
    let is_urgent =
        pending.map_or_else(|| answers.is_urgent(), |pending| pending.report.is_urgent());
    let stored = (answers.storage() == Storage::Tab).then(|| {
        Arc::new(StoredTexts {
            answers: draft::write(answers, Screen::ConsentAndSend),
            receipt: arrived.to_text(),
            pending: pending.map(PendingReport::to_text),
        })
    });
    let mailbox = Arc::new(arrived.mailbox);
    let late = RwSignal::new(LateChanges::None);
    let may_change_consents =
        Signal::derive(move || matches!(late.get(), LateChanges::None | LateChanges::Added));
    SentReport {
        text: Arc::new(plain_text::of(
            lang.get_untracked(),
            answers,
            Some(&arrived.receipt),
        )),
        session: MailboxSession::just_sent(
            lang,
            mailbox,
            contact.gets_in_touch(),
            (Consents::of(&answers.payload()), may_change_consents),
        ),
        is_urgent,
        contact,
        code: arrived.code,
        receipt: arrived.receipt,
        late,
        idle: idle_settings(answers),
        stored,
    }
}

impl Form {
    /// Says which files had not arrived when the page was loaded again, and takes them once more.
    pub(super) fn resume_files(self) {
        let late = self
            .receipt
            .with_untracked(|sent| Some(sent.as_ref()?.late));
        let (Some(late), Some((stored, _))) = (late, stored_receipt()) else {
            return;
        };
        let mailbox = Arc::new(stored.mailbox);
        let told = Arc::clone(&mailbox);
        self.evidence.resume(&mailbox, move |files| {
            let note = Note {
                files,
                ..Note::default()
            };
            post::add_changes(late, Arc::clone(&told), note);
        });
    }

    /// Keeps the receipt in the tab, where S1 allows that.
    pub(super) fn store_receipt(self) {
        let sent = self.receipt.get_untracked();
        // Of a report that was taken back nothing comes again.
        let sent = sent.filter(|sent| !sent.session.is_withdrawn());
        let Some((sent, stored)) = sent.and_then(|sent| {
            let stored = sent.stored.clone()?;
            Some((sent, stored))
        }) else {
            return tab_draft::clear();
        };
        // Changes that have not arrived are told again after a reload.
        let is_late = matches!(
            sent.late.get_untracked(),
            LateChanges::Adding | LateChanges::Missing
        );
        let pending = stored.pending.as_deref().filter(|_| is_late);
        // What was taken back on the receipt stays taken back after a reload.
        let answers = draft::read(&stored.answers).map(|mut draft| {
            sent.session
                .consents
                .with_untracked(|consents| consents.write_into(&mut draft.answers));
            draft::write(&draft.answers, draft.screen)
        });
        tab_draft::store(&Stored {
            answers: answers.as_ref().unwrap_or(&stored.answers),
            pending: pending.map(String::as_str),
            receipt: Some(&stored.receipt),
        });
    }
}

/// The receipt of a report that arrived now.
pub(super) fn arrived(pending: &PendingReport, receipt: Receipt) -> StoredReceipt {
    StoredReceipt {
        receipt,
        code: pending.code.clone(),
        mailbox: pending.report.mailbox().again(),
    }
}
