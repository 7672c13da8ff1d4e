//! Opening hours in words.

use directory::{Day, Hours, Shift, Zone};
use locale::{Key, Lang, message};

/// When a service can be reached, in words.
pub fn hours_in_words(hours: &Hours, lang: Lang) -> String {
    match hours {
        Hours::Always => lang.text(Key::HoursAlways).to_owned(),
        Hours::Letters => lang.text(Key::HoursLetters).to_owned(),
        Hours::Unknown => lang.text(Key::HoursUnknown).to_owned(),
        Hours::Weekly(weekly) => {
            let shifts = weekly.shifts().iter();
            let shifts: Vec<String> = shifts.map(|it| shift(*it, lang)).collect();
            message::hours_weekly(lang, &shifts.join(", "), zone(weekly.zone(), lang))
        }
    }
}

/// The names of the days, from Monday.
pub fn day_names(lang: Lang) -> [&'static str; 7] {
    Day::ALL.map(|it| day(it, lang))
}

fn shift(shift: Shift, lang: Lang) -> String {
    let mut days = day(shift.first, lang).to_owned();
    if shift.last != shift.first {
        days.push('–');
        days.push_str(day(shift.last, lang));
    }
    let (opens, closes) = (shift.opens.in_words(lang), shift.closes.in_words(lang));
    format!("{days} {opens}–{closes}")
}

fn day(day: Day, lang: Lang) -> &'static str {
    lang.text(match day {
        Day::Monday => Key::DayMonday,
        Day::Tuesday => Key::DayTuesday,
        Day::Wednesday => Key::DayWednesday,
        Day::Thursday => Key::DayThursday,
        Day::Friday => Key::DayFriday,
        Day::Saturday => Key::DaySaturday,
        Day::Sunday => Key::DaySunday,
    })
}

/// A zone with what tells those who do not know its short name.
fn zone(zone: Zone, lang: Lang) -> &'static str {
    lang.text(match zone {
        Zone::Wib => Key::ZoneWib,
        Zone::Wita => Key::ZoneWita,
        Zone::Wit => Key::ZoneWit,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_said_with_their_zone_and_never_promise_a_holiday() {
        let words = |hours: &str, lang| {
            let hours: Hours = hours.parse().expect("hours");
            hours_in_words(&hours, lang)
        };
        assert_eq!(
            words("Mon-Fri 09:00-16:00 WIB", Lang::Id),
            "Senin–Jumat 09.00–16.00 WIB. Bisa tutup saat libur nasional"
        );
        assert_eq!(
            words("Sat 08:00-12:00 WIT", Lang::En),
            "Saturday 08:00–12:00 WIT (eastern Indonesia time, UTC+9). May be closed on public holidays"
        );
        assert_eq!(words("24h", Lang::Id), "24 jam");
        assert_eq!(words("unknown", Lang::Id), "Jam layanan belum dipastikan");
    }
}
