//! Section 2: what is needed now, with its number at once, and what is hoped for.

use locale::{Key, message};

use super::numbers::{AMBULANCE, HEALING, LPSK, POLICE, SAPA};
use super::soon::SOON;
use super::{AnswerKey, Block, Choice, Field, Kind, Question, Screen, Section, Text};
use crate::answers::Answers;

/// Health care: when, where and with whom.
pub(super) const HEALTH: &[Block] = &[
    Block::Line(Text::Plain(Key::ReportNeedsHealthHelp)),
    Block::Line(Text::Plain(Key::ReportNeedsHealthWhere)),
    Block::Line(Text::Plain(Key::ReportNeedsHealthTold)),
    Block::Calls(&[AMBULANCE, SAPA]),
];

pub(super) static NEEDS: Question = Question {
    fields: &[
        Field::of(
            AnswerKey::Needs,
            Kind::Checkbox,
            &[
                Choice::new("safe_place", Key::ReportNeedsSafePlace).panel(&[
                    Block::Line(Text::Plain(Key::ReportNeedsSafePlaceHelp)),
                    Block::Calls(&[SAPA, POLICE]),
                ]),
                Choice::new("health", Key::ReportNeedsHealth).panel(HEALTH),
                Choice::new("talk", Key::ReportNeedsTalk).panel(&[
                    Block::Line(Text::Plain(Key::ReportNeedsTalkHelp)),
                    Block::Calls(&[SAPA, HEALING]),
                ]),
                Choice::new("company", Key::ReportNeedsCompany).panel(&[
                    Block::Line(Text::Plain(Key::ReportNeedsCompanyHelp)),
                    Block::Calls(&[SAPA]),
                ]),
                Choice::new("legal", Key::ReportNeedsLegal).panel(&[
                    Block::Line(Text::Plain(Key::ReportNeedsLegalHelp)),
                    Block::Calls(&[SAPA, LPSK]),
                ]),
                Choice::new("remove_media", Key::ReportNeedsRemoveMedia).panel(&[
                    Block::Line(Text::Plain(Key::ReportNeedsRemoveMediaHelp)),
                    Block::Calls(&[SAPA]),
                ]),
                Choice::new("work", Key::ReportNeedsWork)
                    .panel(&[
                        Block::Line(Text::Site(|lang, site| {
                            message::report_needs_work_help(lang, site.phone)
                        })),
                        Block::Calls(&[SAPA]),
                    ])
                    .offered(Answers::is_driver),
                Choice::new("none", Key::ReportNeedsNone).alone(),
                Choice::new("unsure", Key::ReportUnsure),
            ],
        ),
        SOON.offered(|answers| !answers.only_contact()),
    ],
    after: &[Block::Line(Text::Plain(Key::ReportNeedsNote))],
    reason: Some(Key::ReportS11Reason),
    ..Question::bare(Screen::Needs, Section::Needs, Text::Plain(Key::ReportS11))
};

pub(super) static WISH: Question = Question {
    fields: &[Field::of(
        AnswerKey::Wish,
        Kind::Checkbox,
        &[
            Choice::new("on_record", Key::ReportWishOnRecord),
            Choice::new("no_match", Key::ReportWishNoMatch),
            Choice::new("company", Key::ReportWishCompany),
            Choice::new("police", Key::ReportWishPolice).hint(Text::Plain(Key::ReportMustReport)),
            Choice::new("options_first", Key::ReportWishOptionsFirst),
            Choice::new("other", Key::ReportOther).text(
                AnswerKey::WishOther,
                Key::ReportWriteIt,
                None,
            ),
            Choice::new("unsure", Key::ReportNotYetKnown),
        ],
    )],
    after: &[Block::Line(Text::Plain(Key::ReportS12Note))],
    reason: Some(Key::ReportS12Reason),
    ..Question::bare(Screen::Wish, Section::Needs, Text::Plain(Key::ReportS12))
};
