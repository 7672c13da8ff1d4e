//! Deleting: what the person deletes, what a time limit deletes, and what leaving takes along.

use leptos::prelude::*;
use report::answers::Answers;
use report::questions;

use super::Form;
use crate::report::delivery::Delivery;
use crate::report::tab_draft;

impl Form {
    /// "Hapus semuanya": nothing is left, not even the report that could not be sent.
    pub(in crate::report) fn delete_everything(self) {
        self.clear_answers();
        self.evidence.wipe();
        self.take_step(|journey, _, _| journey.restart_at(questions::ALL[0]));
        self.deleted.set(true);
    }

    /// Empties the form because the person chose that for a phone left alone, and shows its
    /// beginning.
    pub(in crate::report) fn wipe(self) {
        self.clear_all();
        self.show(0);
    }

    /// Clears the answers, the pending report and the receipt.
    pub(in crate::report) fn clear_all(self) {
        self.clear_answers();
        if let Some(sent) = self.receipt.get_untracked() {
            sent.session.close();
        }
        self.receipt.set(None);
        self.evidence.wipe();
    }

    /// "Selesai" on the receipt: nothing of it is left behind, then the home page.
    pub(in crate::report) fn finish(self) {
        self.clear_all();
        self.show(0);
        let lang = self.lang.get_untracked();
        crate::browser::dom::replace_location(&format!("/{}/", lang.code()));
    }

    /// Clears the answers and the pending report; the receipt stays.
    pub(super) fn clear_answers(self) {
        self.answers.update(Answers::wipe);
        self.pending.set_value(None);
        tab_draft::clear();
        self.delivery.set(Delivery::Idle);
    }
}
