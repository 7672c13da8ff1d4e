//! What the form holds while it is open: the answers, the way taken through it, and the one report
//! that may be pending. All of it lives in memory and ends with the tab.

mod clear;
mod draft;
mod sending;
mod steps;

use std::sync::Arc;

use leptos::prelude::*;
use locale::Lang;
use report::answers::Answers;
use report::fault::Fault;
use report::journey::{Journey, Stage};
use report::questions::{self, AnswerKey, Screen};

use super::browser;
use super::delivery::{Delivery, PendingReport, SentReport};
use super::evidence::Evidence;
use crate::shell::language::use_lang;
use crate::ui::curtain::IdleSettings;

/// The form, as every part of it sees it.
#[derive(Clone, Copy)]
pub(super) struct Form {
    /// The language of the page.
    pub(super) lang: Signal<Lang>,
    /// The answers so far.
    pub(super) answers: RwSignal<Answers>,
    /// The files so far.
    pub(super) evidence: Evidence,
    /// What keeps the person from going on.
    pub(super) fault: RwSignal<Option<Fault>>,
    /// How sending stands.
    pub(super) delivery: RwSignal<Delivery>,
    /// The stored report, once there is one.
    pub(super) receipt: RwSignal<Option<SentReport>>,
    /// Whether everything was deleted a moment ago.
    pub(super) deleted: RwSignal<bool>,
    /// What is on the screen.
    pub(super) stage: RwSignal<Stage>,
    journey: StoredValue<Journey>,
    pending: StoredValue<Option<Arc<PendingReport>>>,
    /// Whether a person has it before them; otherwise history, focus and page are left alone.
    pub(super) is_shown: bool,
}

impl Form {
    /// The form at its first screen.
    pub(super) fn start() -> Self {
        let form = Self {
            answers: RwSignal::new(draft::handed_over()),
            is_shown: true,
            ..Self::at(draft::first_stage(), use_lang(), Evidence::start())
        };
        browser::begin_history();
        browser::on_history(move |position| form.show(position));
        browser::on_exit(move || form.clear_all());
        form
    }

    /// A form of its own that nobody sees, at the first question and without an answer.
    pub(super) fn offscreen(self) -> Self {
        Self::at(Stage::Question(questions::ALL[0]), self.lang, self.evidence)
    }

    fn at(stage: Stage, lang: Signal<Lang>, evidence: Evidence) -> Self {
        Self {
            lang,
            answers: RwSignal::new(Answers::default()),
            evidence,
            fault: RwSignal::new(None),
            delivery: RwSignal::new(Delivery::Idle),
            receipt: RwSignal::new(None),
            deleted: RwSignal::new(false),
            stage: RwSignal::new(stage),
            journey: StoredValue::new(Journey::start(stage)),
            pending: StoredValue::new(None),
            is_shown: false,
        }
    }

    /// Follows whatever the next screen is made from.
    pub(super) fn track(self) {
        self.stage.track();
        self.answers.track();
        self.evidence.track();
    }

    /// Chooses an option, or takes it back.
    pub(super) fn choose(self, screen: Screen, key: AnswerKey, code: &str, on: bool) {
        self.answers.update(|answers| {
            answers.skip(screen, false);
            // The code comes from the same question, so it is offered.
            let _ = answers.choose(key, code, on);
        });
    }

    /// Stores what is being typed.
    pub(super) fn write(self, screen: Screen, key: AnswerKey, text: &str) {
        self.answers.update(|answers| {
            answers.skip(screen, false);
            // The control was made from a question that takes text.
            let _ = answers.write(key, text);
        });
    }

    /// What happens to the form while nobody touches it.
    pub(super) fn idle_settings(self) -> IdleSettings {
        self.answers.with_untracked(|answers| IdleSettings {
            hide_after: answers.hide_after(),
            wipe_after: answers.wipe_after(),
            hide_on_leaving: answers.wants_curtain(),
        })
    }
}
