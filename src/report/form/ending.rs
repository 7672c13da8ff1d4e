//! Forgetting: what the person deletes, what time deletes, and what leaving takes along.

use leptos::prelude::*;
use locale::Lang;
use report::answers::Answers;
use report::questions;

use super::{Delivery, Form, Stage, Step};
use crate::report::draft;

impl Form {
    /// "Hapus semuanya": nothing is left, not even the report that could not be sent.
    pub(in crate::report) fn delete_everything(self) {
        self.forget_everything();
        self.evidence.wipe();
        self.begin_again();
        self.push(Step {
            stage: Stage::Question(questions::ALL[0]),
            detour: None,
        });
        self.deleted.set(true);
    }

    /// Empties the form because the person wanted that after so long, and shows its beginning.
    pub(in crate::report) fn wipe(self) {
        self.forget_for_good();
        self.show(0);
    }

    /// Forgets the answers, what is on its way, and the receipt.
    pub(in crate::report) fn forget_for_good(self) {
        self.forget_everything();
        if let Some(sent) = self.receipt.get_untracked() {
            sent.session.close();
        }
        self.receipt.set(None);
        self.evidence.wipe();
    }

    /// "Selesai" on the receipt: nothing of it is left behind, then the home page.
    pub(in crate::report) fn leave_for_good(self) {
        self.forget_for_good();
        self.show(0);
        crate::browser::dom::leave_for(match self.lang.get_untracked() {
            Lang::Id => "/id/",
            Lang::En => "/en/",
        });
    }

    /// Forgets the answers and what is on its way; the receipt stays.
    pub(super) fn forget_everything(self) {
        self.answers.update(Answers::wipe);
        self.departure.set_value(None);
        draft::clear();
        self.delivery.set(Delivery::Idle);
    }
}
