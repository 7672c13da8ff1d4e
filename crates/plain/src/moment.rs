//! A moment in words, as a browser without script cannot make them itself.

use jiff::Timestamp;
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
    let month = u8::try_from(there.month())
        .ok()
        .and_then(|month| calendar::month(lang, month))
        .unwrap_or_default();
    let two = |number: i8| format!("{number:02}");
    // Both languages of the site write a day in this order.
    let date = format!("{} {month} {}", there.day(), there.year());
    message::plain_moment_in_words(
        lang,
        &date,
        &two(there.hour()),
        &two(there.minute()),
        lang.text(weekday),
        calendar::zone(promise.timezone_name()),
    )
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
    }
}
