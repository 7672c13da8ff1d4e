//! Before the first section: what to know, this phone, and which way to take.

use locale::{Key, message};

use super::numbers::OTHER_HELP;
use super::{
    AnswerKey, Block, Choice, Field, HELP, Kind, Link, LinkAction, Question, Screen, Section, Text,
};

pub(super) static BEFORE_START: Question = Question {
    before: &[
        Block::Note {
            heading: Text::Plain(Key::ReportS0Danger),
            blocks: &[Block::Calls(HELP)],
        },
        Block::Line(Text::Plain(Key::ReportKind1)),
        Block::Line(Text::Plain(Key::ReportSkipNoHarm)),
        Block::Line(Text::Plain(Key::ReportS0NothingSent)),
        Block::Line(Text::Site(|lang, site| {
            let (days, readers) = (site.retention_days.to_string(), site.readers.to_string());
            message::report_s0_readers(lang, &days, site.organisation, &readers)
        })),
        Block::Line(Text::Site(|lang, site| {
            message::report_s0_limit(lang, site.limit)
        })),
        Block::MustReport,
        Block::Note {
            heading: Text::Plain(Key::ReportS0ExitHeading),
            blocks: &[
                Block::Line(Text::Site(|lang, site| {
                    message::report_s0_exit(lang, site.neutral_name)
                })),
                Block::Disclosure {
                    summary: Key::ReportS0ExitLimits,
                    blocks: &[Block::Line(Text::Plain(Key::ReportS0ExitLimitsText))],
                },
            ],
        },
    ],
    ..Question::bare(
        Screen::BeforeStart,
        Section::Opening,
        Text::Plain(Key::ReportS0),
    )
};

/// What anything but "Tidak" means for the answers.
const IN_MEMORY: &[Block] = &[Block::Line(Text::Plain(Key::ReportPhoneMemory))];

pub(super) static THIS_PHONE: Question = Question {
    fields: &[
        Field::of(
            AnswerKey::Phone,
            Kind::Radio,
            &[
                Choice::new("yes", Key::ReportPhoneYes).panel(IN_MEMORY),
                Choice::new("no", Key::ReportNo)
                    .panel(&[Block::Line(Text::Plain(Key::ReportPhoneTab))]),
                Choice::new("unsure", Key::ReportUnsure).panel(IN_MEMORY),
            ],
        ),
        Field::of(
            AnswerKey::Curtain,
            Kind::Tick,
            &[Choice::new("yes", Key::ReportCurtain)],
        ),
        Field::of(
            AnswerKey::HideAfter,
            Kind::Radio,
            &[
                Choice::new("1", Key::ReportHide1),
                Choice::new("5", Key::ReportHide5),
                Choice::new("15", Key::ReportHide15),
                Choice::new("never", Key::ReportHideNever),
            ],
        )
        .legend(Text::Plain(Key::ReportHide))
        .hint(Text::Plain(Key::ReportHideHint))
        .folded_under(Key::ReportSettings),
        Field::of(
            AnswerKey::WipeAfter,
            Kind::Radio,
            &[
                Choice::new("15", Key::ReportWipe15),
                Choice::new("60", Key::ReportWipe60),
                Choice::new("tab", Key::ReportWipeTab),
            ],
        )
        .legend(Text::Plain(Key::ReportWipe))
        .folded_under(Key::ReportSettings),
    ],
    reason: Some(Key::ReportS1Reason),
    ..Question::bare(
        Screen::ThisPhone,
        Section::Opening,
        Text::Plain(Key::ReportS1),
    )
};

const WAYS: &[Field] = &[Field::of(
    AnswerKey::Way,
    Kind::Radio,
    &[
        Choice::new("a", Key::ReportS2A).hint(Text::Plain(Key::ReportS2AHint)),
        Choice::new("b", Key::ReportS2B).hint(Text::Plain(Key::ReportS2BHint)),
        Choice::new("c", Key::ReportS2C).hint(Text::Plain(Key::ReportS2CHint)),
        Choice::new("d", Key::ReportS2D).panel(&[
            Block::Line(Text::Plain(Key::ReportS2DHelp)),
            Block::Calls(OTHER_HELP),
            Block::Services,
        ]),
        Choice::new("e", Key::ReportNotYetKnown),
    ],
)];

pub(super) static WAY: Question = Question {
    fields: WAYS,
    reason: Some(Key::ReportS2Reason),
    links: &[Link {
        label: Key::ReportS2All,
        action: LinkAction::AllQuestions,
        offered: |_| true,
    }],
    ..Question::bare(Screen::Way, Section::Opening, Text::Plain(Key::ReportS2))
};

/// Everything that could be asked, and the same choice of a way again at its end.
pub(super) static ALL_QUESTIONS: Question = Question {
    before: &[Block::Calls(OTHER_HELP), Block::Questions],
    fields: &[Field {
        legend: Some(Text::Plain(Key::ReportS2)),
        ..Field::of(AnswerKey::Way, Kind::Radio, WAYS[0].choices)
    }],
    reason: Some(Key::ReportS2Reason),
    ..Question::bare(
        Screen::AllQuestions,
        Section::Opening,
        Text::Plain(Key::ReportAllQuestions),
    )
};
