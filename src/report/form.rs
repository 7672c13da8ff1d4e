//! What the form remembers while it is open: the answers, the way taken through it, and the one
//! report that may be on its way. All of it lives in memory and ends with the tab.

mod delivery;
mod ending;
mod memory;
mod way;

use std::sync::Arc;

use leptos::prelude::*;
use locale::Lang;
use report::answers::Answers;
use report::fault::{self, Fault};
use report::flow::{self, Detour};
use report::mailbox::Mailbox;
use report::questions::{self, AnswerKey, LinkAction, Question, Screen};
use report::sending::Sending;

pub(super) use self::delivery::{Delivery, Departure, Late, Sent};
pub(super) use self::way::Foreseen;
use super::browser;
use super::evidence::Evidence;
use super::words::CARE_KEYS;
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
    /// What came back, once it did.
    pub(super) receipt: RwSignal<Option<Sent>>,
    /// Whether everything was deleted a moment ago.
    pub(super) deleted: RwSignal<bool>,
    now: RwSignal<Step>,
    steps: StoredValue<Vec<Step>>,
    place: StoredValue<usize>,
    departure: StoredValue<Option<Arc<Departure>>>,
    /// Whether a person has it before them; otherwise history, focus and page are left alone.
    pub(super) is_shown: bool,
}

