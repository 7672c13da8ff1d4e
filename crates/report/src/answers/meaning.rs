//! What the answers mean for the way through the form and for its words.

use super::Answers;
use crate::pasted::Address;
use crate::questions::{About, AnswerKey, Screen, of};

/// The way through the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Only a safe contact.
    Contact,
    /// The report.
    Report,
    /// A note for oneself, which is sent to nobody.
    Note,
}

/// Half of a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    /// The way to get in touch.
    Channel,
    /// The number or address.
    Address,
}

impl Answers {
    /// The way that was chosen. Without one the questions and other help are shown first, and what
    /// follows is the report.
    pub fn way(&self) -> Option<Way> {
        match self.code(AnswerKey::Way) {
            Some("a") => Some(Way::Contact),
            Some("b") => Some(Way::Report),
            Some("c") => Some(Way::Note),
            _ => None,
        }
    }

    /// Whether nothing was answered that leaving this page could lose.
    pub fn is_untouched(&self) -> bool {
        self.held().all(|key| !key.is_sent())
    }

    /// Whether only a safe contact is asked for.
    pub fn only_contact(&self) -> bool {
        self.way() == Some(Way::Contact)
    }

    /// Whether the person wrote what they want to be called, where that is sent.
    pub fn has_name(&self) -> bool {
        self.counts(Screen::Officer) && !self.text(AnswerKey::CallName).trim().is_empty()
    }

    /// Whether this is a note for oneself.
    pub fn is_note(&self) -> bool {
        self.way() == Some(Way::Note)
    }

    /// Who the report is about, for the wording. A note is about the person who writes.
    pub fn about(&self) -> About {
        match self.code(AnswerKey::About) {
            _ if self.is_note() => About::Own,
            Some("known") => About::Known,
            Some("seen") => About::Seen,
            _ => About::Own,
        }
    }

    /// Whether the person harmed was driving.
    pub fn is_driver(&self) -> bool {
        !self.is_note() && self.code(AnswerKey::Role) == Some("driver")
    }

    /// Whether the person harmed is known to be grown up.
    pub fn is_adult(&self) -> bool {
        self.asks_for_age() && self.code(AnswerKey::Under18) == Some("no")
    }

    /// Whether the person harmed is said to be under 18.
    pub fn is_a_child(&self) -> bool {
        self.asks_for_age() && self.code(AnswerKey::Under18) == Some("yes")
    }

    fn asks_for_age(&self) -> bool {
        !matches!(self.way(), Some(Way::Contact | Way::Note))
    }

    /// Whether safe hours were asked for on the short way.
    pub fn adds_hours(&self) -> bool {
        self.adds_hours
    }

    /// Whether the person asked to be contacted.
    pub fn wants_contact(&self) -> bool {
        self.only_contact() || self.code(AnswerKey::ContactMode) == Some("chosen")
    }

    /// Whether there is a way to reach the person, and where. Without both it works like the code.
    pub fn can_be_reached(&self) -> bool {
        self.wants_contact()
            && !self.is_skipped(Screen::SafeChannel)
            && self.way_to_reach().is_some()
            && self.has_address()
    }

    /// The way to get in touch that was chosen. Whoever is not sure has chosen none yet.
    pub(crate) fn way_to_reach(&self) -> Option<&'static str> {
        self.chosen_of(AnswerKey::Channel)
            .find(|way| *way != "unsure")
    }

    /// What is missing of a contact that was begun; nothing where none was.
    pub fn missing_half(&self) -> Option<Half> {
        match (self.way_to_reach(), self.has_address()) {
            (None, true) => Some(Half::Channel),
            (Some(_), false) => Some(Half::Address),
            (None, false) | (Some(_), true) => None,
        }
    }

    /// Where to get in touch, as far as what was written is understood.
    pub fn address(&self) -> Address {
        Address::read(self.way_to_reach(), self.text(AnswerKey::Address))
    }

    fn has_address(&self) -> bool {
        !self.text(AnswerKey::Address).trim().is_empty()
    }

    /// Whether the person who writes was driving: then the hours go by their shifts. Contact is with
    /// whoever writes, also where the report is about somebody else.
    pub fn writes_as_driver(&self) -> bool {
        self.is_driver() && self.about() == About::Own
    }

    /// Whether something is said to be still going on.
    pub fn something_goes_on(&self) -> bool {
        let field = of(Screen::Ongoing)
            .filter(|question| !self.is_skipped(question.screen))
            .and_then(|question| question.fields.first());
        field.is_some_and(|field| {
            self.codes(field)
                .any(|code| !matches!(code, "none" | "unsure"))
        })
    }
}
