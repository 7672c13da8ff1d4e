//! The answers of one person, in memory and nowhere else. Wiped when dropped.

mod device;
mod length;
mod meaning;
mod suggestion;

use thiserror::Error;
use zeroize::{Zeroize as _, Zeroizing};

use crate::contents::{Answer, Payload};
use crate::fault::Fault;
use crate::questions::{self, AnswerKey, Field, Kind, Question, Screen};

pub use device::Storage;
pub use length::LINE_LIMIT;
pub use meaning::{Half, Way};
pub use suggestion::Suggestion;

/// What was chosen and typed so far. A skipped screen keeps what was typed there, so that coming
/// back shows it again, but it counts as unanswered.
///
/// Each list is in order and holds nothing twice. There are a few dozen entries at most, and a
/// phone is spared the code of trees.
#[derive(Default)]
pub struct Answers {
    chosen: Vec<(AnswerKey, &'static str)>,
    typed: Vec<(AnswerKey, Zeroizing<String>)>,
    skipped: Vec<Screen>,
    adds_hours: bool,
    keeps_address: bool,
    needs_no_hurry: bool,
    suggestion: Option<Suggestion>,
}

impl Answers {
    /// The answers that a payload holds, as far as this version knows them.
    pub fn of(payload: &Payload) -> Self {
        let mut answers = Self::default();
        for (key, answer) in payload.iter() {
            let Some(key) = AnswerKey::from_code(key) else {
                continue;
            };
            // What is not offered is left out; where a key has options, text is the code of one.
            match answer {
                Answer::Tick(on) => {
                    let _ = answers.choose(key, "yes", *on);
                }
                Answer::Codes(codes) => {
                    for code in codes {
                        let _ = answers.choose(key, code, true);
                    }
                }
                Answer::Text(text) if answers.write(key, text).is_err() => {
                    let _ = answers.choose(key, text, true);
                }
                Answer::Text(_) => {}
            }
        }
        answers
    }

    /// Chooses an option, or takes it back. Options that exclude it are taken back.
    pub fn choose(&mut self, key: AnswerKey, code: &str, on: bool) -> Result<(), NotOffered> {
        let (_, field) = questions::field_of(key).ok_or(NotOffered)?;
        let choice = field.choice(code).ok_or(NotOffered)?;
        self.replace_suggestion(key);
        if key == AnswerKey::Channel && !self.has(key, code) {
            self.keeps_address = false;
        }
        let goes_with = |other: &str| match field.kind {
            _ if !on => other != choice.code,
            Kind::Checkbox => !choice.alone && field.choice(other).is_none_or(|it| !it.alone),
            _ => false,
        };
        self.chosen
            .retain(|(held, other)| *held != key || goes_with(other));
        if on {
            insert(&mut self.chosen, (key, choice.code));
        }
        Ok(())
    }

    /// Keeps what was typed, as it was typed and however long it is: what is too long to be sent is
    /// said ([`Self::too_long`]), and never cut.
    pub fn write(&mut self, key: AnswerKey, text: &str) -> Result<(), NotOffered> {
        length::most_letters(key).ok_or(NotOffered)?;
        self.replace_suggestion(key);
        self.keep_text(key, text);
        Ok(())
    }

    /// Whether the option is chosen.
    pub fn has(&self, key: AnswerKey, code: &str) -> bool {
        self.chosen_of(key).any(|chosen| chosen == code)
    }

    /// What is typed; empty where nothing is.
    pub fn text(&self, key: AnswerKey) -> &str {
        self.typed
            .iter()
            .find_map(|(held, text)| (*held == key).then_some(text.as_str()))
            .unwrap_or_default()
    }

    /// Takes an answer back, with the free text of its options.
    pub fn forget(&mut self, key: AnswerKey) {
        let field = questions::field_of(key).map(|(_, field)| field);
        let choices = field.map_or(&[][..], |field| field.choices);
        let goes_along = |text: AnswerKey| {
            let mut texts = choices.iter().filter_map(|choice| choice.text);
            texts.any(|free| free.key == text)
        };
        self.chosen.retain(|(held, _)| *held != key);
        self.typed
            .retain(|(held, _)| *held != key && !goes_along(*held));
    }

    /// Notes that a screen was skipped, or that it was answered after all. Half a contact is no use
    /// to anybody, so whoever skips it takes it back.
    pub fn skip(&mut self, screen: Screen, skipped: bool) {
        let screen = answered_at(screen);
        if skipped {
            insert(&mut self.skipped, screen);
        } else {
            self.skipped.retain(|held| *held != screen);
        }
        if skipped && screen == Screen::Service {
            self.suggestion = None;
        }
        if skipped && screen == Screen::SafeChannel && self.missing_half().is_some() {
            self.forget(AnswerKey::Channel);
            self.forget(AnswerKey::Address);
        }
    }

