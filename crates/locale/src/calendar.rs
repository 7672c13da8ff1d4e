//! Months and time zones, as people here name them.

#[cfg(feature = "pages")]
use crate::{Key, Lang};

#[cfg(feature = "pages")]
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

/// The name of a month, counted from 1; nothing for another number.
#[cfg(feature = "pages")]
pub fn month(lang: Lang, number: u8) -> Option<&'static str> {
    let key = MONTHS.get(usize::from(number).checked_sub(1)?)?;
    Some(lang.text(*key))
}

/// The name of an IANA time zone: the three zones of Indonesia go by short names, another by its
/// own.
pub fn zone(iana: &str) -> &str {
    match iana {
        "Asia/Jakarta" | "Asia/Pontianak" => "WIB",
        "Asia/Makassar" | "Asia/Ujung_Pandang" => "WITA",
        "Asia/Jayapura" => "WIT",
        other => other,
    }
}
