//! What the form begins with, and the draft that its tab stores while the person allows it.

use std::sync::Arc;

use leptos::prelude::*;
use report::answers::{Answers, Storage, Suggestion};
use report::journey::Stage;
use report::questions::Question;
use report::{draft, questions};
use zeroize::Zeroizing;

use super::{Deletion, Form};
use crate::report::delivery::PendingReport;
use crate::report::tab_draft::Stored;
use crate::report::{browser, tab_draft};

/// The first screen; where the tab stored answers, the question whether to go on with them. They
/// are deleted where the person chose that for the time that has passed.
pub(super) fn first_stage() -> (Stage, Deletion) {
    let first = Stage::Question(questions::ALL[0]);
    let Some(stored) = tab_draft::answers().map(Zeroizing::new) else {
        return (first, Deletion::None);
    };
    let wipe_after = draft::read(&stored).and_then(|draft| draft.answers.wipe_after());
    if wipe_after.is_some_and(tab_draft::was_left_for) {
        tab_draft::clear();
        return (first, Deletion::TimeWasOver);
    }
    (Stage::Restore, Deletion::None)
}

/// The answers at the beginning: none, and the trip that an app handed over as a suggestion.
pub(super) fn handed_over() -> Answers {
    let mut answers = Answers::default();
    if let Some(fragment) = browser::handed_over() {
        answers.suggest(Suggestion::from_fragment(&fragment));
    }
    answers
}

impl Form {
    /// Stores the draft with every change from now on.
    pub(in crate::report) fn store_changes(self) {
        // The form lives as long as its document, and so does what watches it.
        Effect::new(move |_| {
            self.stage.track();
            self.answers.track();
            if let Some(sent) = self.receipt.get() {
                sent.late.track();
                sent.session.consents.track();
            }
            self.store_draft();
        });
    }

    /// Stores the answers as they stand now, or removes what is stored.
    pub(super) fn store_draft(self) {
        let stage = self.stage.get_untracked();
        let screen = match stage {
            Stage::Restore => return,
            Stage::Question(question) | Stage::Removed(question) => question.screen,
            Stage::Receipt => return self.store_receipt(),
        };
        let is_kept = self
            .answers
            .with_untracked(|answers| answers.storage() == Storage::Tab);
        self.evidence.keep_unsent(is_kept);
        let answers = self.answers.with_untracked(|answers| {
            (answers.storage() == Storage::Tab).then(|| draft::write(answers, screen))
        });
        let Some(answers) = answers else {
            return tab_draft::clear();
        };
        let pending = self.pending.get_value().map(|pending| pending.to_text());
        tab_draft::store(&Stored {
            answers: &answers,
            pending: pending.as_deref().map(String::as_str),
            receipt: None,
        });
    }

    /// "Lanjutkan": continues with what the tab stored.
    pub(in crate::report) fn restore(self) {
        match self.load_draft() {
            Some(question) => self.take_step(|journey, _, _| journey.restart_at(question)),
            None => self.delete_draft(),
        }
    }

    /// Takes in what the tab stored, and gives the question that it was left on; nothing where it
    /// cannot be read.
    pub(super) fn load_draft(self) -> Option<&'static Question> {
        let stored = tab_draft::answers().map(Zeroizing::new);
        let stored = stored.and_then(|text| draft::read(&text))?;
        let pending = tab_draft::pending().map(Zeroizing::new);
        let pending = pending.and_then(|text| PendingReport::from_text(&text, &stored.answers));
        self.pending.set_value(pending.map(Arc::new));
        self.answers.set(stored.answers);
        self.evidence.load_unsent();
        Some(questions::of(stored.screen).unwrap_or(questions::ALL[0]))
    }
}
