//! The letters of a text that somebody pasted, in their plainest form: digits of every script,
//! dashes, spaces, and the invisible letters that clipboards carry along.
//!
//! Numbers, codes, places and search words are all read through [`plain`], so that none of them
//! stumbles over what another understands. The ranges are written out by hand: the tables of a
//! crate for Unicode weigh more than everything that reads numbers here.

mod ranges;

use ranges::{DASHES, DIGITS, INVISIBLE};

/// The letter in its plainest form; nothing where it is invisible. A digit of any script is one of
/// `0` to `9`, every dash is `-`, every space is a blank, every line end is `\n`, and the wide
/// letters of East Asian keyboards are ASCII. Everything else stays as it is.
pub fn plain(letter: char) -> Option<char> {
    match letter {
        '!'..='~' => Some(letter),
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        _ if letter.is_whitespace() || letter == '\u{2800}' => Some(' '),
        _ if letter.is_control() || is_in(&INVISIBLE, letter) => None,
        _ if is_in(&DASHES, letter) => Some('-'),
        '\u{2795}' | '\u{207a}' | '\u{fe62}' => Some('+'),
        '\u{fe6b}' => Some('@'),
        '\u{3002}' | '\u{ff61}' => Some('.'),
        _ => Some(digit(letter).or_else(|| narrow(letter)).unwrap_or(letter)),
    }
}

/// The text in plain letters.
pub fn plain_letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter_map(plain)
}

/// The text on one line, without invisible letters, and with single blanks between its words. All
/// else is as it was written.
pub fn line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for letter in text.chars() {
        match plain(letter) {
            None => {}
            Some(' ' | '\n') if line.is_empty() || line.ends_with(' ') => {}
            Some(' ' | '\n') => line.push(' '),
            Some(_) => line.push(letter),
        }
    }
    line.truncate(line.trim_end().len());
    line
}

/// How many letters a text has, the way every limit counts them: one for each character, and one
/// for a line end however it is written.
pub fn count(text: &str) -> usize {
    let pairs = text
        .as_bytes()
        .windows(2)
        .filter(|it| it == b"\r\n")
        .count();
    text.chars().count() - pairs
}

/// The text with `new` wherever it has `old`. What the standard library searches texts with weighs
/// more than all of this crate.
pub fn replaced(text: &str, old: &str, new: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut letters = text.chars();
    loop {
        if let Some(rest) = letters
            .as_str()
            .strip_prefix(old)
            .filter(|_| !old.is_empty())
        {
            whole.push_str(new);
            letters = rest.chars();
        } else if let Some(letter) = letters.next() {
            whole.push(letter);
        } else {
            return whole;
        }
    }
}

/// The text before and after a place; all of it is before a place between no two letters. It has no
/// words for a fault, which slices bring along.
pub fn split(text: &str, place: usize) -> (&str, &str) {
    text.split_at_checked(place).unwrap_or((text, ""))
}

/// A decimal digit of another script as one of ours.
fn digit(letter: char) -> Option<char> {
    let code = u32::from(letter);
    let start = DIGITS[..DIGITS.partition_point(|start| *start <= code)].last()?;
    char::from_digit(code - start, 10)
}

/// A wide letter as its usual form.
fn narrow(letter: char) -> Option<char> {
    let code = u32::from(letter).checked_sub(0xfee0)?;
    char::from_u32(code).filter(char::is_ascii_graphic)
}

fn is_in(ranges: &[(u32, u32)], letter: char) -> bool {
    let code = u32::from(letter);
    let after = ranges.partition_point(|(first, _)| *first <= code);
    ranges[..after]
        .last()
        .is_some_and(|(_, last)| code <= *last)
}

#[cfg(test)]
mod tests;
