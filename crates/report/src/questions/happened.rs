//! Section 4: what happened, in one place, asked once, and all of it may be skipped.

use locale::Key;

use super::needs::HEALTH;
use super::numbers::{POLICE, SAPA};
use super::{
    About, Ask, Block, Choice, Group, Kind, Link, LinkAction, Pay, Screen, Section, Text, finer,
};
use crate::answers::Answers;

/// The most letters that fit into the narrative.
const WORDS_LIMIT: usize = 5000;
/// The same where a child may be writing: one sentence is enough, someone will listen.
const SHORT_WORDS_LIMIT: usize = 500;

/// One line that opens in place; it never asks for attention by itself.
const HEALTH_OPTIONS: &[Block] = &[Block::Disclosure {
    summary: Key::ReportHealthOptions,
    blocks: HEALTH,
}];

pub(super) static S17: Ask = Ask {
    before: &[Block::Line(Text::Plain(Key::ReportS17Opening))],
    groups: &[
        Group::of(
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
        ),
        finer::KINDS_MORE,
    ],
    reason: Some(Key::ReportS17Reason),
    part_ends_at: Some(Screen::S20),
    help_open: true,
    ..Ask::bare(
        Screen::S17,
        Section::Happened,
        Text::By(|answers| match answers.about() {
            About::Seen => Key::ReportS17Seen,
            About::Own | About::Known => Key::ReportS17,
        }),
    )
};

pub(super) static S18: Ask = Ask {
    groups: &[
        Group::of(
            Pay::OtherRole,
            Kind::Radio,
            &[
                Choice::new("driver", Key::ReportOtherDriver),
                Choice::new("passenger", Key::ReportOtherPassenger),
                Choice::new("other", Key::ReportOtherElse),
                Choice::new("several", Key::ReportOtherSeveral),
                Choice::new("unknown", Key::ReportUnknown),
            ],
        ),
        Group::of(Pay::OtherKnown, Kind::Line, &[]).legend(Text::By(|answers| {
            if answers.is_driver() {
                Key::ReportOtherKnownByDriver
            } else {
                Key::ReportOtherKnown
            }
        })),
    ],
    reason: Some(Key::ReportS18Reason),
    help_open: true,
    ..Ask::bare(Screen::S18, Section::Happened, Text::Plain(Key::ReportS18))
};

pub(super) static S19: Ask = Ask {
    groups: &[Group::of(
        Pay::Words,
        Kind::Area {
            limit: |answers| {
                if answers.may_be_a_child() {
                    SHORT_WORDS_LIMIT
                } else {
                    WORDS_LIMIT
                }
            },
        },
        &[],
    )
    .hint(Text::By(|answers| match answers.about() {
        About::Seen => Key::ReportS19HintSeen,
        About::Own | About::Known if answers.may_be_a_child() => Key::ReportS19HintShort,
        About::Own | About::Known => Key::ReportS19Hint,
    }))],
    after: &[Block::Line(Text::Plain(Key::ReportSkipNoHarm))],
    reason: Some(Key::ReportS19Reason),
    links: &[Link {
        label: Key::ReportS19Contact,
        action: LinkAction::AskToBeContacted,
        offered: |answers| !answers.is_note(),
    }],
    help_open: true,
    ..Ask::bare(Screen::S19, Section::Happened, Text::Plain(Key::ReportS19))
};

/// The words of an option about the person who writes, or about the one they write for.
macro_rules! whose {
    ($own:ident, $other:ident) => {
        Text::By(|answers| match answers.about() {
            About::Own => Key::$own,
            About::Known | About::Seen => Key::$other,
        })
    };
}

pub(super) static S20: Ask = Ask {
    groups: &[Group::of(
        Pay::Ongoing,
        Kind::Checkbox,
        &[
            Choice::with(
                "contacts",
                whose!(ReportOngoingContacts, ReportOngoingContactsOther),
            ),
            Choice::with(
                "knows_place",
                whose!(ReportOngoingPlace, ReportOngoingPlaceOther),
            )
            .offered(|answers| answers.about() != About::Seen),
            Choice::with(
                "has_pictures",
                whose!(ReportOngoingPictures, ReportOngoingPicturesOther),
            ),
            Choice::new("threatens", Key::ReportOngoingThreatens),
            Choice::new("none", Key::ReportNone).alone(),
            Choice::new("unsure", Key::ReportUnsure),
        ],
    )],
    after: &[
        Block::When {
            shown: Answers::something_goes_on,
            blocks: &[
                Block::Line(Text::Plain(Key::ReportOngoingHelp)),
                Block::Calls(&[POLICE, SAPA]),
                Block::Line(Text::Plain(Key::ReportOngoingBlock)),
                Block::Line(Text::Plain(Key::ReportOngoingShareTrip)),
                Block::Line(Text::Plain(Key::ReportNeedsNote)),
            ],
        },
        Block::When {
            shown: |answers| answers.something_goes_on() && !answers.is_note(),
            blocks: &[Block::Line(Text::Plain(Key::ReportOngoingFirst))],
        },
    ],
    reason: Some(Key::ReportS20Reason),
    help_open: true,
    ..Ask::bare(Screen::S20, Section::Happened, Text::Plain(Key::ReportS20))
};
