//! The way a person takes through the form: the steps so far, the one on the screen, and where
//! "Lanjut", "Lewati", Back, Forward and a detour lead.
//!
//! Pure: a page keeps one [`Journey`] beside the answers and shows the stage that it names. The
//! history of the browser holds positions in it and nothing else.

use std::sync::Arc;

use crate::answers::Answers;
use crate::flow::{self, Detour, Part};
use crate::questions::{self, AnswerKey, LinkAction, Question, Screen};

/// The steps taken so far, and which of them is on the screen.
pub struct Journey {
    steps: Vec<Step>,
    position: usize,
    /// The step at `position`.
    current: Step,
}

/// What is on the screen.
#[derive(Clone, Copy)]
pub enum Stage {
    /// A screen of the flow.
    Question(&'static Question),
    /// Answers that no longer apply, named before this screen.
    Removed(&'static Question),
    /// Answers that a tab has stored, before any of them is shown.
    Restore,
    /// The receipt.
    Receipt,
}

/// How a screen was left. A page that builds the next screen in advance compares it with the
/// transition that it expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transition {
    /// The screen that was left.
    pub from: Screen,
    /// Whether its answer does not count.
    pub skips: bool,
    /// The screen that comes next.
    pub to: Screen,
}

#[derive(Clone)]
struct Step {
    stage: Stage,
    detour: Option<Arc<Detour>>,
}

impl Journey {
    /// A journey whose first step is `stage`.
    pub fn start(stage: Stage) -> Self {
        let first = Step::to(stage);
        Self {
            steps: vec![first.clone()],
            position: 0,
            current: first,
        }
    }

    /// What is on the screen.
    pub fn stage(&self) -> Stage {
        self.current.stage
    }

    /// The number of the step on the screen, from 0, as the history of the browser holds it.
    pub const fn position(&self) -> usize {
        self.position
    }

    /// "Lanjut". Whoever calls it has made sure that [`crate::fault::of`] finds nothing.
    pub fn next(&mut self, screen: Screen, answers: &mut Answers, has_files: bool) -> Transition {
        answers.accept(screen);
        self.leave(screen, answers, has_files)
    }

    /// "Lewati": what was answered here stays on the screen, but does not count.
    pub fn skip(&mut self, screen: Screen, answers: &mut Answers, has_files: bool) -> Transition {
        answers.skip(screen, true);
        self.leave(screen, answers, has_files)
    }

    /// The part that can be left out from `screen` on; none on a detour, which is about one answer.
    pub fn part_at(&self, screen: Screen, answers: &Answers) -> Option<Part> {
        let is_detour = self.current.detour.is_some();
        flow::part_at(screen, answers).filter(|_| !is_detour)
    }

    /// "Lewati bagian ini": every screen of the part that begins with `screen` is skipped.
    pub fn skip_part(&mut self, screen: Screen, answers: &mut Answers, has_files: bool) {
        if let Some(end) = flow::skip_part(screen, answers) {
            self.enter(end, None, answers, has_files);
        }
    }

    /// Shows a screen that is asked for by itself: the check screen, the end of a note.
    pub fn jump(&mut self, screen: Screen, answers: &Answers, has_files: bool) {
        self.enter(screen, None, answers, has_files);
    }

    /// Shows `screen` and returns to `returns_to` after it and what it opens.
    pub fn detour(
        &mut self,
        screen: Screen,
        returns_to: Screen,
        answers: &Answers,
        has_files: bool,
    ) {
        let detour = Arc::new(Detour::start(answers, returns_to));
        self.enter(screen, Some(detour), answers, has_files);
    }

