//! Months and time zones, as people here name them.

#[cfg(feature = "pages")]
use crate::{Key, Lang};

/// The name of a month, counted from 1; nothing for another number.
#[cfg(feature = "pages")]
pub fn month(lang: Lang, number: u8) -> Option<&'static str> {
    Key::named(&format!("month-{number}")).map(|key| lang.text(key))
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
