//! Section 4: what happened, in one place, asked once, and all of it may be skipped.

use locale::Key;

use super::needs::HEALTH;
use super::numbers::{POLICE, SAPA};
use super::{
    About, AnswerKey, Block, Choice, Field, Kind, Link, LinkAction, Question, Screen, Section,
    Text, kinds_more,
};
use crate::answers::Answers;

/// The most letters that fit into the narrative.
const WORDS_LIMIT: usize = 5000;
/// The same where a child is writing: one sentence is enough, someone will listen.
const SHORT_WORDS_LIMIT: usize = 500;

/// One line that opens in place; it never asks for attention by itself.
const HEALTH_OPTIONS: &[Block] = &[Block::Disclosure {
    summary: Key::ReportHealthOptions,
    blocks: HEALTH,
}];

pub(super) static KINDS: Question = Question {
    before: &[Block::Line(Text::Plain(Key::ReportS17Opening))],
    fields: &[
        Field::of(
            AnswerKey::Kinds,
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
        kinds_more::KINDS_MORE,
    ],
    reason: Some(Key::ReportS17Reason),
    help_open: true,
    ..Question::bare(
        Screen::Kinds,
        Section::Happened,
        Text::By(|answers| match answers.about() {
            About::Seen => Key::ReportS17Seen,
            About::Own | About::Known => Key::ReportS17,
        }),
    )
};

pub(super) static OTHER_PERSON: Question = Question {
    fields: &[
        Field::of(
            AnswerKey::OtherRole,
            Kind::Radio,
            &[
                Choice::new("driver", Key::ReportOtherDriver),
                Choice::new("passenger", Key::ReportOtherPassenger),
                Choice::new("other", Key::ReportOtherElse),
                Choice::new("several", Key::ReportOtherSeveral),
                Choice::new("unknown", Key::ReportUnknown),
            ],
        ),
        Field::of(AnswerKey::OtherKnown, Kind::Line, &[]).legend(Text::By(|answers| {
            if answers.is_driver() {
                Key::ReportOtherKnownByDriver
            } else {
                Key::ReportOtherKnown
            }
        })),
    ],
    reason: Some(Key::ReportS18Reason),
    help_open: true,
    ..Question::bare(
        Screen::OtherPerson,
        Section::Happened,
        Text::Plain(Key::ReportS18),
    )
};

pub(super) static OWN_WORDS: Question = Question {
    fields: &[Field::of(
        AnswerKey::Words,
        Kind::Area {
            limit: |answers| {
                if answers.is_a_child() {
                    SHORT_WORDS_LIMIT
                } else {
                    WORDS_LIMIT
                }
            },
            most: WORDS_LIMIT,
        },
        &[],
    )
    .hint(Text::By(|answers| match answers.about() {
        About::Seen => Key::ReportS19HintSeen,
        About::Own | About::Known if answers.is_a_child() => Key::ReportS19HintShort,
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
    ..Question::bare(
        Screen::OwnWords,
        Section::Happened,
        Text::Plain(Key::ReportS19),
    )
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

pub(super) static ONGOING: Question = Question {
    fields: &[Field::of(
        AnswerKey::Ongoing,
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
            shown: |answers| {
                answers.something_goes_on() && answers.is_urgent() && !answers.is_note()
            },
            blocks: &[Block::Line(Text::Plain(Key::ReportOngoingFirst))],
        },
    ],
    reason: Some(Key::ReportS20Reason),
    help_open: true,
    ..Question::bare(
        Screen::Ongoing,
        Section::Happened,
        Text::Plain(Key::ReportS20),
    )
};
