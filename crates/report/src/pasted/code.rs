//! The digits of a secret code in whatever they were pasted with: reference, date, words.

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::code::CODE_DIGITS;

/// A place in a text where the digits of a code may be.
pub(crate) type Window = Zeroizing<[u8; CODE_DIGITS]>;

/// One digit of a text. Wiped when dropped, like the code that it may be part of.
#[derive(Zeroize, ZeroizeOnDrop)]
struct Digit {
    value: u8,
    /// Nothing but gaps stands between it and the digit before it.
    goes_on: bool,
    /// It stands right behind the digit before it.
    is_glued: bool,
}

/// Every place in the text where the digits of a code may be, the likeliest first: all its digits,
/// then groups that are as long together, then any as many that follow each other. The last finds a
/// code behind a reference when a field took away the line end between them.
pub(crate) fn windows(text: &str) -> Vec<Window> {
    let digits = digits_of(text);
    let starts = 0..(digits.len() + 1).saturating_sub(CODE_DIGITS);
    let in_one_run = |start: &usize| {
        let inner = &digits[start + 1..start + CODE_DIGITS];
        inner.iter().all(|digit| digit.goes_on)
    };
    let is_edge = |at: usize| digits.get(at).is_none_or(|digit| !digit.is_glued);
    let (runs, others): (Vec<usize>, Vec<usize>) = starts
        .filter(in_one_run)
        .partition(|start| is_edge(*start) && is_edge(start + CODE_DIGITS));
    let whole = (digits.len() == CODE_DIGITS).then_some(0);
    whole
        .into_iter()
        .chain(runs)
        .chain(others)
        .map(|start| window(&digits[start..]))
        .collect()
}

fn window(digits: &[Digit]) -> Window {
    let mut window = Zeroizing::new([0; CODE_DIGITS]);
    for (place, digit) in window.iter_mut().zip(digits) {
        *place = digit.value;
    }
    window
}

/// The digits of the text.
fn digits_of(text: &str) -> Vec<Digit> {
    let mut digits = Vec::with_capacity(2 * CODE_DIGITS);
    let (mut goes_on, mut is_glued) = (false, false);
    for letter in letters::plain_letters(text) {
        if let Some(value) = letter.to_digit(10).and_then(|it| u8::try_from(it).ok()) {
            digits.push(Digit {
                value,
                goes_on,
                is_glued,
            });
            (goes_on, is_glued) = (true, true);
        } else {
            goes_on &= is_gap(letter);
            is_glued = false;
        }
    }
    digits
}

/// The separators between digits on paper.
const fn is_gap(letter: char) -> bool {
    matches!(letter, ' ' | '\n' | '-' | '.' | '·' | '_')
}
