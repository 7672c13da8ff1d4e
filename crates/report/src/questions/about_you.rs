//! Section 1: who writes, about whom, and how they can be reached safely.

use locale::Key;

use super::{Ask, Block, Choice, Group, Kind, Link, LinkAction, Pay, Screen, Section, Text};

const ORDER_HINT: &[Block] = &[Block::Line(Text::Plain(Key::ReportContactOrderHint))];

pub(super) static S3: Ask = Ask {
    groups: &[Group::of(
        Pay::About,
        Kind::Radio,
        &[
            Choice::new("self", Key::ReportAboutSelf),
            Choice::new("known", Key::ReportAboutKnown),
            Choice::new("seen", Key::ReportAboutSeen),
            Choice::new("unsure", Key::ReportUnsure),
        ],
    )],
    reason: Some(Key::ReportS3Reason),
    ..Ask::bare(Screen::S3, Section::Contact, Text::Plain(Key::ReportS3))
};

pub(super) static S4: Ask = Ask {
    groups: &[Group::of(
        Pay::Role,
        Kind::Radio,
        &[
            Choice::new("passenger", Key::ReportRolePassenger),
            Choice::new("driver", Key::ReportRoleDriver),
            Choice::new("parcel", Key::ReportRoleParcel),
            Choice::new("nearby", Key::ReportRoleNearby),
            Choice::new("unsure", Key::ReportUnsure),
        ],
    )],
    reason: Some(Key::ReportS4Reason),
    ..Ask::bare(
        Screen::S4,
        Section::Contact,
        Text::ByAbout {
            own: Key::ReportS4,
            known: Key::ReportS4Other,
            seen: Key::ReportS4Other,
        },
    )
};

pub(super) static S7: Ask = Ask {
    groups: &[Group::of(
        Pay::ContactMode,
        Kind::Radio,
        &[
            Choice::new("chosen", Key::ReportContactChosen),
            Choice::new("code", Key::ReportContactCode).panel(ORDER_HINT),
            Choice::new("no_reply", Key::ReportContactNoReply).panel(ORDER_HINT),
            Choice::new("unsure", Key::ReportNotYetKnown),
        ],
    )],
    reason: Some(Key::ReportS7Reason),
    ..Ask::bare(Screen::S7, Section::Contact, Text::Plain(Key::ReportS7))
};

pub(super) static S8A: Ask = Ask {
    groups: &[
        Group::of(
            Pay::Channel,
            Kind::Radio,
            &[
                Choice::new("wa", Key::ReportChannelWa),
                Choice::new("sms", Key::ReportChannelSms),
                Choice::new("phone", Key::ReportChannelPhone),
                Choice::new("email", Key::ReportChannelEmail),
                Choice::new("trusted", Key::ReportChannelTrusted),
                Choice::new("unsure", Key::ReportUnsure),
            ],
        ),
        Group::of(Pay::Address, Kind::Line, &[]).legend(Key::ReportAddress),
    ],
    reason: Some(Key::ReportS8aReason),
    links: &[Link {
        label: Key::ReportAddHours,
        action: LinkAction::AddHours,
    }],
    ..Ask::bare(Screen::S8a, Section::Contact, Text::Plain(Key::ReportS8a))
};

pub(super) static S8B: Ask = Ask {
    groups: &[
        Group::of(
            Pay::Hours,
            Kind::Checkbox,
            &[
                Choice::new("morning", Key::ReportHoursMorning),
                Choice::new("midday", Key::ReportHoursMidday),
                Choice::new("afternoon", Key::ReportHoursAfternoon),
                Choice::new("eve", Key::ReportHoursEve),
                Choice::new("any", Key::ReportHoursAny).alone(),
                Choice::new("not_yet", Key::ReportHoursNotYet).alone(),
                Choice::new("unsure", Key::ReportUnsure),
            ],
        ),
        Group::of(
            Pay::Tz,
            Kind::Select {
                blank: Key::ReportTzBlank,
            },
            &[
                Choice::new("WIB", Key::ReportTzWib),
                Choice::new("WITA", Key::ReportTzWita),
                Choice::new("WIT", Key::ReportTzWit),
                Choice::new("unsure", Key::ReportUnsure),
            ],
        )
        .legend(Key::ReportTz),
    ],
    reason: Some(Key::ReportS8bReason),
    ..Ask::bare(Screen::S8b, Section::Contact, Text::Plain(Key::ReportS8b))
};

pub(super) static S8C: Ask = Ask {
    groups: &[
        Group::of(
            Pay::Care,
            Kind::Checkbox,
            &[
                Choice::new("message_first", Key::ReportCareMessageFirst),
                Choice::new("no_voice", Key::ReportCareNoVoice),
                Choice::new("no_topic", Key::ReportCareNoTopic),
                Choice::new("hang_up", Key::ReportCareHangUp),
                Choice::new("once", Key::ReportCareOnce),
                Choice::new("none", Key::ReportNone).alone(),
                Choice::new("unsure", Key::ReportUnsure),
            ],
        ),
        Group::of(Pay::CallName, Kind::Line, &[])
            .legend(Key::ReportCallName)
            .hint(Text::Plain(Key::ReportCallNameHint)),
    ],
    reason: Some(Key::ReportS8cReason),
    ..Ask::bare(Screen::S8c, Section::Contact, Text::Plain(Key::ReportS8c))
};
