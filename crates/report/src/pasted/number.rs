//! Telephone numbers: with words around them, several at once, with an extension, from links.

mod dialled;
mod extension;
mod run;

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::with_note;

/// The most digits of a number of the world, with its country.
const MOST_DIGITS: usize = 15;
/// Fewer digits are no number that can be dialled from elsewhere.
const FEWEST_DIGITS: usize = 8;

/// Numbers that were found in one text.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Numbers {
    /// The number to use.
    pub first: Number,
    /// Those that stood behind it.
    pub others: Vec<Number>,
    /// What else was written.
    pub note: String,
}

/// One number.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Number {
    /// The number as it is dialled: `+` and digits, or digits alone where the country is unknown.
    pub dialled: String,
    /// The extension behind it; mostly empty.
    pub extension: String,
}

impl Numbers {
    /// The numbers in a text; nothing where none can be found.
    pub fn read(text: &str) -> Option<Self> {
        let letters = unescaped(text);
        let runs = run::of(&letters);
        // A number with its country or a zero before it tells that bare digits are something else;
        // without one, the first bare digits that can be a number are it.
        let has_sure = runs.iter().any(|run| run.numbers().next().is_some());
        let mut numbers = Vec::new();
        let mut note = String::new();
        let mut rest = 0;
        for run in runs {
            let found: Vec<Number> = if has_sure {
                run.numbers().collect()
            } else if numbers.is_empty() {
                run.bare().into_iter().collect()
            } else {
                Vec::new()
            };
            if found.is_empty() {
                continue;
            }
            if run.number_start() < rest {
                // The extension before it took its beginning.
                continue;
            }
            add_note(&mut note, &letters[rest..run.number_start()]);
            rest = run.end();
            numbers.extend(found);
            if let Some((digits, end)) = extension::after(&letters, rest) {
                rest = end;
                if let Some(last) = numbers.last_mut() {
                    last.extension = digits;
                }
            }
        }
        add_note(&mut note, &letters[rest..]);
        let first = numbers.first()?.clone();
        let others = numbers.split_off(1);
        Some(Self {
            first,
            others,
            note,
        })
    }

    /// All of it as one text.
    pub fn kept(&self) -> Zeroizing<String> {
        let mut kept = String::new();
        for number in std::iter::once(&self.first).chain(&self.others) {
            if !kept.is_empty() {
                kept.push_str(", ");
            }
            kept.push_str(&number.dialled);
            if !number.extension.is_empty() {
                kept.push_str(" ext. ");
                kept.push_str(&number.extension);
            }
        }
        with_note(kept, &self.note)
    }
}

impl Number {
    /// The number in groups that can be read and compared: `+62 812 3456 7890`.
    pub fn grouped(&self) -> Zeroizing<String> {
        Zeroizing::new(dialled::grouped(&self.dialled))
    }
}

/// The plain letters on one line, with what links write for `+` and blanks.
fn unescaped(text: &str) -> Zeroizing<Vec<char>> {
    let mut plain: Zeroizing<String> = Zeroizing::new(letters::plain_letters(text).collect());
    for (old, new) in [("\n", " "), ("%2B", "+"), ("%2b", "+"), ("%20", " ")] {
        plain = Zeroizing::new(letters::replaced(&plain, old, new));
    }
    Zeroizing::new(plain.chars().collect())
}

/// Keeps what stands beside the numbers, but for the words of links and the names of the field.
fn add_note(note: &mut String, letters: &[char]) {
    let text: String = letters.iter().collect();
    let text = text.trim_matches(|it: char| it == ' ' || MARKS.contains(it));
    let piece = letters::line(text);
    if piece.is_empty() || NAMES.contains(&piece.to_ascii_lowercase().as_str()) {
        return;
    }
    if !note.is_empty() {
        note.push_str(", ");
    }
    note.push_str(&piece);
}

/// Marks around a number that say nothing.
const MARKS: &str = ",;:.()<>[]\"'‘’“”«»=?&/|+-_·";

/// Words before a number that say nothing but that it is one.
const NAMES: [&str; 20] = [
    "tel",
    "sms",
    "smsto",
    "callto",
    "phone",
    "telp",
    "telepon",
    "nomor",
    "nomor hp",
    "no",
    "no hp",
    "no. hp",
    "hp",
    "wa",
    "whatsapp",
    "wa.me",
    "http://wa.me",
    "https://wa.me",
    "whatsapp://send?phone",
    "https://api.whatsapp.com/send?phone",
];
