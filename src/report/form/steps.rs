//! The presses that lead from screen to screen. Where they lead is worked out in
//! [`report::journey`]; here the screen, the history and the focus follow.

use leptos::prelude::*;
use report::answers::Answers;
use report::flow::Part;
use report::journey::{Journey, Transition};
use report::questions::{self, AnswerKey, LinkAction, Question, Screen};
use report::{fault, flow};

use super::{Deletion, Form};
use crate::report::delivery::Delivery;
use crate::report::{bar, browser, next_screen};

impl Form {
    /// "Lanjut": goes on, unless something has to be put right first.
    pub(in crate::report) fn next(self, screen: Screen) {
        if !self.is_on_new_screen() && !self.is_blocked(screen) {
            self.leave(|journey, answers, has_files| journey.next(screen, answers, has_files));
        }
    }

    /// "Lewati": goes on; what was given here stays on the screen, but does not count.
    pub(in crate::report) fn skip(self, screen: Screen) {
        if !self.is_on_new_screen() {
            self.leave(|journey, answers, has_files| journey.skip(screen, answers, has_files));
        }
    }

    /// The part that "Lewati bagian ini" leaves out from `screen` on.
    pub(in crate::report) fn part_at(self, screen: Screen) -> Option<Part> {
        self.journey.with_value(|journey| {
            self.answers
                .with_untracked(|answers| journey.part_at(screen, answers))
        })
    }

    /// "Lewati bagian ini".
    pub(in crate::report) fn skip_part(self, screen: Screen) {
        if !self.is_on_new_screen() {
            self.take_step(|journey, answers, has_files| {
                journey.skip_part(screen, answers, has_files);
            });
        }
    }

    /// "Kirim yang sudah ada": to the check screen, never straight to sending.
    pub(in crate::report) fn send_what_is_there(self) {
        self.jump(Screen::Check);
    }

    /// "Simpan untuk saya saja": the answers stay here, as a note.
    pub(in crate::report) fn keep_as_note(self) {
        self.jump(Screen::NoteEnd);
    }

    /// Shows a screen that is asked for by itself.
    pub(in crate::report) fn jump(self, screen: Screen) {
        self.take_step(|journey, answers, has_files| journey.jump(screen, answers, has_files));
    }

    /// Another way on from a screen.
    pub(in crate::report) fn follow(self, screen: Screen, action: LinkAction) {
        if action == LinkAction::AddHours && self.is_blocked(screen) {
            return;
        }
        self.take_step(|journey, answers, has_files| {
            journey.follow(screen, action, answers, has_files);
        });
    }

    /// "Kembali", the same as the browser's own.
    #[expect(clippy::unused_self, reason = "an action of the form like the others")]
    pub(in crate::report) fn back(self) {
        browser::back();
    }

    /// "Ubah" on the check screen: to the question, and back again after it.
    pub(in crate::report) fn change(self, screen: Screen) {
        self.take_step(|journey, answers, has_files| {
            journey.detour(screen, Screen::Check, answers, has_files);
        });
    }

    /// "Hapus" on the check screen.
    pub(in crate::report) fn remove(self, key: AnswerKey) {
        self.answers.update(|answers| answers.forget(key));
        if self
            .answers
            .with_untracked(|answers| flow::orphans(answers).is_empty())
        {
            crate::browser::dom::focus_heading();
        } else {
            self.jump(Screen::Check);
        }
    }

    /// Removes what no longer applies, and goes on to where the person was going.
    pub(in crate::report) fn confirm_removal(self) {
        self.answers.update_untracked(flow::prune);
        if self
            .answers
            .with_untracked(|answers| self.evidence.is_orphaned(answers))
        {
            self.evidence.wipe();
        }
        self.take_step(|journey, _, _| journey.after_removal());
    }

