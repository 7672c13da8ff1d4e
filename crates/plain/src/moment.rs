//! A moment in words, as a browser without script cannot make them itself.

use jiff::{SignedDuration, Timestamp, Zoned};
use locale::{Key, Lang, calendar, message};
use site::Promise;

const WEEKDAYS: [Key; 7] = [
    Key::PlainDay1,
    Key::PlainDay2,
    Key::PlainDay3,
    Key::PlainDay4,
    Key::PlainDay5,
    Key::PlainDay6,
    Key::PlainDay7,
];

/// Day and hour in the organisation's time zone, named as people name it.
pub(crate) fn in_words(promise: &Promise, lang: Lang, moment: Timestamp) -> String {
    let there = moment.to_zoned(promise.timezone.clone());
    let place = |number: i8| usize::try_from(number - 1).unwrap_or_default();
    let weekday = WEEKDAYS[place(there.weekday().to_monday_one_offset()) % 7];
    let two = |number: i8| format!("{number:02}");
    message::plain_moment_in_words(
        lang,
        &date(lang, &there),
        &two(there.hour()),
        &two(there.minute()),
        lang.text(weekday),
        calendar::zone(promise.timezone_name()),
    )
}

/// The day there that comes so many days after a moment.
pub(crate) fn day_in_words(promise: &Promise, lang: Lang, moment: Timestamp, days: u32) -> String {
    let later = SignedDuration::from_hours(24 * i64::from(days));
    // Only a clock at the end of the calendar gets past it.
    let day = moment.checked_add(later).unwrap_or(moment);
    date(lang, &day.to_zoned(promise.timezone.clone()))
}

/// Both languages of the site write a day in this order.
fn date(lang: Lang, day: &Zoned) -> String {
    let month = u8::try_from(day.month())
        .ok()
        .and_then(|month| calendar::month(lang, month))
        .unwrap_or_default();
    format!("{} {month} {}", day.day(), day.year())
}

#[cfg(test)]
mod tests {
    use site::Site;

    use super::*;

    #[test]
    fn a_moment_is_told_in_the_zone_of_the_organisation() {
        let text = include_str!("../../../site.example.toml");
        let site = Site::parse(text, "site.example.toml").expect("the example is sound");
        let moment = "2026-11-25T09:05:00Z".parse().expect("a moment");
        assert_eq!(
            in_words(&site.promise, Lang::Id, moment),
            "Rabu, 25 November 2026 pukul 16.05 WIB"
        );
        assert_eq!(
            in_words(&site.promise, Lang::En, moment),
            "Wednesday 25 November 2026 at 16:05 WIB"
        );
        assert_eq!(
            day_in_words(&site.promise, Lang::Id, moment, 365),
            "25 November 2027"
        );
    }
}
