//! A consent in words, and what the person can still do about it.

use locale::{Key, Lang, message};

use super::Consent;

/// What a press changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsentChange {
    /// Nothing was handed on: it never will be.
    TakeBack,
    /// Something was handed on: no more of it.
    Stop,
    /// What was taken back is allowed again.
    GiveAgain,
}

impl Consent {
    /// How it stands. `handed` is the moment in words at which it was handed on, if it was.
    pub fn words(&self, lang: Lang, handed: Option<&str>) -> String {
        match (handed, self.is_given) {
            (None, true) => lang.text(Key::ConsentGiven).to_owned(),
            (None, false) => lang.text(Key::ConsentTakenBack).to_owned(),
            (Some(time), false) if self.was_given => message::consent_handed_stopped(lang, time),
            (Some(time), _) => message::consent_handed(lang, time),
        }
    }

    /// What the person can do about it. Where nothing was ever allowed there is nothing to do.
    pub const fn offered(&self) -> Option<ConsentChange> {
        match (&self.handed_at, self.was_given, self.is_given) {
            (None, _, true) => Some(ConsentChange::TakeBack),
            (Some(_), _, true) => Some(ConsentChange::Stop),
            (None, _, false) | (Some(_), true, false) => Some(ConsentChange::GiveAgain),
            (Some(_), false, false) => None,
        }
    }
}

impl ConsentChange {
    /// The words of its button.
    pub const fn label(self) -> Key {
        match self {
            Self::TakeBack => Key::ConsentTakeBack,
            Self::Stop => Key::ConsentStop,
            Self::GiveAgain => Key::ConsentGiveAgain,
        }
    }

    /// The hook of its button.
    pub const fn action(self) -> &'static str {
        match self {
            Self::TakeBack | Self::Stop => "take-back",
            Self::GiveAgain => "allow",
        }
    }

    /// Whether the consent is given afterwards.
    pub const fn gives(self) -> bool {
        matches!(self, Self::GiveAgain)
    }
}
