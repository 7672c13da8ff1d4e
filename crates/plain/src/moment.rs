//! A moment in words, as a browser without script cannot make them itself.

use jiff::Timestamp;
use locale::{Key, Lang, message};
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

const MONTHS: [Key; 12] = [
    Key::Month1,
    Key::Month2,
    Key::Month3,
    Key::Month4,
    Key::Month5,
    Key::Month6,
    Key::Month7,
    Key::Month8,
    Key::Month9,
    Key::Month10,
    Key::Month11,
    Key::Month12,
];

/// Day and hour in the organisation's time zone, named as people name it.
pub(crate) fn in_words(promise: &Promise, lang: Lang, moment: Timestamp) -> String {
    let there = moment.to_zoned(promise.timezone.clone());
    let place = |number: i8| usize::try_from(number - 1).unwrap_or_default();
    let weekday = WEEKDAYS[place(there.weekday().to_monday_one_offset()) % 7];
    let month = MONTHS[place(there.month()) % 12];
    let two = |number: i8| format!("{number:02}");
    // Both languages of the site write a day in this order.
    let date = format!("{} {} {}", there.day(), lang.text(month), there.year());
    message::plain_moment_in_words(
        lang,
        &date,
        &two(there.hour()),
        &two(there.minute()),
        lang.text(weekday),
        zone(promise),
    )
}

/// The three zones of Indonesia go by short names; another zone by its own.
fn zone(promise: &Promise) -> &str {
    match promise.timezone_name() {
        "Asia/Jakarta" | "Asia/Pontianak" => "WIB",
        "Asia/Makassar" | "Asia/Ujung_Pandang" => "WITA",
        "Asia/Jayapura" => "WIT",
        other => other,
    }
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