    /// Whether something has to be put right before leaving `screen`. Where it is asked on another
    /// screen, that one is shown, and returns here.
    pub(super) fn is_blocked(self, screen: Screen) -> bool {
        let fault = self
            .answers
            .with_untracked(|answers| fault::of(screen, answers));
        if let Some(elsewhere) = fault.and_then(|fault| fault.put_right_elsewhere(screen)) {
            self.take_step(|journey, answers, has_files| {
                journey.detour(elsewhere, screen, answers, has_files);
            });
        }
        self.fault.set(fault);
        if let Some(fault) = fault {
            self.answers.update_untracked(|answers| answers.told(fault));
            crate::browser::dom::focus_notice();
        }
        fault.is_some()
    }

    /// Lets `make` see the form as it will be after the step that will probably be taken. Nothing
    /// where that step changes more than the position.
    pub(in crate::report) fn with_expected_step<T>(
        self,
        make: impl FnOnce(Transition, &'static Question) -> T,
    ) -> Option<T> {
        let (from, skips, was_skipped) = self.with_journey(|journey, answers, _| {
            let (from, skips) = journey.expected(answers)?;
            let was_skipped = answers.is_skipped(from);
            answers.skip(from, skips);
            Some((from, skips, was_skipped))
        })??;
        let (to, has_orphans) = self.with_journey(|journey, answers, has_files| {
            let has_orphans = flow::has_orphans(answers, has_files);
            (journey.after(from, answers), has_orphans)
        })?;
        let question = questions::of(to).filter(|_| !has_orphans);
        let screen = question.map(|question| make(Transition { from, skips, to }, question));
        self.answers
            .update_untracked(|answers| answers.skip(from, was_skipped));
        screen
    }

    /// Leaves a screen: shows the next one, which may have been built already.
    fn leave(self, step: impl FnOnce(&mut Journey, &mut Answers, bool) -> Transition) {
        let is_shown = self.is_shown;
        self.take_step(|journey, answers, has_files| {
            let transition = step(journey, answers, has_files);
            if is_shown {
                next_screen::choose(transition);
            }
        });
    }

    /// Takes a step and shows where it leads.
    ///
    /// Nobody is notified of what it changes in the answers: the screen that would listen is about
    /// to leave, and whatever outlives it listens to the stage as well.
    pub(super) fn take_step(self, step: impl FnOnce(&mut Journey, &mut Answers, bool)) {
        self.step(browser::push_history, step);
    }

    /// The same in the place of the step that is on the screen.
    pub(super) fn replace_step(self, step: impl FnOnce(&mut Journey, &mut Answers, bool)) {
        self.step(browser::replace_history, step);
    }

    fn step(self, write_history: fn(usize), step: impl FnOnce(&mut Journey, &mut Answers, bool)) {
        let position = self.with_journey(|journey, answers, has_files| {
            step(journey, answers, has_files);
            journey.position()
        });
        if self.is_shown
            && let Some(position) = position
        {
            write_history(position);
        }
        self.show_stage();
    }

    /// Shows a step that was taken before, as Back and Forward ask for it.
    pub(super) fn show(self, position: usize) {
        if self.receipt.with_untracked(Option::is_none) {
            self.journey.update_value(|journey| journey.go_to(position));
            self.show_stage();
        }
    }

    fn show_stage(self) {
        self.fault.set(None);
        self.deletion.set(Deletion::None);
        let delivery = self.delivery.get_untracked();
        if delivery == Delivery::Crowded || !delivery.is_under_way() {
            self.delivery.set(Delivery::Idle);
        }
        if self.is_shown {
            crate::browser::dom::release_focus();
        }
        self.stage.set(self.journey.with_value(Journey::stage));
        if self.is_shown {
            crate::browser::dom::focus_heading();
            bar::screen_changed();
        }
    }

    /// Whether a press belongs to the screen before: the second of a double tap meets a button in
    /// the same place.
    fn is_on_new_screen(self) -> bool {
        self.is_shown && bar::is_new_screen()
    }

    fn with_journey<T>(
        self,
        look: impl FnOnce(&mut Journey, &mut Answers, bool) -> T,
    ) -> Option<T> {
        let has_files = !self.evidence.is_empty();
        self.journey.try_update_value(|journey| {
            self.answers
                .try_update_untracked(|answers| look(journey, answers, has_files))
        })?
    }
}
