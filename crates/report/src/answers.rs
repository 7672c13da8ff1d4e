//! The answers of one person, in memory and nowhere else. Wiped when dropped.

mod device;
mod meaning;
mod suggestion;

use std::collections::{BTreeMap, BTreeSet};

use thiserror::Error;
use zeroize::{Zeroize as _, Zeroizing};

use crate::contents::{Answer, Payload};
use crate::questions::{self, Group, Kind, Pay, Screen};

pub use device::Storage;
pub use meaning::Way;
pub use suggestion::Suggestion;

/// The most letters of a line of text.
pub const LINE_LIMIT: usize = 300;

/// What was chosen and typed so far. A skipped screen keeps what was typed there, so that coming
/// back shows it again, but it counts as unanswered.
#[derive(Default)]
pub struct Answers {
    chosen: BTreeMap<Pay, BTreeSet<&'static str>>,
    typed: BTreeMap<Pay, Zeroizing<String>>,
    skipped: BTreeSet<Screen>,
    adds_hours: bool,
    suggestion: Option<Suggestion>,
}

impl Answers {
    /// The answers that a payload holds, as far as this version knows them.
    pub fn of(payload: &Payload) -> Self {
        let mut answers = Self::default();
        for (key, answer) in payload.iter() {
            let Some(pay) = Pay::from_code(key) else {
                continue;
            };
            // What is not offered is left out; where a key has options, text is the code of one.
            match answer {
                Answer::Tick(on) => {
                    let _ = answers.choose(pay, "yes", *on);
                }
                Answer::Codes(codes) => {
                    for code in codes {
                        let _ = answers.choose(pay, code, true);
                    }
                }
                Answer::Text(text) if answers.write(pay, text).is_err() => {
                    let _ = answers.choose(pay, text, true);
                }
                Answer::Text(_) => {}
            }
        }
        answers
    }

    /// Chooses an option, or takes it back. Options that exclude it are taken back.
    pub fn choose(&mut self, pay: Pay, code: &str, on: bool) -> Result<(), NotOffered> {
        let (_, group) = questions::group_of(pay).ok_or(NotOffered)?;
        let choice = group.choice(code).ok_or(NotOffered)?;
        self.replace_suggestion(pay);
        let chosen = self.chosen.entry(pay).or_default();
        if !on {
            chosen.remove(choice.code);
            return Ok(());
        }
        match group.kind {
            Kind::Checkbox if choice.alone => chosen.clear(),
            Kind::Checkbox => {
                chosen.retain(|other| group.choice(other).is_none_or(|other| !other.alone));
            }
            Kind::Radio | Kind::Select { .. } | Kind::Tick => chosen.clear(),
            Kind::Line | Kind::Area { .. } | Kind::Files => return Err(NotOffered),
        }
        chosen.insert(choice.code);
        Ok(())
    }

    /// Keeps what was typed, as it was typed, up to the limit of its control. A limit that an
    /// earlier answer made smaller takes nothing away that is there.
    pub fn write(&mut self, pay: Pay, text: &str) -> Result<(), NotOffered> {
        let (_, group) = questions::group_of(pay).ok_or(NotOffered)?;
        let limit = match group.kind {
            Kind::Area { limit } => limit(self).max(self.text(pay).chars().count()),
            Kind::Line => LINE_LIMIT,
            _ if group.pay != pay => LINE_LIMIT,
            _ => return Err(NotOffered),
        };
        let end = text
            .char_indices()
            .nth(limit)
            .map_or(text.len(), |(end, _)| end);
        self.replace_suggestion(pay);
        self.typed
            .insert(pay, Zeroizing::new(text[..end].to_owned()));
        Ok(())
    }

    /// Whether the option is chosen.
    pub fn has(&self, pay: Pay, code: &str) -> bool {
        self.chosen
            .get(&pay)
            .is_some_and(|chosen| chosen.contains(code))
    }

    /// What is typed; empty where nothing is.
    pub fn text(&self, pay: Pay) -> &str {
        self.typed.get(&pay).map_or("", |text| text.as_str())
    }

