//! Answers that an earlier change made pointless: named first, then removed.

use super::path;
use crate::answers::Answers;
use crate::questions::{self, Pay};

/// An answer that no longer applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Orphan {
    /// Its key.
    pub pay: Pay,
    /// Only this option of it, where the rest still applies.
    pub code: Option<&'static str>,
}

/// What no longer applies, in the order of the questions.
pub fn orphans(answers: &Answers) -> Vec<Orphan> {
    let path = path(answers);
    let mut orphans = Vec::new();
    for pay in answers.held() {
        let Some((ask, group)) = questions::group_of(pay) else {
            continue;
        };
        if !path.contains(&ask.screen) || !(group.offered)(answers) {
            orphans.push(Orphan { pay, code: None });
            continue;
        }
        let gone = group.choices.iter().filter(|choice| {
            group.pay == pay && answers.has(pay, choice.code) && !(choice.offered)(answers)
        });
        orphans.extend(gone.map(|choice| Orphan {
            pay,
            code: Some(choice.code),
        }));
    }
    orphans
}

/// Removes what no longer applies.
pub fn prune(answers: &mut Answers) {
    for orphan in orphans(answers) {
        match orphan.code {
            None => answers.forget(orphan.pay),
            // The option was chosen, so it is one of its group.
            Some(code) => drop(answers.choose(orphan.pay, code, false)),
        }
    }
}
