//! Section 3: the trip, as roughly as it is remembered.

use locale::Key;

use super::{AnswerKey, Choice, Field, Kind, Question, Screen, Section, Text};

pub(super) static SERVICE: Question = Question {
    fields: &[
        Field::of(
            AnswerKey::App,
            Kind::Radio,
            &[
                Choice::new("gojek", Key::ReportAppGojek),
                Choice::new("grab", Key::ReportAppGrab),
                Choice::new("maxim", Key::ReportAppMaxim),
                Choice::new("indrive", Key::ReportAppIndrive),
                Choice::new("taxi", Key::ReportAppTaxi),
                Choice::new("other", Key::ReportOther),
                Choice::new("no_app", Key::ReportAppNoApp),
                Choice::new("unsure", Key::ReportUnsure),
            ],
        ),
        Field::of(
            AnswerKey::Service,
            Kind::Radio,
            &[
                Choice::new("motorbike", Key::ReportServiceMotorbike),
                Choice::new("car", Key::ReportServiceCar),
                Choice::new("delivery", Key::ReportServiceDelivery),
                Choice::new("unsure", Key::ReportUnsure),
            ],
        )
        .legend(Text::Plain(Key::ReportService)),
        Field::of(AnswerKey::Order, Kind::Line, &[])
            .legend(Text::Plain(Key::ReportOrder))
            .hint(Text::Plain(Key::ReportOrderHint))
            .folded_under(Key::ReportOrderAsk),
        Field::of(
            AnswerKey::OrderNone,
            Kind::Tick,
            &[Choice::new("yes", Key::ReportOrderNone)],
        ),
    ],
    reason: Some(Key::ReportS13Reason),
    ..Question::bare(Screen::Service, Section::Trip, Text::Plain(Key::ReportS13))
};

pub(super) static WHEN: Question = Question {
    fields: &[
        Field::of(
            AnswerKey::When,
            Kind::Radio,
            &[
                Choice::new("today", Key::ReportWhenToday),
                Choice::new("yesterday", Key::ReportWhenYesterday),
                Choice::new("this_week", Key::ReportWhenThisWeek),
                Choice::new("this_month", Key::ReportWhenThisMonth),
                Choice::new("longer", Key::ReportWhenLonger),
                Choice::new("repeated", Key::ReportWhenRepeated),
                Choice::new("own", Key::ReportWriteIt).text(
                    AnswerKey::WhenOwn,
                    Key::ReportWriteIt,
                    Some(Key::ReportWhenOwnHint),
                ),
                Choice::new("forgot", Key::ReportForgot),
            ],
        ),
        Field::of(
            AnswerKey::PartOfDay,
            Kind::Radio,
            &[
                Choice::new("morning", Key::ReportPartMorning),
                Choice::new("midday", Key::ReportPartMidday),
                Choice::new("afternoon", Key::ReportPartAfternoon),
                Choice::new("night", Key::ReportPartNight),
                Choice::new("forgot", Key::ReportForgot),
            ],
        )
        .legend(Text::Plain(Key::ReportPartOfDay)),
    ],
    reason: Some(Key::ReportS14Reason),
    ..Question::bare(Screen::When, Section::Trip, Text::Plain(Key::ReportS14))
};

pub(super) static PLACE: Question = Question {
    fields: &[
        Field::of(
            AnswerKey::PlaceKind,
            Kind::Checkbox,
            &[
                Choice::new("before", Key::ReportPlaceBefore),
                Choice::new("on_way", Key::ReportPlaceOnWay),
                Choice::new("leaving", Key::ReportPlaceLeaving),
                Choice::new("chat", Key::ReportPlaceChat),
                Choice::new("after", Key::ReportPlaceAfter),
                Choice::new("elsewhere", Key::ReportPlaceElsewhere),
                Choice::new("forgot", Key::ReportForgot),
            ],
        ),
        Field::of(AnswerKey::Area, Kind::Line, &[]).legend(Text::Plain(Key::ReportArea)),
    ],
    reason: Some(Key::ReportS15Reason),
    ..Question::bare(Screen::Place, Section::Trip, Text::Plain(Key::ReportS15))
};
