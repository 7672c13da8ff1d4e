//! Section 5: what to attach, who else may see it, checking what is there, and the one tick that
//! allows sending.

use locale::{Key, Lang, message};

use super::{
    AnswerKey, Block, Choice, Field, Kind, Link, LinkAction, Question, Screen, Section, SiteWords,
    Text,
};
use crate::answers::Answers;

pub(super) static FILES: Question = Question {
    fields: &[
        Field::of(
            AnswerKey::Has,
            Kind::Checkbox,
            &[
                Choice::new("screenshots", Key::ReportHasScreenshots),
                Choice::new("trip_record", Key::ReportHasTripRecord),
                Choice::new("media", Key::ReportHasMedia),
                Choice::new("saw", Key::ReportHasSaw),
                Choice::new("other_report", Key::ReportHasOtherReport),
                Choice::new("none", Key::ReportHasNone).alone(),
                Choice::new("unsure", Key::ReportUnsure),
            ],
        )
        .hint(Text::Plain(Key::ReportEvidencePrivate)),
        // Pictures of a child must not travel through this form.
        Field::of(AnswerKey::Files, Kind::Files, &[])
            .legend(Text::Plain(Key::ReportFiles))
            .hint(Text::Plain(Key::ReportFilesHint))
            .offered(Answers::is_adult),
    ],
    reason: Some(Key::ReportS21Reason),
    ..Question::bare(Screen::Files, Section::Send, Text::Plain(Key::ReportS21))
};

/// What those who are named in an option would see.
macro_rules! sees {
    ($key:ident) => {
        Block::Disclosure {
            summary: Key::ReportShareSees,
            blocks: &[Block::Line(Text::Plain(Key::$key))],
        }
    };
}

/// What a viewer has to do with what it sees, and what that would be.
macro_rules! duty_and_sees {
    ($viewer:ident, $key:ident) => {
        &[
            Block::Line(Text::Site(|_, site| site.share.$viewer.duty.to_owned())),
            sees!($key),
        ]
    };
}

pub(super) static SHARE: Question = Question {
    fields: &[Field::of(
        AnswerKey::Share,
        Kind::Checkbox,
        &[
            Choice::with(
                "app_no_name",
                Text::Site(|lang, site| {
                    message::report_share_app_no_name(lang, site.share.app.name)
                }),
            )
            .below(duty_and_sees!(app, ReportShareAppNoNameSees)),
            Choice::with("app_name", Text::Own(with_name))
                .below(duty_and_sees!(app, ReportShareAppNameSees))
                .offered(Answers::has_name),
            Choice::with(
                "uptd",
                Text::Site(|_, site| site.share.uptd.name.to_owned()),
            )
            .below(duty_and_sees!(uptd, ReportShareUptdSees)),
            Choice::with(
                "legal",
                Text::Site(|_, site| site.share.legal.name.to_owned()),
            )
            .below(duty_and_sees!(legal, ReportShareLegalSees)),
            Choice::new("totals", Key::ReportShareTotals).below(&[sees!(ReportShareTotalsSees)]),
            Choice::new("none", Key::ReportShareNone).alone(),
            // It counts as nobody else, so it cannot stand beside somebody.
            Choice::new("unsure", Key::ReportUnsure).alone(),
        ],
    )],
    reason: Some(Key::ReportS22Reason),
    ..Question::bare(Screen::Share, Section::Send, Text::Plain(Key::ReportS22))
};

/// The name is shown, so that nobody gives away more than they remember having written. The form on
/// one page is printed before there is one.
fn with_name(lang: Lang, site: &SiteWords<'_>, answers: &Answers) -> String {
    let viewer = site.share.app.name;
    match answers.text(AnswerKey::CallName).trim() {
        "" => message::report_share_app_name_to_write(lang, viewer),
        name => message::report_share_app_name(lang, name, viewer),
    }
}

pub(super) static CHECK: Question = Question::bare(
    Screen::Check,
    Section::Send,
    Text::By(|answers| {
        if answers.is_note() {
            Key::ReportS23Note
        } else {
            Key::ReportS23
        }
    }),
);

pub(super) static CONSENT_AND_SEND: Question = Question {
    before: &[Block::MustReport],
    fields: &[Field::of(
        AnswerKey::ConsentSend,
        Kind::Tick,
        &[Choice::with(
            "yes",
            Text::Site(|lang, site| message::report_consent_send(lang, site.organisation)),
        )],
    )],
    after: &[
        Block::ReadFirst,
        Block::ContactPlan,
        // Whoever asked to be contacted hears before sending that nobody can.
        Block::When {
            shown: Answers::lacks_contact,
            blocks: &[Block::Line(Text::Plain(Key::ReportNoContactYet))],
        },
    ],
    links: &[
        Link {
            label: Key::ReportAddContact,
            action: LinkAction::AddContact,
            offered: Answers::lacks_contact,
        },
        Link {
            label: Key::ReportChange,
            action: LinkAction::ChangeContact,
            offered: |answers| !answers.lacks_contact(),
        },
    ],
    ..Question::bare(
        Screen::ConsentAndSend,
        Section::Send,
        Text::Plain(Key::ReportS24),
    )
};

/// The end of a note for oneself, which goes nowhere.
pub(super) static NOTE_END: Question = Question {
    before: &[
        Block::Line(Text::Plain(Key::ReportNoteEndText)),
        Block::Line(Text::Plain(Key::ReportNoteEndWarning)),
    ],
    ..Question::bare(
        Screen::NoteEnd,
        Section::Note,
        Text::Plain(Key::ReportNoteEnd),
    )
};
