//! The way through the form: which step comes after this one, and which one Back returns to.

use std::sync::Arc;

use leptos::prelude::*;
use report::flow::{self, Detour};
use report::questions::{self, Screen};

use super::{Delivery, Form, Stage, Step};
use crate::report::browser;

impl Form {
    pub(super) fn leave(self, screen: Screen) {
        let detour = self.now.with_untracked(|step| step.detour.clone());
        let next = self.answers.with_untracked(|answers| match &detour {
            Some(detour) => detour.next(screen, answers),
            None => flow::next(screen, answers),
        });
        self.enter(next, detour);
    }

    /// Shows a screen, after naming the answers that no longer apply, if there are any.
    pub(in crate::report) fn enter(self, screen: Screen, detour: Option<Arc<Detour>>) {
        let Some(ask) = questions::of(screen) else {
            return;
        };
        // Back at the check screen the detour is over.
        let detour = detour.filter(|_| screen < Screen::S23);
        let orphaned = self.answers.with_untracked(|answers| {
            self.evidence.is_orphaned(answers) || !flow::orphans(answers).is_empty()
        });
        let stage = if orphaned {
            Stage::Removed(ask)
        } else {
            Stage::Ask(ask)
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
            crate::dom::let_go();
        }
        self.now.set(step);
        if self.is_shown {
            crate::dom::to_heading();
        }
    }

    /// Puts the first screen where the way begins.
    pub(super) fn begin_again(self) {
        self.steps.set_value(vec![Step {
            stage: Stage::Ask(questions::ALL[0]),
            detour: None,
        }]);
        self.place.set_value(0);
    }
}
