//! From the answers to the next screen. Pure: the same answers always lead the same way.

mod detour;
mod prune;

pub use detour::Detour;
pub use prune::{Orphan, orphans, prune};

use crate::answers::{Answers, Way};
use crate::questions::{About, Pay, Screen};

/// Every screen that these answers lead through, in order, from the first to the receipt, or to
/// the end of a note.
pub fn path(answers: &Answers) -> Vec<Screen> {
    let mut path = vec![Screen::S0, Screen::S1, Screen::S2];
    match answers.way() {
        Some(Way::Contact) => {
            path.push(Screen::S8a);
            if answers.adds_hours() {
                path.extend(CONTACT_DETAILS);
            }
        }
        Some(Way::Note) => {
            path.extend(TRIP);
            path.extend(HAPPENED);
            path.extend([Screen::S23, Screen::NoteEnd]);
            return path;
        }
        way => {
            if way.is_none() {
                path.push(Screen::AllQuestions);
            }
            path.extend(about_you(answers));
            path.extend([Screen::S11, Screen::S12]);
            path.extend(TRIP);
            path.extend(HAPPENED);
            path.extend([Screen::S21, Screen::S22]);
        }
    }
    path.extend([Screen::S23, Screen::S24, Screen::S25]);
    path
}

const CONTACT_DETAILS: [Screen; 4] = [Screen::S8b, Screen::S8c, Screen::S9, Screen::S10];
const TRIP: [Screen; 3] = [Screen::S13, Screen::S14, Screen::S15];
const HAPPENED: [Screen; 4] = [Screen::S17, Screen::S18, Screen::S19, Screen::S20];

fn about_you(answers: &Answers) -> Vec<Screen> {
    let mut part = vec![Screen::S3, Screen::S4];
    if answers.about() != About::Own {
        part.push(Screen::S5);
    }
    part.extend([Screen::S6, Screen::S7]);
    if answers.code(Pay::ContactMode) == Some("chosen") {
        part.push(Screen::S8a);
        if answers.can_be_reached() {
            part.extend(CONTACT_DETAILS);
        }
    }
    part
}

/// The screen that "Lanjut" and "Lewati" lead to. On the short way that is never the check
/// screen, which only [`Screen::S23`] asked for by itself shows.
pub fn next(screen: Screen, answers: &Answers) -> Screen {
    if screen == Screen::S8a && answers.only_contact() {
        return Screen::S24;
    }
    let path = path(answers);
    let last = *path.last().unwrap_or(&Screen::S25);
    path.into_iter()
        .find(|later| *later > screen && !(answers.only_contact() && *later == Screen::S23))
        .unwrap_or(last)
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
