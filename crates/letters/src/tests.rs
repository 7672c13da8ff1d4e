//! Every letter of Unicode has one plain form.

use super::*;

fn every_letter() -> impl Iterator<Item = char> {
    (0..=0x0010_ffff).filter_map(char::from_u32)
}

#[test]
fn the_ranges_are_in_order_and_do_not_overlap() {
    for ranges in [&DASHES[..], &INVISIBLE[..]] {
        assert!(ranges.iter().all(|(first, last)| first <= last));
        assert!(ranges.is_sorted_by(|one, next| one.1 < next.0));
    }
    assert!(DIGITS.is_sorted_by(|one, next| one + 10 <= *next));
}

#[test]
fn digits_of_every_script_are_read_and_only_digits_are() {
    for (value, expected) in ('0'..='9').enumerate() {
        let value = u32::try_from(value).expect("small");
        for start in DIGITS {
            let letter = char::from_u32(start + value).expect("a letter");
            assert_eq!(plain(letter), Some(expected), "{start:x}");
        }
    }
    for letter in every_letter().filter(|it| !it.is_ascii()) {
        let is_digit = plain(letter).is_some_and(|it| it.is_ascii_digit());
        // The newest scripts may be younger than the tables of the standard library.
        let can_be = letter.is_numeric() || !letter.is_alphanumeric();
        assert!(!is_digit || can_be, "{letter:?}");
    }
}

#[test]
fn the_plain_form_of_a_plain_letter_is_itself() {
    for letter in every_letter() {
        let Some(once) = plain(letter) else { continue };
        assert_eq!(plain(once), Some(once), "{letter:?}");
    }
}

#[test]
fn letters_that_people_see_stay() {
    for letter in ['a', 'é', '漢', '🙂', 'ꦲ', '½', '²'] {
        assert_eq!(plain(letter), Some(letter));
    }
}

#[test]
fn what_clipboards_carry_along_is_gone_or_plain() {
    for (pasted, expected) in [
        ("\u{202a}+62 812\u{2011}3456\u{202c}", "+62 812-3456"),
        ("\u{feff}0812\u{a0}3456\u{202f}7890", "0812 3456 7890"),
        ("٠٨١٢ ۳۴۵۶ ७८९०", "0812 3456 7890"),
        ("１２３－４５６＠ａ．ｂ", "123-456@a.b"),
        ("0\u{fe0f}\u{20e3}8\u{fe0f}\u{20e3}", "08"),
        ("a\r\nb\u{2028}c\td", "a\n\nb\nc d"),
        ("5−4—3‒2﹣1", "5-4-3-2-1"),
        ("pele\u{ad}ceh\u{200b}an", "pelecehan"),
    ] {
        assert_eq!(plain_letters(pasted).collect::<String>(), expected);
    }
}

#[test]
fn a_line_keeps_its_letters_and_loses_what_is_not_seen() {
    for (pasted, expected) in [
        (
            "\u{200e} Jl. Melati\u{a0}3,\r\n  Bandung \u{200f}",
            "Jl. Melati 3, Bandung",
        ),
        ("٣ – dekat pasar", "٣ – dekat pasar"),
        (" \u{200b} \n", ""),
    ] {
        assert_eq!(line(pasted), expected);
        assert_eq!(line(expected), expected);
    }
}

#[test]
fn a_line_end_counts_once_however_it_is_written() {
    for (text, letters) in [
        ("", 0),
        ("a\r\nb", 3),
        ("a\nb", 3),
        ("🙂é", 2),
        ("\r\n\r\n", 2),
    ] {
        assert_eq!(count(text), letters, "{text:?}");
    }
}

#[test]
fn what_is_replaced_and_split_is_what_the_standard_library_gives() {
    for text in [
        "",
        "a",
        "%20%2",
        "a%20b%20",
        "%2%20",
        "é%20é",
        "\n\n",
        "  - -  - ",
    ] {
        for (old, new) in [("%20", " "), ("\n", " "), (" - ", "-"), ("é", "")] {
            assert_eq!(replaced(text, old, new), text.replace(old, new), "{text:?}");
        }
        assert_eq!(replaced(text, "", "x"), text);
        for place in 0..=text.len() + 1 {
            let expected = text.split_at_checked(place).unwrap_or((text, ""));
            assert_eq!(split(text, place), expected);
        }
    }
    assert_eq!(count("a\r\n\r\nb\rc\n"), 7);
}
