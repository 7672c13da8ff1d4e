//! Before the first section: what to know, this phone, and which way to take.

use locale::{Key, message};

use super::numbers::OTHER_HELP;
use super::{Ask, Block, Choice, Group, HELP, Kind, Link, LinkAction, Pay, Screen, Section, Text};

pub(super) static S0: Ask = Ask {
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
    ..Ask::bare(Screen::S0, Section::Opening, Text::Plain(Key::ReportS0))
};

/// What anything but "Tidak" means for the answers.
const IN_MEMORY: &[Block] = &[Block::Line(Text::Plain(Key::ReportPhoneMemory))];

pub(super) static S1: Ask = Ask {
    groups: &[
        Group::of(
            Pay::Phone,
            Kind::Radio,
            &[
                Choice::new("yes", Key::ReportPhoneYes).panel(IN_MEMORY),
                Choice::new("no", Key::ReportNo)
                    .panel(&[Block::Line(Text::Plain(Key::ReportPhoneTab))]),
                Choice::new("unsure", Key::ReportUnsure).panel(IN_MEMORY),
            ],
        ),
        Group::of(
            Pay::Curtain,
            Kind::Tick,
            &[Choice::new("yes", Key::ReportCurtain)],
        ),
        Group::of(
            Pay::HideAfter,
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
        Group::of(
            Pay::WipeAfter,
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
    ..Ask::bare(Screen::S1, Section::Opening, Text::Plain(Key::ReportS1))
};

const WAYS: &[Group] = &[Group::of(
    Pay::Way,
    Kind::Radio,
    &[
        Choice::new("a", Key::ReportS2A).hint(Key::ReportS2AHint),
        Choice::new("b", Key::ReportS2B).hint(Key::ReportS2BHint),
        Choice::new("c", Key::ReportS2C).hint(Key::ReportS2CHint),
        Choice::new("d", Key::ReportS2D).panel(&[
            Block::Line(Text::Plain(Key::ReportS2DHelp)),
            Block::Calls(OTHER_HELP),
            Block::Line(Text::Plain(Key::ReportSapaWa)),
        ]),
        Choice::new("e", Key::ReportNotYetKnown),
    ],
)];

pub(super) static S2: Ask = Ask {
    groups: WAYS,
    reason: Some(Key::ReportS2Reason),
    links: &[Link {
        label: Key::ReportS2All,
        action: LinkAction::AllQuestions,
        offered: |_| true,
    }],
    ..Ask::bare(Screen::S2, Section::Opening, Text::Plain(Key::ReportS2))
};

/// Everything that could be asked, and the same choice of a way again at its end.
pub(super) static ALL_QUESTIONS: Ask = Ask {
    before: &[
        Block::Calls(OTHER_HELP),
        Block::Line(Text::Plain(Key::ReportSapaWa)),
        Block::Questions,
    ],
    groups: &[Group {
        legend: Some(Text::Plain(Key::ReportS2)),
        ..Group::of(Pay::Way, Kind::Radio, WAYS[0].choices)
    }],
    reason: Some(Key::ReportS2Reason),
    ..Ask::bare(
        Screen::AllQuestions,
        Section::Opening,
        Text::Plain(Key::ReportAllQuestions),
    )
};
