//! What the form begins with, and what its tab remembers while the person allows it.

use std::sync::Arc;

use leptos::prelude::*;
use report::answers::{Answers, Storage, Suggestion};
use report::sending::Sending;
use report::{draft as pure, questions};
use zeroize::Zeroizing;

use super::{Departure, Form, Stage, Step};
use crate::report::{browser, draft};

/// The first screen; where the tab kept answers, the question whether to go on with them.
pub(super) fn first_stage() -> Stage {
    if draft::answers().is_some() {
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
    /// Keeps the tab's memory true from now on.
    pub(in crate::report) fn remember(self) {
        // The form lives as long as its document, and so does what watches it.
        Effect::new(move |_| {
            self.now.track();
            self.answers.track();
            self.receipt.track();
            self.keep_in_tab();
        });
    }

    /// Remembers the answers as they stand now, or nothing at all.
    pub(in crate::report) fn keep_in_tab(self) {
        let screen = match self.now.with_untracked(|step| step.stage) {
            Stage::Restore => return,
            Stage::Question(question) | Stage::Removed(question) => question.screen,
            Stage::Receipt => return draft::clear(),
        };
        let answers = self.answers.with_untracked(|answers| {
            (answers.storage() == Storage::Tab).then(|| pure::write(answers, screen))
        });
        let Some(answers) = answers else {
            return draft::clear();
        };
        let departure = self.departed().map(|departure| {
            let code = departure.code.as_deref().map_or("", String::as_str);
            let sending = departure.sending.to_kept();
            Zeroizing::new(format!("{code}\n{}", &*sending))
        });
        draft::keep(&answers, departure.as_deref().map(String::as_str));
    }

    /// "Lanjutkan": takes up what the tab has kept.
    pub(in crate::report) fn restore(self) {
        let kept = draft::answers().map(Zeroizing::new);
        let Some(kept) = kept.and_then(|text| pure::read(&text)) else {
            self.delete_everything();
            return;
        };
        let departure = draft::departure().map(Zeroizing::new).and_then(|text| {
            let (code, sending) = text.split_once('\n')?;
            let sending = Sending::from_kept(sending, &kept.answers)?;
            let code = (!code.is_empty()).then(|| Zeroizing::new(code.to_owned()));
            Some(Arc::new(Departure { sending, code }))
        });
        self.departure.set_value(departure);
        self.answers.set(kept.answers);
        let question = questions::of(kept.screen).unwrap_or(questions::ALL[0]);
        self.begin_again();
        self.push(Step {
            stage: Stage::Question(question),
            detour: None,
        });
    }
}