    /// Takes an answer back, with the free text of its options.
    pub fn forget(&mut self, pay: Pay) {
        self.chosen.remove(&pay);
        self.typed.remove(&pay);
        if let Some((_, group)) = questions::group_of(pay) {
            for text in group.choices.iter().filter_map(|choice| choice.text) {
                self.typed.remove(&text.pay);
            }
        }
    }

    /// Notes that a screen was skipped, or that it was answered after all. The way stands on two
    /// screens and is one answer.
    pub fn skip(&mut self, screen: Screen, skipped: bool) {
        let screen = match screen {
            Screen::AllQuestions => Screen::S2,
            other => other,
        };
        if skipped {
            self.skipped.insert(screen);
        } else {
            self.skipped.remove(&screen);
        }
        if skipped && screen == Screen::S13 {
            self.suggestion = None;
        }
    }

    /// Whether the screen was skipped.
    pub fn is_skipped(&self, screen: Screen) -> bool {
        self.skipped.contains(&screen)
    }

    /// Asks for safe hours on the short way.
    pub fn add_hours(&mut self) {
        self.adds_hours = true;
    }

    /// Forgets everything.
    pub fn wipe(&mut self) {
        *self = Self::default();
    }

    /// The one option that counts: chosen, and not on a skipped screen.
    pub fn code(&self, pay: Pay) -> Option<&'static str> {
        let (ask, _) = questions::group_of(pay)?;
        if self.is_skipped(ask.screen) {
            return None;
        }
        self.chosen.get(&pay)?.first().copied()
    }

    /// Whether the group is offered and has an answer: an option that is offered, or text that is
    /// not blank.
    pub fn answers(&self, group: &Group) -> bool {
        let written = !self.text(group.pay).trim().is_empty();
        (group.offered)(self) && (written || self.codes(group).next().is_some())
    }

    /// The chosen options that are offered, in the order of the question.
    pub fn codes<'a>(&'a self, group: &'a Group) -> impl Iterator<Item = &'static str> + 'a {
        let choices = if (group.offered)(self) {
            group.choices
        } else {
            &[]
        };
        choices
            .iter()
            .filter(|choice| self.has(group.pay, choice.code) && (choice.offered)(self))
            .map(|choice| choice.code)
    }

    /// What was typed, brought back as it was: a limit that applies by now takes nothing away.
    pub(crate) fn restore_text(&mut self, pay: Pay, text: &str) {
        let written = self.write(pay, text);
        if written.is_ok() {
            self.typed.insert(pay, Zeroizing::new(text.to_owned()));
        }
    }

    /// The codes of every group that has any, sent or not.
    pub(crate) fn held_codes(&self) -> impl Iterator<Item = (Pay, &BTreeSet<&'static str>)> {
        let chosen = self.chosen.iter().map(|(pay, codes)| (*pay, codes));
        chosen.filter(|(_, codes)| !codes.is_empty())
    }

    /// Every text that is not empty, sent or not.
    pub(crate) fn held_texts(&self) -> impl Iterator<Item = (Pay, &str)> {
        let typed = self.typed.iter().map(|(pay, text)| (*pay, text.as_str()));
        typed.filter(|(_, text)| !text.is_empty())
    }

    /// The screens that were skipped.
    pub(crate) fn skipped(&self) -> impl Iterator<Item = Screen> {
        self.skipped.iter().copied()
    }

    /// The groups that hold anything at all, sent or not.
    pub(crate) fn held(&self) -> impl Iterator<Item = Pay> {
        let chosen = self
            .chosen
            .iter()
            .filter(|(_, codes)| !codes.is_empty())
            .map(|(pay, _)| *pay);
        let typed = self
            .typed
            .iter()
            .filter(|(_, text)| !text.trim().is_empty());
        chosen.chain(typed.map(|(pay, _)| *pay))
    }
}

impl Drop for Answers {
    fn drop(&mut self) {
        // The texts wipe themselves; the codes are names from the program, only which were chosen
        // is worth hiding.
        for text in self.typed.values_mut() {
            text.zeroize();
        }
        self.chosen.clear();
    }
}

/// A key or code that the form does not offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the form offers no such answer; see docs/payload.md")]
pub struct NotOffered;
