//! Deleting: what the person deletes, what a time limit deletes, and what leaving takes along.

use leptos::prelude::*;
use report::answers::{Answers, Storage};
use report::journey::{Journey, Stage};
use report::questions::{self, Question};

use super::Form;
use super::undo::{DeletedReport, Deletion};
use crate::report::delivery::Delivery;
use crate::report::{browser, tab_draft};

impl Form {
    /// "Hapus semuanya": nothing is left, not even the report that could not be sent. Where nobody
    /// else opens the phone it can be undone for a moment.
    pub(in crate::report) fn delete_everything(self) {
        let (Stage::Question(here) | Stage::Removed(here)) = self.stage.get_untracked() else {
            return;
        };
        let journey = self.journey.try_update_value(|journey| {
            std::mem::replace(journey, Journey::start(Stage::Question(here)))
        });
        self.delete_from(here, journey);
    }

    /// The same on the question whether to go on with what the tab stored.
    pub(in crate::report) fn delete_draft(self) {
        let question = self.load_draft().unwrap_or(questions::ALL[0]);
        self.delete_from(question, None);
    }

    fn delete_from(self, question: &'static Question, journey: Option<Journey>) {
        let can_be_undone = self.is_shown
            && self
                .answers
                .with_untracked(|answers| answers.storage() == Storage::Tab);
        if can_be_undone {
            let answers = self.answers.try_update_untracked(std::mem::take);
            self.hold(DeletedReport {
                answers: answers.unwrap_or_default(),
                pending: self.pending.get_value(),
                journey,
                question,
            });
        } else {
            self.evidence.wipe();
        }
        self.clear_answers();
        self.take_step(|journey, _, _| journey.restart_at(questions::ALL[0]));
        self.deletion.set(if can_be_undone {
            Deletion::CanBeUndone
        } else {
            Deletion::Done
        });
        if can_be_undone {
            crate::browser::dom::focus_soon("[data-undo]");
        }
    }

    /// Empties the form because the person chose that for a phone left alone, and shows its
    /// beginning, which says so.
    pub(in crate::report) fn wipe(self) {
        self.clear_all();
        self.show(0);
        self.deletion.set(Deletion::TimeWasOver);
    }

    /// Clears the answers, the pending report and the receipt.
    pub(in crate::report) fn clear_all(self) {
        self.forget_deleted();
        self.clear_answers();
        if let Some(sent) = self.receipt.get_untracked() {
            sent.session.close();
        }
        self.receipt.set(None);
        browser::mark_sent(false);
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