    /// Whether the screen was skipped.
    pub fn is_skipped(&self, screen: Screen) -> bool {
        self.skipped.contains(&answered_at(screen))
    }

    /// Asks for safe hours on the short way.
    pub fn add_hours(&mut self) {
        self.adds_hours = true;
    }

    /// Notes that the person was told that the number or address cannot be read. Whoever goes on
    /// all the same has it kept as it was written.
    pub fn told(&mut self, fault: Fault) {
        self.keeps_address |= matches!(fault, Fault::Contact { .. });
    }

    /// Whether a number or address that cannot be read is kept as it was written.
    pub const fn keeps_address(&self) -> bool {
        self.keeps_address
    }

    /// Notes whether the person said that the report need not be read sooner.
    pub fn take_time(&mut self, needs_no_hurry: bool) {
        self.needs_no_hurry = needs_no_hurry;
    }

    /// Whether the person said that the report need not be read sooner.
    pub const fn needs_no_hurry(&self) -> bool {
        self.needs_no_hurry
    }

    /// Forgets everything.
    pub fn wipe(&mut self) {
        *self = Self::default();
    }

    /// The one option that counts: chosen, and not on a skipped screen.
    pub fn code(&self, key: AnswerKey) -> Option<&'static str> {
        let (question, _) = self.asked_at(key)?;
        if self.is_skipped(question.screen) {
            return None;
        }
        self.chosen_of(key).next()
    }

    /// Where the key is asked on the way that these answers lead. A question that stands on two
    /// screens is offered on one of them.
    pub(crate) fn asked_at(&self, key: AnswerKey) -> Option<(&'static Question, &'static Field)> {
        questions::all_of(key)
            .find(|(_, field)| (field.offered)(self))
            .or_else(|| questions::field_of(key))
    }

    /// Whether the group is offered and has an answer: an option that is offered, or text that is
    /// not blank.
    pub fn answers(&self, field: &Field) -> bool {
        let written = !self.text(field.key).trim().is_empty();
        (field.offered)(self) && (written || self.codes(field).next().is_some())
    }

    /// The chosen options that are offered, in the order of the question.
    pub fn codes<'a>(&'a self, field: &'a Field) -> impl Iterator<Item = &'static str> + 'a {
        let choices = if (field.offered)(self) {
            field.choices
        } else {
            &[]
        };
        choices
            .iter()
            .filter(|choice| self.has(field.key, choice.code) && (choice.offered)(self))
            .map(|choice| choice.code)
    }

    /// Every option that is chosen, sent or not.
    pub(crate) fn held_codes(&self) -> impl Iterator<Item = (AnswerKey, &'static str)> {
        self.chosen.iter().copied()
    }

    /// Every text that is not empty, sent or not.
    pub(crate) fn held_texts(&self) -> impl Iterator<Item = (AnswerKey, &str)> {
        let typed = self.typed.iter().map(|(key, text)| (*key, text.as_str()));
        typed.filter(|(_, text)| !text.is_empty())
    }

    /// The screens that were skipped.
    pub(crate) fn skipped(&self) -> impl Iterator<Item = Screen> {
        self.skipped.iter().copied()
    }

    /// The groups that hold anything at all, sent or not, in the order of their names.
    pub(crate) fn held(&self) -> impl Iterator<Item = AnswerKey> {
        let holds = |key: AnswerKey| self.is_chosen(key) || !self.text(key).trim().is_empty();
        AnswerKey::ALL
            .iter()
            .copied()
            .filter(move |key| holds(*key))
    }

    fn is_chosen(&self, key: AnswerKey) -> bool {
        self.chosen_of(key).next().is_some()
    }

    pub(crate) fn chosen_of(&self, key: AnswerKey) -> impl Iterator<Item = &'static str> {
        let chosen = self.chosen.iter();
        chosen.filter_map(move |(held, code)| (*held == key).then_some(*code))
    }

    fn keep_text(&mut self, key: AnswerKey, text: &str) {
        let text = Zeroizing::new(text.to_owned());
        match self.typed.binary_search_by_key(&key, |(held, _)| *held) {
            Ok(place) => self.typed[place].1 = text,
            Err(place) => self.typed.insert(place, (key, text)),
        }
    }
}

fn insert<T: Ord>(held: &mut Vec<T>, new: T) {
    if let Err(place) = held.binary_search(&new) {
        held.insert(place, new);
    }
}

/// The way stands on two screens and is one answer.
const fn answered_at(screen: Screen) -> Screen {
    match screen {
        Screen::AllQuestions => Screen::Way,
        other => other,
    }
}

impl Drop for Answers {
    fn drop(&mut self) {
        // The texts wipe themselves; the codes are names from the program, only which were chosen
        // is worth hiding.
        for (_, text) in &mut self.typed {
            text.zeroize();
        }
        self.chosen.clear();
    }
}

/// A key or code that the form does not offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the form offers no such answer; see docs/payload.md")]
pub struct NotOffered;
