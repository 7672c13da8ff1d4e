//! Answers and the screen they stand on as one short text, for a tab whose person allowed it.
//!
//! Where it is kept and when it is cleared is the page's affair. Reading never fails loudly: what
//! this version does not know is left out.

mod loose;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use self::loose::Loose;
use crate::answers::{Answers, Suggestion};
use crate::fault::Fault;
use crate::handover;
use crate::json;
use crate::questions::{AnswerKey, Screen, of};

const VERSION: u8 = 1;

/// A draft that was read back.
pub struct Draft {
    /// The answers as they were.
    pub answers: Answers,
    /// The screen they were left on.
    pub screen: Screen,
}

#[derive(Serialize)]
struct Written<'a> {
    v: u8,
    screen: &'static str,
    chosen: Vec<(&'static str, [&'static str; 1])>,
    typed: Vec<(&'static str, &'a str)>,
    skipped: Vec<&'static str>,
    adds_hours: bool,
    keeps_address: bool,
    needs_no_hurry: bool,
    suggested: [Option<&'a str>; 3],
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Read {
    v: u8,
    screen: Loose,
    chosen: Loose,
    typed: Loose,
    skipped: Loose,
    adds_hours: Loose,
    keeps_address: Loose,
    needs_no_hurry: Loose,
    suggested: Loose,
}

/// The answers and the screen as JSON.
pub fn write(answers: &Answers, screen: Screen) -> Zeroizing<String> {
    let suggestion = answers.suggestion();
    let written = Written {
        v: VERSION,
        screen: screen.code(),
        chosen: answers
            .held_codes()
            // Agreeing to send is done anew.
            .filter(|(key, _)| *key != AnswerKey::ConsentSend)
            .map(|(key, code)| (key.code(), [code]))
            .collect(),
        typed: answers
            .held_texts()
            .map(|(key, text)| (key.code(), text))
            .collect(),
        skipped: answers.skipped().map(Screen::code).collect(),
        adds_hours: answers.adds_hours(),
        keeps_address: answers.keeps_address(),
        needs_no_hurry: answers.needs_no_hurry(),
        suggested: [
            suggestion.and_then(|it| it.app),
            suggestion.and_then(|it| it.service),
            suggestion.and_then(|it| it.order.as_deref().map(String::as_str)),
        ],
    };
    let bytes = json::to_plaintext(&written);
    Zeroizing::new(String::from_utf8_lossy(&bytes).into_owned())
}

/// Reads a draft; nothing where the text is none of this version.
pub fn read(text: &str) -> Option<Draft> {
    let read: Read = json::read(text).ok()?;
    if read.v != VERSION {
        return None;
    }
    let screen = read.screen.text().and_then(Screen::from_code);
    let screen = screen.filter(|screen| of(*screen).is_some())?;
    let mut answers = Answers::default();
    // Skipping takes things back, so it comes before what was there all the same.
    for name in read.skipped.texts() {
        if let Some(screen) = Screen::from_code(name).filter(|screen| screen.can_be_skipped()) {
            answers.skip(screen, true);
        }
    }
    for (key, codes) in pairs(&read.chosen) {
        for code in codes.texts() {
            // A code that is not offered any more is left out.
            let _ = answers.choose(key, code, true);
        }
    }
    for (key, text) in pairs(&read.typed) {
        if let Some(text) = text.text() {
            // A key that takes no text any more is left out.
            let _ = answers.write(key, text);
        }
    }
    if matches!(read.adds_hours, Loose::Yes) {
        answers.add_hours();
    }
    if matches!(read.keeps_address, Loose::Yes) {
        answers.told(Fault::Contact { email: false });
    }
    answers.take_time(matches!(read.needs_no_hurry, Loose::Yes));
    let part = |place: usize| read.suggested.entries().get(place).and_then(Loose::text);
    answers.suggest(Suggestion {
        app: part(0).and_then(|text| handover::code(AnswerKey::App, text)),
        service: part(1).and_then(|text| handover::code(AnswerKey::Service, text)),
        order: part(2).and_then(handover::order),
    });
    Some(Draft { answers, screen })
}

/// The entries of a list that stand under a known key.
fn pairs(entries: &Loose) -> impl Iterator<Item = (AnswerKey, &Loose)> {
    entries.entries().iter().filter_map(|entry| {
        let [key, value] = entry.entries() else {
            return None;
        };
        Some((AnswerKey::from_code(key.text()?)?, value))
    })
}

#[cfg(test)]
mod tests;
