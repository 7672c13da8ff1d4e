//! The answers of one person, in memory and nowhere else. Wiped when dropped.

use std::collections::{BTreeMap, BTreeSet};

use thiserror::Error;
use zeroize::{Zeroize as _, Zeroizing};

use crate::questions::{self, About, Group, Kind, Pay, Screen};

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
}

impl Answers {
    /// Chooses an option, or takes it back. Options that exclude it are taken back.
    pub fn choose(&mut self, pay: Pay, code: &str, on: bool) -> Result<(), NotOffered> {
        let (_, group) = questions::group_of(pay).ok_or(NotOffered)?;
        let choice = group.choice(code).ok_or(NotOffered)?;
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
            Kind::Line | Kind::Area { .. } => return Err(NotOffered),
        }
        chosen.insert(choice.code);
        Ok(())
    }

    /// Keeps what was typed, as it was typed, up to the limit of its control.
    pub fn write(&mut self, pay: Pay, text: &str) -> Result<(), NotOffered> {
        let (_, group) = questions::group_of(pay).ok_or(NotOffered)?;
        let limit = match group.kind {
            Kind::Area { limit } => limit,
            Kind::Line => LINE_LIMIT,
            _ if group.pay != pay => LINE_LIMIT,
            _ => return Err(NotOffered),
        };
        let end = text
            .char_indices()
            .nth(limit)
            .map_or(text.len(), |(end, _)| end);
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

    /// Notes that a screen was skipped, or that it was answered after all.
    pub fn skip(&mut self, screen: Screen, skipped: bool) {
        if skipped {
            self.skipped.insert(screen);
        } else {
            self.skipped.remove(&screen);
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

    /// Whether the group has an answer: an option that is offered, or text that is not blank.
    pub fn answers(&self, group: &Group) -> bool {
        self.codes(group).next().is_some() || !self.text(group.pay).trim().is_empty()
    }

    /// The chosen options that are offered, in the order of the question.
    pub fn codes<'a>(&'a self, group: &'a Group) -> impl Iterator<Item = &'static str> + 'a {
        group
            .choices
            .iter()
            .filter(|choice| self.has(group.pay, choice.code) && (choice.offered)(self))
            .map(|choice| choice.code)
    }

    /// Who the report is about, for the wording.
    pub fn about(&self) -> About {
        match self.code(Pay::About) {
            Some("known") => About::Known,
            Some("seen") => About::Seen,
            _ => About::Own,
        }
    }

    /// Whether the person harmed was driving.
    pub fn is_driver(&self) -> bool {
        self.code(Pay::Role) == Some("driver")
    }

    /// Whether only a safe contact is asked for.
    pub fn only_contact(&self) -> bool {
        self.code(Pay::Way) == Some("a")
    }

    /// Whether safe hours were asked for on the short way.
    pub fn adds_hours(&self) -> bool {
        self.adds_hours
    }

    /// Whether there is a way to reach the person, and where. Without both it works like the code.
    pub fn can_be_reached(&self) -> bool {
        let wanted = self.only_contact() || self.code(Pay::ContactMode) == Some("chosen");
        let way = self
            .code(Pay::Channel)
            .is_some_and(|channel| channel != "unsure");
        wanted && way && !self.text(Pay::Address).trim().is_empty()
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
