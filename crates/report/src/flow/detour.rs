//! Going back from one of the last screens to change an answer, and returning there.

use super::path;
use crate::answers::Answers;
use crate::questions::Screen;

/// A change on the way: only screens that the change opens are shown before the return.
pub struct Detour {
    known: Vec<Screen>,
    returns_to: Screen,
}

impl Detour {
    /// Goes away with these answers, to return to a screen.
    pub fn start(answers: &Answers, returns_to: Screen) -> Self {
        Self {
            known: path(answers),
            returns_to,
        }
    }

    /// The screen after `screen` while the detour lasts.
    pub fn next(&self, screen: Screen, answers: &Answers) -> Screen {
        path(answers)
            .into_iter()
            .find(|later| *later > screen && *later < Screen::Check && !self.known.contains(later))
            .unwrap_or(self.returns_to)
    }
}
