//! The questions as data: every screen with its words, controls, help and place in the flow.
//!
//! Whoever adds a question adds it here and in `locales/`; no view knows a single question.

mod about_you;
mod ask;
mod finer;
mod happened;
mod needs;
mod numbers;
mod opening;
mod pay;
mod reading;
mod review;
mod screen;
mod sending;
mod text;
mod trip;

pub use ask::{Ask, Block, Call, Choice, FreeText, Group, Kind, Link, LinkAction};
pub use pay::Pay;
pub use reading::{Given, Row};
pub use review::review;
pub use screen::{Screen, Section};
pub use text::{About, SiteWords, Text};

pub use numbers::HELP;

/// Version of the questions, sent with every report.
pub const FORM_VERSION: u16 = 1;

/// The question of every screen that shows one, in the order of the flow.
pub const ALL: &[&Ask] = &[
    &opening::S0,
    &opening::S1,
    &opening::S2,
    &opening::ALL_QUESTIONS,
    &about_you::S3,
    &about_you::S4,
    &about_you::S5,
    &about_you::S6,
    &about_you::S7,
    &about_you::S8A,
    &about_you::S8B,
    &about_you::S8C,
    &about_you::S9,
    &about_you::S10,
    &needs::S11,
    &needs::S12,
    &trip::S13,
    &trip::S14,
    &trip::S15,
    &happened::S17,
    &happened::S18,
    &happened::S19,
    &happened::S20,
    &sending::S21,
    &sending::S22,
    &sending::S23,
    &sending::S24,
    &sending::NOTE_END,
];

/// The questions that a report can hold, to read before answering any.
pub fn listed() -> impl Iterator<Item = &'static Ask> {
    ALL.iter()
        .copied()
        .filter(|ask| (Screen::S3..Screen::S23).contains(&ask.screen))
}

/// What `screen` asks; nothing for the receipt, which asks for nothing.
pub fn of(screen: Screen) -> Option<&'static Ask> {
    ALL.iter().copied().find(|ask| ask.screen == screen)
}

/// The group of controls that answers `pay`, with its screen. Free text that belongs to an option
/// is found by the group of that option. The way, which two screens ask, belongs to the first.
pub fn group_of(pay: Pay) -> Option<(&'static Ask, &'static Group)> {
    ALL.iter().copied().find_map(|ask| {
        let group = ask.groups.iter().find(|group| {
            group.pay == pay
                || group
                    .choices
                    .iter()
                    .filter_map(|c| c.text)
                    .any(|t| t.pay == pay)
        })?;
        Some((ask, group))
    })
}
