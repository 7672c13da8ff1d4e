//! What the form begins with, and the draft that its tab stores while the person allows it.

use std::sync::Arc;

use leptos::prelude::*;
use report::answers::{Answers, Storage, Suggestion};
use report::journey::Stage;
use report::sealed_report::SealedReport;
use report::{draft, questions};
use zeroize::Zeroizing;

use super::Form;
use crate::report::delivery::PendingReport;
use crate::report::{browser, tab_draft};

/// The first screen; where the tab stored answers, the question whether to go on with them.
pub(super) fn first_stage() -> Stage {
    if tab_draft::answers().is_some() {
        Stage::Restore
    } else {
        Stage::Question(questions::ALL[0])
    }
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
            self.receipt.track();
            self.store_draft();
        });
    }

    /// Stores the answers as they stand now, or removes what is stored.
    pub(super) fn store_draft(self) {
        let stage = self.stage.get_untracked();
        let screen = match stage {
            Stage::Restore => return,
            Stage::Question(question) | Stage::Removed(question) => question.screen,
            Stage::Receipt => return tab_draft::clear(),
        };
        let answers = self.answers.with_untracked(|answers| {
            (answers.storage() == Storage::Tab).then(|| draft::write(answers, screen))
        });
        let Some(answers) = answers else {
            return tab_draft::clear();
        };
        let pending = self.pending.get_value().map(|pending| {
            let code = pending.code.as_deref().map_or("", String::as_str);
            let report = pending.report.to_text();
            Zeroizing::new(format!("{code}\n{}", &*report))
        });
        tab_draft::store(&answers, pending.as_deref().map(String::as_str));
    }

    /// "Lanjutkan": continues with what the tab stored.
    pub(in crate::report) fn restore(self) {
        let stored = tab_draft::answers().map(Zeroizing::new);
        let Some(stored) = stored.and_then(|text| draft::read(&text)) else {
            self.delete_everything();
            return;
        };
        let pending = tab_draft::pending().map(Zeroizing::new).and_then(|text| {
            let (code, report) = text.split_once('\n')?;
            let report = SealedReport::from_text(report, &stored.answers)?;
            let code = (!code.is_empty()).then(|| Zeroizing::new(code.to_owned()));
            Some(Arc::new(PendingReport { report, code }))
        });
        self.pending.set_value(pending);
        self.answers.set(stored.answers);
        let question = questions::of(stored.screen).unwrap_or(questions::ALL[0]);
        self.take_step(|journey, _, _| journey.restart_at(question));
    }
}
