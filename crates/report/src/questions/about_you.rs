//! Section 1: who writes, about whom, and how they can be reached safely.

use locale::Key;

use super::numbers::{SAPA, SAPA_CHAT};
use super::soon::SOON;
use super::{
    About, AnswerKey, Block, Choice, Field, Kind, Link, LinkAction, Question, Screen, Section, Text,
};
use crate::answers::Answers;

const ORDER_HINT: &[Block] = &[Block::Line(Text::Plain(Key::ReportContactOrderHint))];

pub(super) static ABOUT: Question = Question {
    fields: &[Field::of(
        AnswerKey::About,
        Kind::Radio,
        &[
            Choice::new("self", Key::ReportAboutSelf),
            Choice::new("known", Key::ReportAboutKnown),
            Choice::new("seen", Key::ReportAboutSeen),
            Choice::new("unsure", Key::ReportUnsure),
        ],
    )],
    reason: Some(Key::ReportS3Reason),
    ..Question::bare(Screen::About, Section::Contact, Text::Plain(Key::ReportS3))
};

pub(super) static ROLE: Question = Question {
    fields: &[Field::of(
        AnswerKey::Role,
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
    ..Question::bare(
        Screen::Role,
        Section::Contact,
        Text::By(|answers| match answers.about() {
            About::Own => Key::ReportS4,
            About::Known | About::Seen => Key::ReportS4Other,
        }),
    )
};

/// No wall: the report can be sent without the person knowing.
const NOT_AGREED: &[Block] = &[Block::Line(Text::Plain(Key::ReportKnowsNotAgreed))];

pub(super) static KNOWS: Question = Question {
    fields: &[Field::of(
        AnswerKey::Knows,
        Kind::Radio,
        &[
            Choice::new("agreed", Key::ReportKnowsAgreed),
            Choice::new("asked", Key::ReportKnowsAsked),
            Choice::new("not_yet", Key::ReportKnowsNotYet).panel(NOT_AGREED),
            Choice::new("cannot_ask", Key::ReportKnowsCannotAsk).panel(NOT_AGREED),
            Choice::new("unsure", Key::ReportUnsure).panel(NOT_AGREED),
        ],
    )],
    reason: Some(Key::ReportS5Reason),
    ..Question::bare(Screen::Knows, Section::Contact, Text::Plain(Key::ReportS5))
};

/// Support for children and teenagers, and what the organisation may have to share.
const CHILD_HELP: &[Block] = &[
    Block::Line(Text::Plain(Key::ReportUnder18Help)),
    Block::Calls(&[SAPA, SAPA_CHAT]),
    Block::Line(Text::Plain(Key::ReportNeedsNote)),
    Block::Line(Text::Site(|_, site| site.limit_children.to_owned())),
];

pub(super) static UNDER_18: Question = Question {
    fields: &[Field::of(
        AnswerKey::Under18,
        Kind::Radio,
        &[
            Choice::new("yes", Key::ReportYes).panel(CHILD_HELP),
            Choice::new("no", Key::ReportNo),
            Choice::new("unsure", Key::ReportUnsure).panel(CHILD_HELP),
        ],
    )],
    reason: Some(Key::ReportS6Reason),
    ..Question::bare(
        Screen::Under18,
        Section::Contact,
        Text::By(|answers| match answers.about() {
            About::Own => Key::ReportS6,
            About::Known | About::Seen => Key::ReportS6Other,
        }),
    )
};

pub(super) static CONTACT_MODE: Question = Question {
    fields: &[Field::of(
        AnswerKey::ContactMode,
        Kind::Radio,
        &[
            Choice::new("chosen", Key::ReportContactChosen),
            Choice::new("code", Key::ReportContactCode).panel(ORDER_HINT),
            Choice::new("no_reply", Key::ReportContactNoReply).panel(ORDER_HINT),
            Choice::new("unsure", Key::ReportNotYetKnown),
        ],
    )],
    reason: Some(Key::ReportS7Reason),
    ..Question::bare(
        Screen::ContactMode,
        Section::Contact,
        Text::Plain(Key::ReportS7),
    )
};

pub(super) static SAFE_CHANNEL: Question = Question {
    fields: &[
        Field::of(
            AnswerKey::Channel,
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
        Field::of(AnswerKey::Address, Kind::Line, &[]).legend(Text::Plain(Key::ReportAddress)),
        SOON.offered(Answers::only_contact),
    ],
    reason: Some(Key::ReportS8aReason),
    links: &[Link {
        label: Key::ReportAddHours,
        action: LinkAction::AddHours,
        offered: Answers::only_contact,
    }],
    ..Question::bare(
        Screen::SafeChannel,
        Section::Contact,
        Text::Plain(Key::ReportS8a),
    )
};

pub(super) static SAFE_HOURS: Question = Question {
    fields: &[
        Field::of(
            AnswerKey::Hours,
            Kind::Checkbox,
            &[
                Choice::new("morning", Key::ReportHoursMorning),
                Choice::new("midday", Key::ReportHoursMidday),
                Choice::new("afternoon", Key::ReportHoursAfternoon),
                Choice::new("eve", Key::ReportHoursEve),
                Choice::new("off_shift", Key::ReportHoursOffShift)
                    .text(
                        AnswerKey::Shift,
                        Key::ReportShift,
                        Some(Key::ReportShiftHint),
                    )
                    .offered(Answers::writes_as_driver),
                Choice::new("any", Key::ReportHoursAny).alone(),
                Choice::new("not_yet", Key::ReportHoursNotYet).alone(),
                Choice::new("unsure", Key::ReportUnsure),
            ],
        ),
        Field::of(
            AnswerKey::Tz,
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
        .legend(Text::Plain(Key::ReportTz)),
    ],
    reason: Some(Key::ReportS8bReason),
    ..Question::bare(
        Screen::SafeHours,
        Section::Contact,
        Text::Plain(Key::ReportS8b),
    )
};

pub(super) static CONTACT_CARE: Question = Question {
    fields: &[
        Field::of(
            AnswerKey::Care,
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
        Field::of(AnswerKey::CallName, Kind::Line, &[])
            .legend(Text::Plain(Key::ReportCallName))
            .hint(Text::Plain(Key::ReportCallNameHint)),
        Field::of(AnswerKey::IfAnswered, Kind::Line, &[])
            .legend(Text::Plain(Key::ReportIfAnswered))
            .hint(Text::Plain(Key::ReportIfAnsweredHint)),
        Field::of(
            AnswerKey::MissedCall,
            Kind::Radio,
            &[
                Choice::new("yes", Key::ReportYes),
                Choice::new("no", Key::ReportNo),
                Choice::new("unsure", Key::ReportUnsure),
            ],
        )
        .legend(Text::Plain(Key::ReportMissedCall)),
    ],
    reason: Some(Key::ReportS8cReason),
    ..Question::bare(
        Screen::ContactCare,
        Section::Contact,
        Text::Plain(Key::ReportS8c),
    )
};

pub(super) static OFFICER: Question = Question {
    fields: &[
        Field::of(
            AnswerKey::Officer,
            Kind::Radio,
            &[
                Choice::new("woman", Key::ReportOfficerWoman),
                Choice::new("man", Key::ReportOfficerMan),
                Choice::new("anyone", Key::ReportOfficerAnyone),
                Choice::new("unsure", Key::ReportUnsure),
            ],
        ),
        Field::of(
            AnswerKey::OfficerElse,
            Kind::Radio,
            &[
                Choice::new("wait", Key::ReportOfficerWait),
                Choice::new("anyone", Key::ReportOfficerElseAnyone),
                Choice::new("unsure", Key::ReportUnsure),
            ],
        )
        .legend(Text::Plain(Key::ReportOfficerElse))
        .offered(|answers| matches!(answers.code(AnswerKey::Officer), Some("woman" | "man"))),
    ],
    reason: Some(Key::ReportS9Reason),
    ..Question::bare(
        Screen::Officer,
        Section::Contact,
        Text::Plain(Key::ReportS9),
    )
};

pub(super) static COMMUNICATION: Question = Question {
    fields: &[Field::of(
        AnswerKey::Comm,
        Kind::Checkbox,
        &[
            Choice::new("indonesian", Key::ReportCommIndonesian),
            Choice::new("regional", Key::ReportCommRegional).text(
                AnswerKey::CommLanguage,
                Key::ReportCommLanguage,
                None,
            ),
            Choice::new("english", Key::ReportCommEnglish),
            Choice::new("sign", Key::ReportCommSign),
            Choice::new("writing", Key::ReportCommWriting),
            Choice::new("slow", Key::ReportCommSlow),
            Choice::new("reader", Key::ReportCommReader),
            Choice::new("company", Key::ReportCommCompany),
            Choice::new("other", Key::ReportOther).text(
                AnswerKey::CommOther,
                Key::ReportWriteIt,
                None,
            ),
            Choice::new("none", Key::ReportNone).alone(),
            Choice::new("unsure", Key::ReportUnsure),
        ],
    )],
    reason: Some(Key::ReportS10Reason),
    ..Question::bare(
        Screen::Communication,
        Section::Contact,
        Text::Plain(Key::ReportS10),
    )
};
