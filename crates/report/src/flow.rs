//! From the answers to the next screen. Pure: the same answers always lead the same way.

mod detour;
mod part;
mod prune;

pub use detour::Detour;
pub use part::{Part, part_at, skip_part};
pub use prune::{Orphan, asks_for_files, has_orphans, orphans, prune};

use crate::answers::{Answers, Way};
use crate::questions::{About, AnswerKey, Screen};

/// Every screen that these answers lead through, in order, from the first to the receipt, or to
/// the end of a note.
pub fn path(answers: &Answers) -> Vec<Screen> {
    let mut path = vec![Screen::BeforeStart, Screen::ThisPhone, Screen::Way];
    match answers.way() {
        Some(Way::Contact) => {
            path.push(Screen::SafeChannel);
            if answers.adds_hours() {
                path.extend(CONTACT_DETAILS);
            }
        }
        Some(Way::Note) => {
            path.extend(TRIP);
            path.extend(HAPPENED);
            path.extend([Screen::Check, Screen::NoteEnd]);
            return path;
        }
        way => {
            if way.is_none() {
                path.push(Screen::AllQuestions);
            }
            path.extend(about_you(answers));
            path.extend([Screen::Needs, Screen::Wish]);
            path.extend(TRIP);
            path.extend(HAPPENED);
            path.extend([Screen::Files, Screen::Share]);
        }
    }
    path.extend([Screen::Check, Screen::ConsentAndSend, Screen::Receipt]);
    path
}

const CONTACT_DETAILS: [Screen; 4] = [
    Screen::SafeHours,
    Screen::ContactCare,
    Screen::Officer,
    Screen::Communication,
];
const TRIP: [Screen; 3] = [Screen::Service, Screen::When, Screen::Place];
const HAPPENED: [Screen; 4] = [
    Screen::Kinds,
    Screen::OtherPerson,
    Screen::OwnWords,
    Screen::Ongoing,
];

fn about_you(answers: &Answers) -> Vec<Screen> {
    let mut part = vec![Screen::About, Screen::Role];
    if answers.about() != About::Own {
        part.push(Screen::Knows);
    }
    part.extend([Screen::Under18, Screen::ContactMode]);
    if answers.code(AnswerKey::ContactMode) == Some("chosen") {
        part.push(Screen::SafeChannel);
        if answers.can_be_reached() {
            part.extend(CONTACT_DETAILS);
        }
    }
    part
}

/// The screen that "Lanjut" and "Lewati" lead to. On the short way that is never the check
/// screen, which only [`Screen::Check`] asked for by itself shows.
pub fn next(screen: Screen, answers: &Answers) -> Screen {
    if screen == Screen::SafeChannel && answers.only_contact() {
        return Screen::ConsentAndSend;
    }
    let path = path(answers);
    let last = *path.last().unwrap_or(&Screen::Receipt);
    path.into_iter()
        .find(|later| *later > screen && !(answers.only_contact() && *later == Screen::Check))
        .unwrap_or(last)
}

#[cfg(test)]
pub(crate) mod tests;
