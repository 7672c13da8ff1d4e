//! What the form holds while it is open: the answers, the way taken through it, and the one report
//! that may be pending. All of it lives in memory and ends with the tab.

mod clear;
mod draft;
pub(super) mod kept;
mod sending;
mod steps;
mod undo;

use std::sync::Arc;

use leptos::prelude::*;
use locale::Lang;
use report::answers::Answers;
use report::fault::Fault;
use report::journey::{Journey, Stage};
use report::questions::{self, AnswerKey, Screen};

use self::undo::DeletedReport;
pub(super) use self::undo::Deletion;
use super::browser;
use super::delivery::{Delivery, PendingReport, SentReport};
use super::evidence::Evidence;
use super::tab_draft;
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
    pub(super) deletion: RwSignal<Deletion>,
    /// What is on the screen.
    pub(super) stage: RwSignal<Stage>,
    journey: StoredValue<Journey>,
    pending: StoredValue<Option<Arc<PendingReport>>>,
    /// What was deleted, while that can be undone.
    deleted: StoredValue<Option<DeletedReport>>,
    undo_ends: StoredValue<Option<TimeoutHandle>>,
    /// Whether a report was sent before this page was loaded again, and nothing of it is kept.
    pub(super) has_sent: bool,
    /// Whether a person has it before them; otherwise history, focus and page are left alone.
    pub(super) is_shown: bool,
}

impl Form {
    /// The form at its first screen.
    pub(super) fn start() -> Self {
        let lang = use_lang();
        let sent = kept::again(lang);
        let (stage, deletion) = if sent.is_some() {
            (Stage::Receipt, Deletion::None)
        } else {
            draft::first_stage()
        };
        let form = Self {
            answers: RwSignal::new(draft::handed_over()),
            receipt: RwSignal::new(sent),
            deletion: RwSignal::new(deletion),
            has_sent: browser::begin_history(),
            is_shown: true,
            ..Self::at(stage, lang, Evidence::start())
        };
        browser::on_history(move |position| form.show(position));
        browser::on_exit(move || form.clear_all());
        tab_draft::watch_leaving();
        form.watch_for_end_of_undo();
        form.resume_files();
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
            deletion: RwSignal::new(Deletion::None),
            stage: RwSignal::new(stage),
            journey: StoredValue::new(Journey::start(stage)),
            pending: StoredValue::new(None),
            deleted: StoredValue::new(None),
            undo_ends: StoredValue::new(None),
            has_sent: false,
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
        let sent = self
            .receipt
            .with_untracked(|sent| sent.as_ref().map(|sent| sent.idle));
        sent.unwrap_or_else(|| self.answers.with_untracked(idle_settings))
    }
}

fn idle_settings(answers: &Answers) -> IdleSettings {
    IdleSettings {
        hide_after: answers.hide_after(),
        wipe_after: answers.wipe_after(),
        hide_on_leaving: answers.wants_curtain(),
    }
}
