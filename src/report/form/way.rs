//! The way through the form: which step comes after this one, and which one Back returns to.

use std::sync::Arc;

use leptos::prelude::*;
use report::flow::{self, Detour};
use report::questions::{self, Question, Screen};

use super::{Delivery, Form, Stage, Step};
use crate::report::{ahead, browser};

/// One step of the way, and what the screen it leads to is made from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::report) struct Foreseen {
    /// The screen that is left,
    pub(in crate::report) from: Screen,
    /// with "Lewati" or otherwise,
    pub(in crate::report) skips: bool,
    /// for this one.
    pub(in crate::report) to: Screen,
}

impl Form {
    pub(super) fn leave(self, screen: Screen) {
        let detour = self.now.with_untracked(|step| step.detour.clone());
        let next = self.after(screen, detour.as_deref());
        self.enter(next, detour);
        if self.is_shown {
            let skips = self.answers.with_untracked(|it| it.is_skipped(screen));
            ahead::call(Foreseen {
                from: screen,
                skips,
                to: next,
            });
        }
    }

    /// Lets `look` see the form as it will be after the next step: "Lewati" where nothing was
    /// answered, "Lanjut" otherwise. Nothing where a step changes more than where the form stands.
    pub(in crate::report) fn foresee<T>(
        self,
        look: impl FnOnce(Foreseen, &'static Question) -> T,
    ) -> Option<T> {
        let Step { stage, detour } = self.now.get_untracked();
        let Stage::Question(here) = stage else {
            return None;
        };
        let from = here.screen;
        let (was_skipped, skips) = self.answers.with_untracked(|answers| {
            let is_answered = here.fields.iter().any(|field| answers.answers(field));
            let only_moves = from < Screen::ConsentAndSend && !answers.is_suggested(from);
            only_moves.then(|| {
                let skips = from.can_be_skipped() && !is_answered;
                (answers.is_skipped(from), skips)
            })
        })?;
        self.answers.update_untracked(|it| it.skip(from, skips));
        let to = self.after(from, detour.as_deref());
        let question = questions::of(to).filter(|_| !self.is_orphaned());
        let seen = question.map(|question| look(Foreseen { from, skips, to }, question));
        self.answers
            .update_untracked(|it| it.skip(from, was_skipped));
        seen
    }

    fn after(self, screen: Screen, detour: Option<&Detour>) -> Screen {
        self.answers.with_untracked(|answers| match detour {
            Some(detour) => detour.next(screen, answers),
            None => flow::next(screen, answers),
        })
    }

    /// Whether there are answers or files that no longer apply.
    fn is_orphaned(self) -> bool {
        self.answers.with_untracked(|answers| {
            self.evidence.is_orphaned(answers) || !flow::orphans(answers).is_empty()
        })
    }

    /// Shows a screen, after naming the answers that no longer apply, if there are any.
    pub(in crate::report) fn enter(self, screen: Screen, detour: Option<Arc<Detour>>) {
        let Some(question) = questions::of(screen) else {
            return;
        };
        // Back at the check screen the detour is over.
        let detour = detour.filter(|_| screen < Screen::Check);
        let stage = if self.is_orphaned() {
            Stage::Removed(question)
        } else {
            Stage::Question(question)
        };
        self.push(Step { stage, detour });
    }

    pub(super) fn push(self, step: Step) {
        let place = self.place.get_value() + 1;
        self.steps.update_value(|steps| {
            steps.truncate(place);
            steps.push(step.clone());
        });
        if self.is_shown {
            browser::push_history(place);
        }
        self.settle(place, step);
    }

    /// Shows a step that was taken before, as Back and Forward ask for it.
    pub(super) fn show(self, place: usize) {
        if self.receipt.with_untracked(Option::is_some) {
            return;
        }
        let step = self.steps.with_value(|steps| {
            let place = place.min(steps.len().saturating_sub(1));
            steps.get(place).cloned().map(|step| (place, step))
        });
        if let Some((place, step)) = step {
            self.settle(place, step);
        }
    }

    pub(super) fn settle(self, place: usize, step: Step) {
        self.place.set_value(place);
        self.fault.set(None);
        self.deleted.set(false);
        if self.delivery.get_untracked() != Delivery::Busy {
            self.delivery.set(Delivery::Idle);
        }
        if self.is_shown {
            crate::browser::dom::let_go();
        }
        self.now.set(step);
        if self.is_shown {
            crate::browser::dom::to_heading();
        }
    }

    /// Puts the first screen where the way begins.
    pub(super) fn begin_again(self) {
        self.steps.set_value(vec![Step {
            stage: Stage::Question(questions::ALL[0]),
            detour: None,
        }]);
        self.place.set_value(0);
    }
}
