//! What people paste, input by input, and what is made of it.

use proptest::prelude::*;

use super::*;
use crate::code::SecretCode;
use crate::reference::Reference;

const CODE: &str = "05592385690338659541";

/// What is kept of a number; nothing where it is not understood.
fn number(text: &str) -> Option<String> {
    Numbers::read(text).map(|it| it.kept().to_string())
}

fn email(text: &str) -> Option<String> {
    Emails::read(text).map(|it| it.kept().to_string())
}

fn code(text: &str) -> Option<String> {
    SecretCode::parse(text)
        .ok()
        .map(|it| it.to_digits().to_string())
}

#[test]
fn numbers_are_kept_with_their_country() {
    for pasted in [
        "081234567890",
        "0812 3456 7890",
        "0812-3456-7890",
        "0812.3456.7890",
        "0812/3456/7890",
        "0812_3456_7890",
        "0812·3456·7890",
        "(0812) 3456-7890",
        "+6281234567890",
        "+62 812 3456 7890",
        "+62 (0)812 3456 7890",
        "+62 0812 3456 7890",
        "(+62) 812-3456-7890",
        "( + 62 ) 81234567890",
        "62 812 3456 7890",
        "6281234567890",
        "00 62 812 3456 7890",
        "006281234567890",
        "812 3456 7890",
        "81234567890",
        " 0812 3456 7890 ",
        "\t081234567890\n",
        "\"0812 3456 7890\"",
        "‘0812 3456 7890’",
        "0812 3456 7890.",
        "0812 3456 7890?",
        // F4: what a contact list copies.
        "\u{202a}+62 812\u{2011}3456\u{2011}7890\u{202c}",
        "\u{200e}0812 3456 7890",
        "0812–3456–7890",
        "0812—3456—7890",
        "0812−3456−7890",
        "0812\u{2010}3456\u{2012}7890",
        "0812﹣3456－7890",
        "0812\u{a0}3456\u{202f}7890",
        "0812\u{2009}3456\u{3000}7890",
        "\u{feff}0812\u{200b}3456\u{ad}7890",
        "\u{2066}+62\u{2069} 812 3456 7890",
        // Digits of other scripts and keyboards.
        "０８１２３４５６７８９０",
        "＋６２ ８１２ ３４５６ ７８９０",
        "٠٨١٢ ٣٤٥٦ ٧٨٩٠",
        "۰۸۱۲۳۴۵۶۷۸۹۰",
        "०८१२ ३४५६ ७८९०",
        "᭐᭘᭑᭒ ᭓᭔᭕᭖ ᭗᭘᭙᭐",
        "꧐꧘꧑꧒꧓꧔꧕꧖꧗꧘꧙꧐",
        "𝟎𝟖𝟏𝟐 𝟑𝟒𝟓𝟔 𝟕𝟖𝟗𝟎",
        "0️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣0️⃣",
        "➕62 812 3456 7890",
        // Links.
        "tel:081234567890",
        "tel:+62-812-3456-7890",
        "TEL: 0812 3456 7890",
        "tel:%2B6281234567890",
        "tel:+62%20812%203456%207890",
        "sms:081234567890",
        "https://wa.me/6281234567890",
        "wa.me/6281234567890",
        "http://wa.me/+6281234567890/",
        "https://api.whatsapp.com/send?phone=6281234567890",
        "whatsapp://send?phone=%2B6281234567890",
        // Names of the field.
        "HP: 0812 3456 7890",
        "No. HP: 0812 3456 7890",
        "WA 0812 3456 7890",
        "WhatsApp: +62 812-3456-7890",
        "0812 3456 7890 (WA)",
        "Nomor HP 081234567890",
    ] {
        assert_eq!(
            number(pasted).as_deref(),
            Some("+6281234567890"),
            "{pasted:?}"
        );
    }
}

