//! The questions as data: every screen with its words, controls, help and place in the flow.
//!
//! Whoever adds a question adds it here and in `locales/`; no view knows a single question.

mod about_you;
mod answer_key;
mod happened;
mod kinds_more;
mod needs;
mod numbers;
mod opening;
mod question;
mod reading;
mod review;
mod screen;
mod sending;
mod soon;
mod text;
mod trip;

pub use answer_key::AnswerKey;
pub use question::{
    Block, Call, Choice, Field, FreeText, Kind, Link, LinkAction, Question, leaving,
};
pub use reading::{Given, Row};
pub use review::review;
pub use screen::{Screen, Section};
pub use text::{About, Share, SiteWords, Text, ViewerWords};

pub use numbers::{HELP, RECEIPT_HELP, SHORT_HELP, URGENT_HELP};

/// Version of the questions, sent with every report.
pub const FORM_VERSION: u16 = 1;

/// The question of every screen that shows one, in the order of the flow.
pub const ALL: &[&Question] = &[
    &opening::BEFORE_START,
    &opening::THIS_PHONE,
    &opening::WAY,
    &opening::ALL_QUESTIONS,
    &about_you::ABOUT,
    &about_you::ROLE,
    &about_you::KNOWS,
    &about_you::UNDER_18,
    &about_you::CONTACT_MODE,
    &about_you::SAFE_CHANNEL,
    &about_you::SAFE_HOURS,
    &about_you::CONTACT_CARE,
    &about_you::OFFICER,
    &about_you::COMMUNICATION,
    &needs::NEEDS,
    &needs::WISH,
    &trip::SERVICE,
    &trip::WHEN,
    &trip::PLACE,
    &happened::KINDS,
    &happened::OTHER_PERSON,
    &happened::OWN_WORDS,
    &happened::ONGOING,
    &sending::FILES,
    &sending::SHARE,
    &sending::CHECK,
    &sending::CONSENT_AND_SEND,
    &sending::NOTE_END,
];

/// The questions that a report can hold, to read before answering any.
pub fn listed() -> impl Iterator<Item = &'static Question> {
    ALL.iter()
        .copied()
        .filter(|question| (Screen::About..Screen::Check).contains(&question.screen))
}

/// What `screen` asks; nothing for the receipt, which asks for nothing.
pub fn of(screen: Screen) -> Option<&'static Question> {
    ALL.iter()
        .copied()
        .find(|question| question.screen == screen)
}

/// The group of controls that answers `key`, with its screen. Free text that belongs to an option
/// is found by the group of that option. What two screens ask belongs to the first.
pub fn field_of(key: AnswerKey) -> Option<(&'static Question, &'static Field)> {
    all_of(key).next()
}

/// The same, on every screen that asks it.
pub(crate) fn all_of(key: AnswerKey) -> impl Iterator<Item = (&'static Question, &'static Field)> {
    ALL.iter().copied().filter_map(move |question| {
        let field = question.fields.iter().find(|field| {
            field.key == key
                || field
                    .choices
                    .iter()
                    .filter_map(|c| c.text)
                    .any(|t| t.key == key)
        })?;
        Some((question, field))
    })
}
