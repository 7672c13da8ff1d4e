//! Days in words, such as "22 November 2026".

use content::Date;
use locale::{Lang, calendar};

/// The day in the order both languages of the site use: day, month, year.
pub(crate) fn in_words(day: Date, lang: Lang) -> String {
    match calendar::month(lang, day.month) {
        Some(month) => format!("{} {month} {}", day.day, day.year),
        None => day.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_with_the_name_of_its_month() {
        let day = Date {
            year: 2026,
            month: 11,
            day: 2,
        };
        assert_eq!(in_words(day, Lang::Id), "2 November 2026");
        assert_eq!(in_words(Date { month: 5, ..day }, Lang::Id), "2 Mei 2026");
        assert_eq!(in_words(Date { month: 5, ..day }, Lang::En), "2 May 2026");
    }
}