#[test]
fn what_stands_around_a_number_is_kept() {
    for (pasted, kept) in [
        ("Sari <0812 3456 7890>", "+6281234567890 [Sari]"),
        ("0812 3456 7890 Kakak", "+6281234567890 [Kakak]"),
        ("0812 3456 7890\nIbu Sari", "+6281234567890 [Ibu Sari]"),
        (
            "Ibu Sari, 0812 3456 7890, sore",
            "+6281234567890 [Ibu Sari, sore]",
        ),
        ("08123456789Ibu Sari", "+628123456789 [Ibu Sari]"),
        ("nomorku 0812 3456 7890 ya", "+6281234567890 [nomorku, ya]"),
        ("Kamar 3, 0812 3456 7890", "+6281234567890 [Kamar 3]"),
        ("Blok 3 081234567890", "+6281234567890 [Blok 3]"),
        ("1. 0812 3456 7890", "+6281234567890 [1]"),
        ("01-11-2026 0812 3456 7890", "+6281234567890 [01-11-2026]"),
        ("12/11/2026: 0812 3456 7890", "+6281234567890 [12/11/2026]"),
        (
            "NIK 3171234567890123, HP 0812 3456 7890",
            "+6281234567890 [NIK 3171234567890123, HP]",
        ),
        (
            "0812 3456 7890 / 0813 3456 7890",
            "+6281234567890, +6281334567890",
        ),
        (
            "0812 3456 7890, 0813 3456 7890",
            "+6281234567890, +6281334567890",
        ),
        (
            "0812 3456 7890 atau 0813 3456 7890",
            "+6281234567890, +6281334567890 [atau]",
        ),
        (
            "0812 3456 7890 0813 3456 7890",
            "+6281234567890, +6281334567890",
        ),
        (
            "081234567890-081334567890",
            "+6281234567890, +6281334567890",
        ),
        (
            "0812 3456 7890\n0813 3456 7890",
            "+6281234567890, +6281334567890",
        ),
        (
            "+62 812 3456 7890 +65 9123 4567",
            "+6281234567890, +6591234567",
        ),
        ("0 0812 3456 7890", "+6281234567890"),
        ("0 / 0812 3456 7890", "+6281234567890"),
        ("021-3903963/64", "+62213903963 [64]"),
        ("(021) 390.3963", "+62213903963"),
        ("(021) 390 3963 ext 12", "+62213903963 ext. 12"),
        ("021-3903963 ext. 12", "+62213903963 ext. 12"),
        ("021-3903963 pesawat 12", "+62213903963 ext. 12"),
        ("021-3903963, psw. 12", "+62213903963 ext. 12"),
        ("021-3903963 x12", "+62213903963 ext. 12"),
        ("021-3903963#12", "+62213903963 ext. 12"),
        ("021-3903963ext12", "+62213903963 ext. 12"),
        ("tel:+62-21-3903963;ext=12", "+62213903963 ext. 12"),
        ("+1 (415) 555-0123", "+14155550123"),
        ("+65 9123 4567", "+6591234567"),
        ("00 65 9123 4567", "+6591234567"),
        ("+44 20 7946 0958", "+442079460958"),
        ("39039630", "39039630"),
        ("08123456", "+628123456"),
        (
            "https://wa.me/6281234567890?text=Hai",
            "+6281234567890 [text=Hai]",
        ),
        (
            "BEGIN:VCARD\nTEL;TYPE=CELL:+62 812-3456-7890\nEND:VCARD",
            "+6281234567890 [BEGIN:VCARD TEL;TYPE=CELL, END:VCARD]",
        ),
    ] {
        assert_eq!(number(pasted).as_deref(), Some(kept), "{pasted:?}");
    }
}

#[test]
fn what_may_be_another_number_is_not_taken_for_one() {
    for pasted in [
        "",
        " ",
        "besok",
        "0812",
        "08",
        "+62",
        "0812 3456 7890 1234",
        "0812x3456789",
        "0812-34xx-7890",
        "0812-34xx-7890 1234",
        "+62 812 •••• 7890",
        "0812-3456-78**",
        "0812 3456 789O",
        "O8l2 3456 789O",
        "nama@contoh.com",
        "01-11-2026",
        "2026-11-01",
        "3171234567890123",
        "00000000",
        "+0000000000",
        "12 34",
    ] {
        assert_eq!(number(pasted), None, "{pasted:?}");
        let address = Address::read(Some("wa"), pasted);
        assert!(!address.is_understood());
        assert_eq!(
            *address.kept(),
            pasted.trim(),
            "it is kept as it was written"
        );
    }
}