/// What stands on the screen.
#[derive(Clone, Copy)]
pub(super) enum Stage {
    /// A screen of the flow.
    Question(&'static Question),
    /// Answers that no longer apply, before this screen.
    Removed(&'static Question),
    /// Answers that a tab has kept, before any of them is shown.
    Restore,
    /// The receipt.
    Receipt,
}

/// One step of the way taken; Back returns to the one before.
#[derive(Clone)]
struct Step {
    stage: Stage,
    detour: Option<Arc<Detour>>,
}

impl Form {
    /// The form at its first screen.
    pub(super) fn start() -> Self {
        let form = Self {
            answers: RwSignal::new(memory::handed_over()),
            is_shown: true,
            ..Self::at(memory::first_stage(), use_lang(), Evidence::start())
        };
        browser::begin_history();
        browser::on_history(move |place| form.show(place));
        browser::on_exit(move || form.forget_for_good());
        form
    }

    /// A form of its own that nobody sees, at the first question and without an answer.
    pub(super) fn understudy(self) -> Self {
        Self::at(Stage::Question(questions::ALL[0]), self.lang, self.evidence)
    }

    fn at(stage: Stage, lang: Signal<Lang>, evidence: Evidence) -> Self {
        let first = Step {
            stage,
            detour: None,
        };
        Self {
            lang,
            answers: RwSignal::new(Answers::default()),
            evidence,
            fault: RwSignal::new(None),
            delivery: RwSignal::new(Delivery::Idle),
            receipt: RwSignal::new(None),
            deleted: RwSignal::new(false),
            now: RwSignal::new(first.clone()),
            steps: StoredValue::new(vec![first]),
            place: StoredValue::new(0),
            departure: StoredValue::new(None),
            is_shown: false,
        }
    }

    /// What stands on the screen.
    pub(super) fn stage(self) -> Stage {
        self.now.with(|step| step.stage)
    }

    /// Follows whatever the next screen is made from.
    pub(super) fn track(self) {
        self.now.track();
        self.answers.track();
        self.evidence.track();
    }

    /// What stands on the screen at this moment.
    pub(super) fn stage_now(self) -> Stage {
        self.now.with_untracked(|step| step.stage)
    }

    /// Chooses an option, or takes it back.
    pub(super) fn choose(self, screen: Screen, key: AnswerKey, code: &str, on: bool) {
        self.answers.update(|answers| {
            answers.skip(screen, false);
            // The code comes from the same question, so it is offered.
            let _ = answers.choose(key, code, on);
        });
    }

    /// Keeps what is being typed.
    pub(super) fn write(self, screen: Screen, key: AnswerKey, text: &str) {
        self.answers.update(|answers| {
            answers.skip(screen, false);
            // The control was made from a question that takes text.
            let _ = answers.write(key, text);
        });
    }

    /// "Lanjut": goes on, unless something has to be put right first.
    ///
    /// Nothing is told of what changes in the answers: the screen that would listen is about to
    /// leave, and whatever outlives it listens to the step as well.
    pub(super) fn next(self, screen: Screen) {
        if !self.stopped(screen) {
            self.answers
                .update_untracked(|answers| answers.accept(screen));
            self.leave(screen);
        }
    }

    /// "Lewati": goes on; what was given here stays on the screen, but does not count.
    pub(super) fn skip(self, screen: Screen) {
        self.answers
            .update_untracked(|answers| answers.skip(screen, true));
        self.leave(screen);
    }

    /// "Lewati bagian ini".
    pub(super) fn skip_part(self, screen: Screen, end: Screen) {
        self.answers.update(|answers| {
            flow::skip_part(screen, end, answers);
        });
        self.enter(end, None);
    }

    /// "Kirim yang sudah ada": to the check screen, never straight to sending.
    pub(super) fn send_what_is_there(self) {
        self.enter(Screen::Check, None);
    }

    /// "Simpan untuk saya saja": the answers stay here, as a note.
    pub(super) fn keep(self) {
        self.enter(Screen::NoteEnd, None);
    }

    /// Another way on from a screen.
    pub(super) fn follow(self, screen: Screen, action: LinkAction) {
        match action {
            LinkAction::AddHours => {
                if !self.stopped(screen) {
                    self.answers.update(|answers| {
                        answers.skip(screen, false);
                        answers.add_hours();
                    });
                    self.enter(Screen::SafeHours, None);
                }
            }
            LinkAction::AllQuestions => self.enter(Screen::AllQuestions, None),
            LinkAction::AddContact => self.enter(Screen::SafeChannel, Some(self.detour(screen))),
            LinkAction::AskToBeContacted => {
                let detour = self.detour(Screen::Check);
                self.choose(Screen::ContactMode, AnswerKey::ContactMode, "chosen", true);
                self.answers.update(|answers| answers.skip(screen, true));
                self.enter(Screen::SafeChannel, Some(detour));
            }
        }
    }

    /// "Kembali", the same as the browser's own.
    #[expect(clippy::unused_self, reason = "an action of the form like the others")]
    pub(super) fn back(self) {
        browser::back();
    }

    /// "Ubah" on the check screen: to the question, and back again after it.
    pub(super) fn change(self, screen: Screen) {
        self.enter(screen, Some(self.detour(Screen::Check)));
    }

    /// A way to another screen that returns to this one.
    fn detour(self, returns_to: Screen) -> Arc<Detour> {
        let start = |answers: &_| Detour::start(answers, returns_to);
        Arc::new(self.answers.with_untracked(start))
    }

    /// "Hapus" on the check screen.
    pub(super) fn remove(self, key: AnswerKey) {
        self.answers.update(|answers| answers.forget(key));
        if self
            .answers
            .with_untracked(|answers| flow::orphans(answers).is_empty())
        {
            crate::browser::dom::to_heading();
        } else {
            self.enter(Screen::Check, None);
        }
    }

    /// Removes what no longer applies, and goes on to where the person was going.
    pub(super) fn confirm_removal(self) {
        self.answers.update(flow::prune);
        if self
            .answers
            .with_untracked(|answers| self.evidence.is_orphaned(answers))
        {
            self.evidence.wipe();
        }
        if let Step {
            stage: Stage::Removed(question),
            detour,
        } = self.now.get_untracked()
        {
            self.push(Step {
                stage: Stage::Question(question),
                detour,
            });
        }
    }

    /// Seals the answers as they stand now.
    pub(super) fn seal(self, mailbox: Mailbox) -> Option<Sending> {
        let lang = self.lang.get_untracked();
        self.answers
            .with_untracked(|given| {
                let files = self.evidence.attachments(given);
                Sending::seal(given, lang, &CARE_KEYS, mailbox, files)
            })
            .ok()
    }

    /// What happens to the form while nobody touches it.
    pub(super) fn quiet(self) -> IdleSettings {
        self.answers.with_untracked(|answers| IdleSettings {
            hide_after: answers.hide_after(),
            wipe_after: answers.wipe_after(),
            hide_on_leaving: answers.wants_curtain(),
        })
    }

    /// Whether something has to be put right before leaving `screen`. Where it is asked on another
    /// screen, that one is shown, and returns here.
    fn stopped(self, screen: Screen) -> bool {
        let fault = self
            .answers
            .with_untracked(|answers| fault::of(screen, answers));
        let elsewhere = fault.and_then(Fault::screen).filter(|it| *it != screen);
        if let Some(elsewhere) = elsewhere {
            self.enter(elsewhere, Some(self.detour(screen)));
        }
        self.fault.set(fault);
        if fault.is_some() {
            crate::browser::dom::to_notice();
        }
        fault.is_some()
    }
}