    /// Another way on from `screen`.
    pub fn follow(
        &mut self,
        screen: Screen,
        action: LinkAction,
        answers: &mut Answers,
        has_files: bool,
    ) {
        match action {
            LinkAction::AddHours => {
                answers.skip(screen, false);
                answers.add_hours();
                self.enter(Screen::SafeHours, None, answers, has_files);
            }
            LinkAction::AllQuestions => {
                self.enter(Screen::AllQuestions, None, answers, has_files);
            }
            LinkAction::AddContact => {
                self.detour(Screen::SafeChannel, screen, answers, has_files);
            }
            LinkAction::ChangeContact => {
                let path = flow::path(answers);
                let asked = [Screen::SafeChannel, Screen::ContactMode];
                let asked = asked.into_iter().find(|it| path.contains(it));
                self.detour(asked.unwrap_or(Screen::Way), screen, answers, has_files);
            }
            LinkAction::AskToBeContacted => {
                // The detour knows the way as it was, so that it shows all that contact opens.
                let detour = Arc::new(Detour::start(answers, Screen::Check));
                answers.skip(Screen::ContactMode, false);
                // The option is one of its own question.
                let _ = answers.choose(AnswerKey::ContactMode, "chosen", true);
                answers.skip(screen, true);
                self.enter(Screen::SafeChannel, Some(detour), answers, has_files);
            }
        }
    }

    /// Goes on to the screen before which answers that no longer apply were named. Those answers
    /// are gone by now ([`flow::prune`]).
    pub fn after_removal(&mut self) {
        let mut step = self.current.clone();
        if let Stage::Removed(question) = step.stage {
            step.stage = Stage::Question(question);
        }
        self.push(step);
    }

    /// The report arrived.
    pub fn arrive(&mut self) {
        self.push(Step::to(Stage::Receipt));
    }

    /// Forgets every step and shows `question`, with the first screen behind it.
    pub fn restart_at(&mut self, question: &'static Question) {
        *self = Self::start(Stage::Question(questions::ALL[0]));
        self.push(Step::to(Stage::Question(question)));
    }

    /// Shows a step that was taken before, as Back and Forward ask for it; the last one where
    /// `position` is beyond it.
    pub fn go_to(&mut self, position: usize) {
        let position = position.min(self.steps.len().saturating_sub(1));
        if let Some(step) = self.steps.get(position) {
            self.current = step.clone();
            self.position = position;
        }
    }

    /// How the screen will probably be left: by "Lewati" where nothing is answered, by "Lanjut"
    /// otherwise. Nothing where leaving it changes more than the position.
    pub fn expected(&self, answers: &Answers) -> Option<(Screen, bool)> {
        let Stage::Question(here) = self.stage() else {
            return None;
        };
        let from = here.screen;
        let is_answered = here.fields.iter().any(|field| answers.answers(field));
        let only_moves = from < Screen::ConsentAndSend && !answers.is_suggested(from);
        only_moves.then(|| (from, from.can_be_skipped() && !is_answered))
    }

    /// The screen after `screen`, within the detour where there is one.
    pub fn after(&self, screen: Screen, answers: &Answers) -> Screen {
        match &self.current.detour {
            Some(detour) => detour.next(screen, answers),
            None => flow::next(screen, answers),
        }
    }

    fn leave(&mut self, screen: Screen, answers: &Answers, has_files: bool) -> Transition {
        let to = self.after(screen, answers);
        let detour = self.current.detour.clone();
        self.enter(to, detour, answers, has_files);
        Transition {
            from: screen,
            skips: answers.is_skipped(screen),
            to,
        }
    }

    /// Shows a screen, after naming the answers that no longer apply, if there are any.
    fn enter(
        &mut self,
        screen: Screen,
        detour: Option<Arc<Detour>>,
        answers: &Answers,
        has_files: bool,
    ) {
        let Some(question) = questions::of(screen) else {
            return;
        };
        let stage = if flow::has_orphans(answers, has_files) {
            Stage::Removed(question)
        } else {
            Stage::Question(question)
        };
        // Back at the check screen the detour is over.
        let detour = detour.filter(|_| screen < Screen::Check);
        self.push(Step { stage, detour });
    }

    /// Takes a step. What Back had left behind is no longer ahead.
    fn push(&mut self, step: Step) {
        self.position += 1;
        self.steps.truncate(self.position);
        self.steps.push(step.clone());
        self.current = step;
    }
}

impl Step {
    const fn to(stage: Stage) -> Self {
        Self {
            stage,
            detour: None,
        }
    }
}

impl Stage {
    /// The screen of the flow that it shows or leads to.
    pub fn screen(self) -> Option<Screen> {
        match self {
            Self::Question(question) | Self::Removed(question) => Some(question.screen),
            Self::Restore | Self::Receipt => None,
        }
    }
}

#[cfg(test)]
mod tests;