#[test]
fn emails_are_found_in_what_is_around_them() {
    for (pasted, kept) in [
        ("nama@contoh.com", "nama@contoh.com"),
        (" nama@contoh.com ", "nama@contoh.com"),
        ("nama@contoh.com.", "nama@contoh.com"),
        ("nama@contoh.com,", "nama@contoh.com"),
        ("nama@contoh.com!", "nama@contoh.com"),
        ("<nama@contoh.com>", "nama@contoh.com"),
        ("\"nama@contoh.com\"", "nama@contoh.com"),
        ("(nama@contoh.com)", "nama@contoh.com"),
        ("mailto:nama@contoh.com", "nama@contoh.com"),
        (
            "MAILTO:nama@contoh.com?subject=Hai",
            "nama@contoh.com [subject=Hai]",
        ),
        ("Nama Saya <nama@contoh.com>", "nama@contoh.com [Nama Saya]"),
        ("Email: nama@contoh.com", "nama@contoh.com"),
        ("email:nama@contoh.com", "nama@contoh.com"),
        ("nama @contoh.com", "nama@contoh.com"),
        ("nama@ contoh.com", "nama@contoh.com"),
        ("nama＠contoh．com", "nama@contoh.com"),
        ("nama@contoh。com", "nama@contoh.com"),
        ("\u{200e}nama@contoh.com\u{200b}", "nama@contoh.com"),
        ("nama\u{ad}@contoh.com", "nama@contoh.com"),
        ("nama-saya@contoh.com", "nama-saya@contoh.com"),
        ("nama‑saya@contoh.com", "nama-saya@contoh.com"),
        (
            "nama.saya+kode@mail.contoh.co.id",
            "nama.saya+kode@mail.contoh.co.id",
        ),
        ("a@b.id; c@d.id", "a@b.id, c@d.id"),
        (
            "nama@contoh.com atau telepon 0812",
            "nama@contoh.com [atau telepon 0812]",
        ),
        ("nama@dömain.id", "nama@dömain.id"),
    ] {
        assert_eq!(email(pasted).as_deref(), Some(kept), "{pasted:?}");
    }
    for pasted in [
        "",
        "nama",
        "@contoh.com",
        "nama@contoh",
        "nama@.com",
        "a@b@c.id",
        "0812 3456 7890",
    ] {
        assert_eq!(email(pasted), None, "{pasted:?}");
    }
}

#[test]
fn a_code_is_picked_out_of_what_our_own_pages_give() {
    for pasted in [
        CODE,
        "0559 2385 6903 3865 9541",
        "SBT-SRF\n0559 2385 6903 3865 9541",
        "SBT-SRF\r\n0559 2385 6903 3865 9541\r\n",
        // A field for one line takes the line end away.
        "SBT-SRF0559 2385 6903 3865 9541",
        "SBT-S230559 2385 6903 3865 9541",
        "234-5670559 2385 6903 3865 9541",
        "SBT-23405592385690338659541",
        "0559 2385 6903 3865 9541 SBT-SRF",
        "0559\n2385\n6903\n3865\n9541",
        "0559−2385−6903−3865−9541",
        "0559\u{2011}2385\u{2013}6903\u{2014}3865-9541",
        "0559.2385.6903.3865.9541",
        "0 5 5 9 2 3 8 5 6 9 0 3 3 8 6 5 9 5 4 1",
        "  0559  2385  6903  3865  9541  ",
        "\u{202a}0559\u{a0}2385\u{202f}6903 3865 9541\u{202c}",
        "０５５９ ２３８５ ６９０３ ３８６５ ９５４１",
        "٠٥٥٩ ٢٣٨٥ ٦٩٠٣ ٣٨٦٥ ٩٥٤١",
        "Kode rahasia: 0559 2385 6903 3865 9541.",
        "kode=05592385690338659541;",
        "(0559) (2385) (6903) (3865) (9541)",
        "Disimpan 30/11/2026 16.00\n0559 2385 6903 3865 9541",
        "0559, 2385, 6903, 3865, 9541",
    ] {
        assert_eq!(code(pasted).as_deref(), Some(CODE), "{pasted:?}");
    }
    for pasted in [
        "",
        "SBT-SRF",
        "0559 2385 6903 3865 954",
        "0559 2385 6903 3865 9542",
        "besok",
    ] {
        assert_eq!(code(pasted), None, "{pasted:?}");
    }
}

#[test]
fn a_reference_is_picked_out_of_words() {
    let reference: Reference = "A7K-39Q".parse().expect("the usual form");
    for pasted in [
        "a7k39q",
        " A7K 39Q ",
        "A7K–39Q",
        "A7K‑39Q",
        "A7K−39Q",
        "a7k - 39q",
        "\u{200e}A7K-39Q\u{200f}",
        "Ａ７Ｋ－３９Ｑ",
        "Nomor rujukan: A7K-39Q",
        "A7K-39Q.",
        "(A7K-39Q)",
        "A7K-39Q\n0559 2385 6903 3865 9541",
        "A7K-39Q, A7K-39Q",
    ] {
        assert_eq!(pasted.parse(), Ok(reference), "{pasted:?}");
    }
    for pasted in [
        "",
        "A7K-39",
        "A7K-3O1",
        "A7K-39Q B7K-39Q",
        "A7K_39Q",
        "rujukan",
    ] {
        assert!(pasted.parse::<Reference>().is_err(), "{pasted:?}");
    }
}

