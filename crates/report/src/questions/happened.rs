//! Section 4: what happened, in one place, asked once, and all of it may be skipped.

use locale::Key;

use super::needs::HEALTH;
use super::{Ask, Block, Choice, Group, Kind, Link, LinkAction, Pay, Screen, Section, Text};

/// The most letters that fit into the narrative.
const WORDS_LIMIT: usize = 5000;

/// One line that opens in place; it never asks for attention by itself.
const HEALTH_OPTIONS: &[Block] = &[Block::Disclosure {
    summary: Key::ReportHealthOptions,
    blocks: HEALTH,
}];

pub(super) static S17: Ask = Ask {
    before: &[Block::Line(Text::Plain(Key::ReportS17Opening))],
    groups: &[Group::of(
        Pay::Kinds,
        Kind::Checkbox,
        &[
            Choice::new("looks", Key::ReportKindsLooks),
            Choice::new("words", Key::ReportKindsWords),
            Choice::new("pictures", Key::ReportKindsPictures),
            Choice::new("filmed", Key::ReportKindsFilmed),
            Choice::new("followed", Key::ReportKindsFollowed),
            Choice::new("touch", Key::ReportKindsTouch).panel(HEALTH_OPTIONS),
            Choice::new("force", Key::ReportKindsForce).panel(HEALTH_OPTIONS),
            Choice::new("other", Key::ReportKindsOther),
            Choice::new("unnamed", Key::ReportKindsUnnamed),
            Choice::new("unsure", Key::ReportUnsure),
        ],
    )],
    reason: Some(Key::ReportS17Reason),
    part_ends_at: Some(Screen::S23),
    help_open: true,
    ..Ask::bare(
        Screen::S17,
        Section::Happened,
        Text::ByAbout {
            own: Key::ReportS17,
            known: Key::ReportS17,
            seen: Key::ReportS17Seen,
        },
    )
};

pub(super) static S19: Ask = Ask {
    groups: &[
        Group::of(Pay::Words, Kind::Area { limit: WORDS_LIMIT }, &[]).hint(Text::ByAbout {
            own: Key::ReportS19Hint,
            known: Key::ReportS19Hint,
            seen: Key::ReportS19HintSeen,
        }),
    ],
    after: &[Block::Line(Text::Plain(Key::ReportSkipNoHarm))],
    reason: Some(Key::ReportS19Reason),
    links: &[Link {
        label: Key::ReportS19Contact,
        action: LinkAction::AskToBeContacted,
    }],
    help_open: true,
    ..Ask::bare(Screen::S19, Section::Happened, Text::Plain(Key::ReportS19))
};
