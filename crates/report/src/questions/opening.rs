//! Before the first section: what to know, and which way to take.

use locale::{Key, message};

use super::{Ask, Block, Choice, Group, HELP, Kind, Pay, Screen, Section, Text};

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

pub(super) static S2: Ask = Ask {
    groups: &[Group::of(
        Pay::Way,
        Kind::Radio,
        &[
            Choice::new("a", Key::ReportS2A).hint(Key::ReportS2AHint),
            Choice::new("b", Key::ReportS2B).hint(Key::ReportS2BHint),
        ],
    )],
    reason: Some(Key::ReportS2Reason),
    ..Ask::bare(Screen::S2, Section::Opening, Text::Plain(Key::ReportS2))
};
