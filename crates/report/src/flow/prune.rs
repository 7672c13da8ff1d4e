//! Answers that an earlier change made pointless: named first, then removed.

use super::path;
use crate::answers::Answers;
use crate::questions::{AnswerKey, Screen};

/// An answer that no longer applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Orphan {
    /// Its key.
    pub key: AnswerKey,
    /// Only this option of it, where the rest still applies.
    pub code: Option<&'static str>,
}

/// What no longer applies, in the order of the questions.
pub fn orphans(answers: &Answers) -> Vec<Orphan> {
    let path = path(answers);
    let mut orphans = Vec::new();
    for key in answers.held() {
        let Some((question, field)) = answers.asked_at(key) else {
            continue;
        };
        if !path.contains(&question.screen) || !(field.offered)(answers) {
            orphans.push(Orphan { key, code: None });
            continue;
        }
        let gone = field.choices.iter().filter(|choice| {
            field.key == key && answers.has(key, choice.code) && !(choice.offered)(answers)
        });
        orphans.extend(gone.map(|choice| Orphan {
            key,
            code: Some(choice.code),
        }));
    }
    orphans
}

/// Whether there are answers, or files, that no longer apply.
pub fn has_orphans(answers: &Answers, has_files: bool) -> bool {
    (has_files && !asks_for_files(answers)) || !orphans(answers).is_empty()
}

/// Whether files are asked for at all; never where somebody is, or may be, under 18.
pub fn asks_for_files(answers: &Answers) -> bool {
    answers.is_adult() && path(answers).contains(&Screen::Files)
}

/// Removes what no longer applies.
pub fn prune(answers: &mut Answers) {
    for orphan in orphans(answers) {
        match orphan.code {
            None => answers.forget(orphan.key),
            // The option was chosen, so it is one of its field.
            Some(code) => drop(answers.choose(orphan.key, code, false)),
        }
    }
}
