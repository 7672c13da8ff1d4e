//! Going back from the check screen to change one answer, and returning there.

use super::path;
use crate::answers::Answers;
use crate::questions::Screen;

/// A change on the way: only screens that the change opens are shown before the check screen.
pub struct Detour {
    known: Vec<Screen>,
}

impl Detour {
    /// Leaves the check screen with these answers.
    pub fn start(answers: &Answers) -> Self {
        Self {
            known: path(answers),
        }
    }

    /// The screen after `screen` while the detour lasts.
    pub fn next(&self, screen: Screen, answers: &Answers) -> Screen {
        path(answers)
            .into_iter()
            .find(|later| *later > screen && *later < Screen::S23 && !self.known.contains(later))
            .unwrap_or(Screen::S23)
    }
}
