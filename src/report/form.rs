//! What the form remembers while it is open: the answers, the way taken through it, and the one
//! report that may be on its way. All of it lives in memory and ends with the tab.

mod delivery;
mod memory;

use std::sync::Arc;

use leptos::prelude::*;
use locale::Lang;
use report::answers::Answers;
use report::fault::{self, Fault};
use report::flow::{self, Detour};
use report::mailbox::Mailbox;
use report::questions::{self, Ask, LinkAction, Pay, Screen};
use report::sending::Sending;

pub(super) use self::delivery::{Delivery, Departure, Late, Sent};
use super::evidence::Evidence;
use super::words::CARE_KEYS;
use super::{browser, draft};
#[cfg(feature = "hydrate")]
use crate::curtain::Quiet;
use crate::shell::language::use_lang;

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
}

/// What stands on the screen.
#[derive(Clone, Copy)]
pub(super) enum Stage {
    /// A screen of the flow.
    Ask(&'static Ask),
    /// Answers that no longer apply, before this screen.
    Removed(&'static Ask),
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
        let first = Step {
            stage: memory::first_stage(),
            detour: None,
        };
        let form = Self {
            lang: use_lang(),
            answers: RwSignal::new(memory::handed_over()),
            evidence: Evidence::start(),
            fault: RwSignal::new(None),
            delivery: RwSignal::new(Delivery::Idle),
            receipt: RwSignal::new(None),
            deleted: RwSignal::new(false),
            now: RwSignal::new(first.clone()),
            steps: StoredValue::new(vec![first]),
            place: StoredValue::new(0),
            departure: StoredValue::new(None),
        };
        browser::begin_history();
        browser::on_history(move |place| form.show(place));
        browser::on_exit(move || form.forget_for_good());
        form
    }

    /// What stands on the screen.
    pub(super) fn stage(self) -> Stage {
        self.now.with(|step| step.stage)
    }

    /// Chooses an option, or takes it back.
    pub(super) fn choose(self, screen: Screen, pay: Pay, code: &str, on: bool) {
        self.answers.update(|answers| {
            answers.skip(screen, false);
            // The code comes from the same question, so it is offered.
            let _ = answers.choose(pay, code, on);
        });
    }

    /// Keeps what is being typed.
    pub(super) fn write(self, screen: Screen, pay: Pay, text: &str) {
        self.answers.update(|answers| {
            answers.skip(screen, false);
            // The control was made from a question that takes text.
            let _ = answers.write(pay, text);
        });
    }

    /// "Lanjut": goes on, unless something has to be put right first.
    pub(super) fn next(self, screen: Screen) {
        if !self.stopped(screen) {
            self.answers.update(|answers| answers.accept(screen));
            self.leave(screen);
        }
    }

    /// "Lewati": goes on; what was given here stays on the screen, but does not count.
    pub(super) fn skip(self, screen: Screen) {
        self.answers.update(|answers| answers.skip(screen, true));
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
        self.enter(Screen::S23, None);
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
                    self.enter(Screen::S8b, None);
                }
            }
            LinkAction::AllQuestions => self.enter(Screen::AllQuestions, None),
            LinkAction::AskToBeContacted => {
                let detour = self.answers.with_untracked(Detour::start);
                self.choose(Screen::S7, Pay::ContactMode, "chosen", true);
                self.answers.update(|answers| answers.skip(screen, true));
                self.enter(Screen::S8a, Some(Arc::new(detour)));
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
        let detour = self.answers.with_untracked(Detour::start);
        self.enter(screen, Some(Arc::new(detour)));
    }

    /// "Hapus" on the check screen.
    pub(super) fn remove(self, pay: Pay) {
        self.answers.update(|answers| answers.forget(pay));
        if self
            .answers
            .with_untracked(|answers| flow::orphans(answers).is_empty())
        {
            crate::dom::to_heading();
        } else {
            self.enter(Screen::S23, None);
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
            stage: Stage::Removed(ask),
            detour,
        } = self.now.get_untracked()
        {
            self.push(Step {
                stage: Stage::Ask(ask),
                detour,
            });
        }
    }

    /// "Hapus semuanya": nothing is left, not even the report that could not be sent.
    pub(super) fn delete_everything(self) {
        self.forget_everything();
        self.evidence.wipe();
        self.begin_again();
        self.push(Step {
            stage: Stage::Ask(questions::ALL[0]),
            detour: None,
        });
        self.deleted.set(true);
    }

    /// Puts the first screen where the way begins.
    fn begin_again(self) {
        self.steps.set_value(vec![Step {
            stage: Stage::Ask(questions::ALL[0]),
            detour: None,
        }]);
        self.place.set_value(0);
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
    #[cfg(feature = "hydrate")]
    pub(super) fn quiet(self) -> Quiet {
        self.answers.with_untracked(|answers| Quiet {
            hide_after: answers.hide_after(),
            wipe_after: answers.wipe_after(),
            on_leaving: answers.wants_curtain(),
        })
    }

    /// Empties the form because the person wanted that after so long, and shows its beginning.
    #[cfg(feature = "hydrate")]
    pub(super) fn wipe(self) {
        self.forget_for_good();
        self.show(0);
    }

    /// Forgets the answers, what is on its way, and the receipt.
    pub(super) fn forget_for_good(self) {
        self.forget_everything();
        if let Some(sent) = self.receipt.get_untracked() {
            sent.desk.close();
        }
        self.receipt.set(None);
        self.evidence.wipe();
    }

    /// "Selesai" on the receipt: nothing of it is left behind, then the home page.
    pub(super) fn leave_for_good(self) {
        self.forget_for_good();
        self.show(0);
        crate::dom::leave_for(match self.lang.get_untracked() {
            Lang::Id => "/id/",
            Lang::En => "/en/",
        });
    }

    /// Whether something has to be put right before leaving `screen`.
    fn stopped(self, screen: Screen) -> bool {
        let fault = self
            .answers
            .with_untracked(|answers| fault::of(screen, answers));
        self.fault.set(fault);
        if fault.is_some() {
            crate::dom::to_notice();
        }
        fault.is_some()
    }

    fn leave(self, screen: Screen) {
        let detour = self.now.with_untracked(|step| step.detour.clone());
        let next = self.answers.with_untracked(|answers| match &detour {
            Some(detour) => detour.next(screen, answers),
            None => flow::next(screen, answers),
        });
        self.enter(next, detour);
    }

    /// Shows a screen, after naming the answers that no longer apply, if there are any.
    fn enter(self, screen: Screen, detour: Option<Arc<Detour>>) {
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

    fn push(self, step: Step) {
        let place = self.place.get_value() + 1;
        self.steps.update_value(|steps| {
            steps.truncate(place);
            steps.push(step.clone());
        });
        browser::push_history(place);
        self.settle(place, step);
    }

    /// Shows a step that was taken before, as Back and Forward ask for it.
    fn show(self, place: usize) {
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

    fn settle(self, place: usize, step: Step) {
        self.place.set_value(place);
        self.fault.set(None);
        self.deleted.set(false);
        if self.delivery.get_untracked() != Delivery::Busy {
            self.delivery.set(Delivery::Idle);
        }
        self.now.set(step);
        crate::dom::to_heading();
    }

    fn forget_everything(self) {
        self.answers.update(Answers::wipe);
        self.departure.set_value(None);
        draft::clear();
        self.delivery.set(Delivery::Idle);
    }
}
