//! The few things that can stand in the way of going on, looked at only when somebody goes on.

use locale::Key;

use crate::answers::{Answers, Half};
use crate::questions::{AnswerKey, Screen, field_of};

/// Something to put right before going on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// E1: the number or address cannot be read. Told once ([`Answers::told`]).
    Contact {
        /// An address is expected, not a number.
        email: bool,
    },
    /// E2: a file is too large, or nothing that is taken. Noticed when it is chosen.
    File,
    /// E3: the tick that allows sending is missing.
    Consent,
    /// E4: a number without a way, or a way without a number.
    Half(Half),
    /// E5: a text that is too long to be sent.
    TooLong(AnswerKey),
}

impl Fault {
    /// The answer to put right.
    pub const fn key(self) -> AnswerKey {
        match self {
            Self::Contact { .. } | Self::Half(Half::Address) => AnswerKey::Address,
            Self::Half(Half::Channel) => AnswerKey::Channel,
            Self::File => AnswerKey::Files,
            Self::Consent => AnswerKey::ConsentSend,
            Self::TooLong(key) => key,
        }
    }

    /// The screen on which it is put right.
    pub fn screen(self) -> Option<Screen> {
        field_of(self.key()).map(|(question, _)| question.screen)
    }

    /// The screen on which it is put right, unless that is `screen`.
    pub fn put_right_elsewhere(self, screen: Screen) -> Option<Screen> {
        self.screen().filter(|it| *it != screen)
    }

    /// What to do, in words.
    pub const fn words(self) -> Key {
        match self {
            Self::Contact { email: false } => Key::ReportE1,
            Self::Contact { email: true } => Key::ReportE1Email,
            Self::File => Key::ReportE2,
            Self::Consent => Key::ReportE3,
            Self::Half(Half::Channel) => Key::ReportE4Way,
            Self::Half(Half::Address) => Key::ReportE4Address,
            Self::TooLong(AnswerKey::Words) => Key::ReportE5,
            Self::TooLong(_) => Key::ReportE5Line,
        }
    }
}

/// What stands in the way of leaving `screen` by "Lanjut" or "Kirim".
pub fn of(screen: Screen, answers: &Answers) -> Option<Fault> {
    match screen {
        Screen::SafeChannel => contact(answers).or_else(|| too_long_on(screen, answers)),
        Screen::Check => contact_to_send(answers).or_else(|| too_long(answers).next()),
        Screen::ConsentAndSend => before_sending(answers).next(),
        _ => too_long_on(screen, answers),
    }
}

/// What stands in the way of sending, from whichever screen it is sent: answers can be changed on
/// the way back and forth without leaving their own screen by "Lanjut".
pub fn before_sending(answers: &Answers) -> impl Iterator<Item = Fault> {
    let agrees = answers.has(AnswerKey::ConsentSend, "yes");
    let consent = (!agrees).then_some(Fault::Consent);
    let contact = contact_to_send(answers).into_iter();
    contact.chain(too_long(answers)).chain(consent)
}

/// What is too long to be sent. A note for oneself is sent to nobody.
fn too_long(answers: &Answers) -> impl Iterator<Item = Fault> {
    let is_sent = !answers.is_note();
    let keys = is_sent.then(|| answers.too_long()).into_iter().flatten();
    keys.map(Fault::TooLong)
}

fn too_long_on(screen: Screen, answers: &Answers) -> Option<Fault> {
    too_long(answers).find(|fault| fault.screen() == Some(screen))
}

fn contact_to_send(answers: &Answers) -> Option<Fault> {
    contact(answers).filter(|_| answers.counts(Screen::SafeChannel))
}

fn contact(answers: &Answers) -> Option<Fault> {
    if let Some(half) = answers.missing_half() {
        return Some(Fault::Half(half));
    }
    let email = answers.way_to_reach()? == "email";
    // It is asked for once; whoever goes on all the same means what is there.
    let is_fine = answers.address().is_understood() || answers.keeps_address();
    (!is_fine).then_some(Fault::Contact { email })
}

#[cfg(test)]
mod tests;
