use proptest::prelude::*;

use super::*;

/// Days after Monday the 23rd of November 2026, and the time of day in UTC.
fn utc(days: i64, hour: i64, minute: i64) -> Instant {
    // 2026-11-23T00:00:00Z is a Monday.
    Instant::from_unix_seconds(1_795_392_000 + ((days * 24 + hour) * 60 + minute) * 60)
}

fn hours(text: &str) -> Hours {
    text.parse().expect("hours")
}

fn change(day: Day, hour: u16, zone: Zone, is_today: bool) -> HoursChange {
    let time = Minute::new(hour, 0).expect("a time");
    HoursChange {
        day,
        time,
        zone,
        is_today,
    }
}

#[test]
fn what_is_unknown_or_read_later_is_never_open() {
    for minute in 0..7 * 24 {
        let now = utc(0, minute, 0);
        assert_eq!(Hours::Unknown.at(now), Status::Unknown);
        assert_eq!(Hours::Letters.at(now), Status::Letters);
        assert!(!Hours::Unknown.at(now).is_open() && !Hours::Letters.at(now).is_open());
        assert_eq!(Hours::Always.at(now), Status::Open(None));
    }
}

#[test]
fn the_same_hours_open_an_hour_earlier_with_each_zone_to_the_east() {
    for (zone, opens_at) in [(Zone::Wib, 2), (Zone::Wita, 1), (Zone::Wit, 0)] {
        let office = hours(&format!("Mon-Fri 09:00-16:00 {}", zone.name()));
        let before = Instant::from_unix_seconds(1_795_392_000 + opens_at * 3600 - 1);
        assert_eq!(
            office.at(before),
            Status::Closed(change(Day::Monday, 9, zone, true))
        );
        assert_eq!(
            office.at(utc(0, opens_at, 0)),
            Status::Open(Some(change(Day::Monday, 16, zone, true)))
        );
        assert_eq!(
            office.at(utc(0, opens_at + 7, 0)),
            Status::Closed(change(Day::Tuesday, 9, zone, false)),
            "at the minute of closing it is closed"
        );
    }
}

#[test]
fn a_weekend_is_closed_until_monday() {
    let office = hours("Mon-Fri 09:00-16:00 WIB");
    let monday = Status::Closed(change(Day::Monday, 9, Zone::Wib, false));
    assert_eq!(office.at(utc(4, 9, 0)), monday, "Friday 16.00 WIB");
    assert_eq!(office.at(utc(5, 3, 0)), monday, "Saturday");
    assert_eq!(office.at(utc(6, 16, 59)), monday, "Sunday 23.59 WIB");
    assert_eq!(
        office.at(utc(6, 17, 0)),
        Status::Closed(change(Day::Monday, 9, Zone::Wib, true)),
        "Monday 00.00 WIB, while it is still Sunday in UTC"
    );
}

#[test]
fn a_night_shift_goes_over_midnight_and_over_the_end_of_the_week() {
    let nights = hours("Sat-Sun 22:00-06:00 WITA");
    let until_monday = Status::Open(Some(change(Day::Monday, 6, Zone::Wita, false)));
    assert_eq!(nights.at(utc(6, 14, 0)), until_monday, "Sunday 22.00 WITA");
    let same_day = Status::Open(Some(change(Day::Monday, 6, Zone::Wita, true)));
    assert_eq!(nights.at(utc(6, 16, 0)), same_day, "Monday 00.00 WITA");
    assert!(!nights.at(utc(6, 22, 0)).is_open(), "Monday 06.00 WITA");
    assert!(!nights.at(utc(0, 16, 0)).is_open(), "Tuesday 00.00 WITA");
}

#[test]
fn shifts_that_touch_are_one_and_a_whole_week_has_no_end() {
    let office = hours("Fri 09:00-24:00, Sat 00:00-02:00 WIT");
    assert_eq!(
        office.at(utc(4, 3, 0)),
        Status::Open(Some(change(Day::Saturday, 2, Zone::Wit, false)))
    );
    assert_eq!(
        hours("Mon-Sun 00:00-24:00 WIB").at(utc(3, 3, 3)),
        Status::Open(None)
    );
}

#[test]
fn days_may_go_around_the_week() {
    let market = hours("Sat-Mon 08:00-12:00 WIB");
    assert!(market.at(utc(5, 2, 0)).is_open());
    assert!(market.at(utc(0, 2, 0)).is_open());
    assert!(!market.at(utc(1, 2, 0)).is_open());
}

#[test]
fn what_is_no_time_is_refused() {
    for text in [
        "",
        "24",
        "Mon-Fri",
        "Mon-Fri 09:00-16:00",
        "Mon-Fri 09:00-16:00 GMT",
        "Mon-Fri 9:00-16:00 WIB",
        "Mon-Fri 09:00-24:01 WIB",
        "Mon-Fri 09:60-16:00 WIB",
        "Mon-Foo 09:00-16:00 WIB",
        "Mon-Fri 09.00-16.00 WIB",
        "Mon-Fri +9:00-16:00 WIB",
    ] {
        assert!(text.parse::<Hours>().is_err(), "{text}");
    }
}

fn any_weekly() -> impl Strategy<Value = Hours> {
    let time = |hour: u16, minute: u16| Minute::new(hour, minute).expect("a time");
    let shift = (
        0..7_usize,
        0..7_usize,
        0..24_u16,
        0..60_u16,
        0..24_u16,
        0..60_u16,
    );
    let shift = shift.prop_map(move |(first, last, a, b, c, d)| Shift {
        first: Day::ALL[first],
        last: Day::ALL[last],
        opens: time(a, b),
        closes: time(c, d),
    });
    (0..3_usize, prop::collection::vec(shift, 1..4)).prop_map(|(zone, shifts)| {
        Hours::Weekly(Weekly::new(Zone::ALL[zone], shifts).expect("a shift"))
    })
}

proptest! {
    #[test]
    fn written_hours_read_the_same(hours in any_weekly()) {
        prop_assert_eq!(hours.to_string().parse(), Ok(hours));
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".{0,40}") {
        let _ = text.parse::<Hours>();
    }

    /// Nothing changes before the turn that is told, and something does at it.
    #[test]
    fn a_turn_is_the_next_change(hours in any_weekly(), start in 0..10_080_i64) {
        let now = utc(0, 0, start);
        let told = match hours.at(now) {
            Status::Open(Some(change)) | Status::Closed(change) => change,
            other => {
                prop_assert_eq!(other, Status::Open(None));
                return Ok(());
            }
        };
        let is_open = hours.at(now).is_open();
        let change = (start..start + WEEK)
            .map(|minute| (minute, utc(0, 0, minute)))
            .find(|(_, later)| hours.at(*later).is_open() != is_open);
        let (_, change) = change.expect("a turn is told");
        let at = change.in_week(told.zone);
        prop_assert_eq!((at.day(), at.time()), (told.day, told.time));
    }
}
