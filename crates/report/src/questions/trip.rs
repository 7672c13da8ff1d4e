//! Section 3: the trip, as roughly as it is remembered.

use locale::Key;

use super::{Ask, Choice, Group, Kind, Pay, Screen, Section, Text};

pub(super) static S13: Ask = Ask {
    groups: &[
        Group::of(
            Pay::App,
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
        Group::of(
            Pay::Service,
            Kind::Radio,
            &[
                Choice::new("motorbike", Key::ReportServiceMotorbike),
                Choice::new("car", Key::ReportServiceCar),
                Choice::new("delivery", Key::ReportServiceDelivery),
                Choice::new("unsure", Key::ReportUnsure),
            ],
        )
        .legend(Text::Plain(Key::ReportService)),
        Group::of(Pay::Order, Kind::Line, &[])
            .legend(Text::Plain(Key::ReportOrder))
            .hint(Text::Plain(Key::ReportOrderHint)),
        Group::of(
            Pay::OrderNone,
            Kind::Tick,
            &[Choice::new("yes", Key::ReportOrderNone)],
        ),
    ],
    reason: Some(Key::ReportS13Reason),
    ..Ask::bare(Screen::S13, Section::Trip, Text::Plain(Key::ReportS13))
};

pub(super) static S14: Ask = Ask {
    groups: &[
        Group::of(
            Pay::When,
            Kind::Radio,
            &[
                Choice::new("today", Key::ReportWhenToday),
                Choice::new("yesterday", Key::ReportWhenYesterday),
                Choice::new("this_week", Key::ReportWhenThisWeek),
                Choice::new("this_month", Key::ReportWhenThisMonth),
                Choice::new("longer", Key::ReportWhenLonger),
                Choice::new("repeated", Key::ReportWhenRepeated),
                Choice::new("own", Key::ReportWriteIt).text(
                    Pay::WhenOwn,
                    Key::ReportWriteIt,
                    Some(Key::ReportWhenOwnHint),
                ),
                Choice::new("forgot", Key::ReportForgot),
            ],
        ),
        Group::of(
            Pay::PartOfDay,
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
    ..Ask::bare(Screen::S14, Section::Trip, Text::Plain(Key::ReportS14))
};

pub(super) static S15: Ask = Ask {
    groups: &[
        Group::of(
            Pay::PlaceKind,
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
        Group::of(Pay::Area, Kind::Line, &[]).legend(Text::Plain(Key::ReportArea)),
    ],
    reason: Some(Key::ReportS15Reason),
    ..Ask::bare(Screen::S15, Section::Trip, Text::Plain(Key::ReportS15))
};