#[test]
fn orders_and_places_keep_what_is_seen_of_them() {
    for (pasted, kept) in [
        ("\u{200e}F-1234567890\u{200f}", "F-1234567890"),
        (" RB–123456\u{a0}", "RB–123456"),
        ("Jl. Melati\r\n No. 3", "Jl. Melati No. 3"),
        ("Ban\u{ad}dung", "Bandung"),
    ] {
        assert_eq!(*line(pasted), kept);
    }
}

#[test]
fn the_way_decides_what_is_looked_for() {
    let understood = |way, text| Address::read(way, text).is_understood();
    let (number, email) = ("0812 3456 7890", "nama@contoh.com");
    for way in ["wa", "sms", "phone"] {
        assert!(understood(Some(way), number) && !understood(Some(way), email));
    }
    assert!(understood(Some("email"), email) && !understood(Some("email"), number));
    assert!(understood(Some("trusted"), "Kakak"));
    assert!(understood(None, number) && understood(None, "Kakak"));
}

#[test]
fn numbers_are_shown_in_groups() {
    for (pasted, shown) in [
        ("081234567890", "+62 812 3456 7890"),
        ("0812345678901", "+62 812 3456 78901"),
        ("0812345678", "+62 812 345 678"),
        ("0213903963", "+62 21 390 3963"),
        ("+14155550123", "+141 5555 0123"),
        ("39039630", "3903 9630"),
    ] {
        let numbers = Numbers::read(pasted).expect("a number");
        assert_eq!(*numbers.first.grouped(), shown);
    }
}

/// How often each digit but zero stands in a text: a zero before a number gives way to its country.
fn digits(text: &str) -> [usize; 10] {
    let mut counts = [0; 10];
    let plain: String = letters::plain_letters(text).collect();
    let plain = plain
        .replace("%20", "")
        .replace("%2B", "")
        .replace("%2b", "");
    for digit in plain.chars().filter_map(|it| it.to_digit(10)) {
        if let Some(count) = counts.get_mut(usize::try_from(digit).expect("small")) {
            *count += 1;
        }
    }
    counts[0] = 0;
    counts
}

/// Texts made of what stands in and around numbers, addresses and codes.
fn pastes() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "0812",
        "3456",
        "7890",
        "+62",
        "62",
        "0",
        "00",
        "8",
        "021",
        "12",
        "2026",
        "1234567",
        "@",
        "contoh.com",
        "nama",
        "O",
        "x",
        "ext",
        "ext.",
        "#",
        "*",
        " ",
        " ",
        "-",
        "–",
        "(",
        ")",
        "/",
        ",",
        ".",
        ";",
        "\n",
        "\u{200e}",
        "\u{2011}",
        "٣",
        "８",
        "<",
        ">",
        "tel:",
        "wa.me/",
        "?",
        "=",
        "mailto:",
        "A7K-39Q",
        "%20",
        "%2B",
        "•",
        "_",
        "|",
        "pesawat",
        "é",
        "🙂",
    ]);
    prop::collection::vec(pieces, 0..24).prop_map(|pieces| pieces.concat())
}

fn holds(text: &str) -> Result<(), TestCaseError> {
    for way in [None, Some("wa"), Some("email"), Some("trusted")] {
        let kept = Address::read(way, text).kept();
        let again = Address::read(way, &kept).kept();
        prop_assert_eq!(&*again, &*kept, "read again from {:?}", text);
        for (digit, (before, after)) in digits(text).iter().zip(digits(&kept)).enumerate() {
            prop_assert!(
                *before <= after,
                "{} is lost of {:?}: {:?}",
                digit,
                text,
                &*kept
            );
        }
    }
    let line = line(text);
    prop_assert_eq!(&*super::line(&line), &*line);
    Ok(())
}

proptest! {
    #[test]
    fn what_is_pasted_is_read_once_and_no_digit_is_lost(text in pastes()) {
        holds(&text)?;
    }

    #[test]
    fn no_text_makes_the_reader_stumble(text: String) {
        holds(&text)?;
    }

    #[test]
    fn a_code_is_found_between_any_words(digits in prop::array::uniform18(0_u8..10), words in "[a-zA-Z:,\n ]{0,20}") {
        let random: String = digits.iter().map(u8::to_string).collect();
        let whole = (0..100).find_map(|check| code(&format!("{random}{check:02}")));
        let whole = whole.expect("one pair of check digits fits");
        let pasted = format!("{words} {} {words}", &whole);
        prop_assert_eq!(code(&pasted), Some(whole));
    }
}
