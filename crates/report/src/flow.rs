//! From the answers to the next screen. Pure: the same answers always lead the same way.

mod detour;
mod prune;

pub use detour::Detour;
pub use prune::{Orphan, orphans, prune};

use crate::answers::Answers;
use crate::questions::{Pay, Screen};

/// Every screen that these answers lead through, in order, from the first to the receipt.
pub fn path(answers: &Answers) -> Vec<Screen> {
    let mut path = vec![Screen::S0, Screen::S2];
    if answers.only_contact() {
        path.push(Screen::S8a);
        if answers.adds_hours() {
            path.extend([Screen::S8b, Screen::S8c]);
        }
    } else {
        path.extend([Screen::S3, Screen::S4, Screen::S7]);
        if answers.code(Pay::ContactMode) == Some("chosen") {
            path.push(Screen::S8a);
            if answers.can_be_reached() {
                path.extend([Screen::S8b, Screen::S8c]);
            }
        }
        path.extend([Screen::S11, Screen::S12]);
        path.extend([Screen::S13, Screen::S14, Screen::S15]);
        path.extend([Screen::S17, Screen::S19]);
    }
    path.extend([Screen::S23, Screen::S24, Screen::S25]);
    path
}

/// The screen that "Lanjut" and "Lewati" lead to. On the short way that is never the check
/// screen, which only [`Screen::S23`] asked for by itself shows.
pub fn next(screen: Screen, answers: &Answers) -> Screen {
    if screen == Screen::S8a && answers.only_contact() {
        return Screen::S24;
    }
    path(answers)
        .into_iter()
        .find(|later| *later > screen && !(answers.only_contact() && *later == Screen::S23))
        .unwrap_or(Screen::S25)
}

/// Notes that the whole part from `screen` on is skipped, and gives the screen after it.
pub fn skip_part(screen: Screen, end: Screen, answers: &mut Answers) -> Screen {
    for part in path(answers)
        .into_iter()
        .filter(|part| (screen..end).contains(part))
    {
        answers.skip(part, true);
    }
    end
}

#[cfg(test)]
pub(crate) mod tests;
