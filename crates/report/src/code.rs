//! The secret code: the 20 digits that lead back to a report, made on the phone and never sent.
//!
//! `docs/envelope.md` fixes how the mailbox grows from the code.

mod derive;

use std::ops::RangeInclusive;

use thiserror::Error;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::pasted;
use crate::random::{self, NoRandomness};

pub use derive::NoMemory;

/// Digits of a code, the two check digits included.
pub const CODE_DIGITS: usize = 20;

const RANDOM_DIGITS: usize = CODE_DIGITS - 2;
const GROUP: usize = 4;
/// Random bytes that give a digit without favouring any: 25 of them for each.
const FAIR: RangeInclusive<u8> = 0..=249;

/// A secret code. Whoever has it can read the replies, so it can be neither printed by accident
/// nor compared, and is wiped from memory when dropped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct SecretCode {
    /// ASCII digits.
    digits: [u8; CODE_DIGITS],
}

impl SecretCode {
    /// A new code from the secure random source.
    pub fn generate() -> Result<Self, NoRandomness> {
        let mut digits = Zeroizing::new([0; RANDOM_DIGITS]);
        for digit in digits.iter_mut() {
            *digit = loop {
                let [byte] = random::array()?;
                if FAIR.contains(&byte) {
                    break byte % 10;
                }
            };
        }
        Ok(Self::checked(&digits))
    }

    /// Reads a code as people write and paste it: with or without spaces and dashes, in the digits
    /// of any script, with the reference before it or words around it. A slip of one digit, or two
    /// digits changed round, is noticed.
    pub fn parse(text: &str) -> Result<Self, NotACode> {
        let windows = pasted::windows(text);
        if windows.is_empty() {
            return Err(NotACode::Length);
        }
        let mut codes = windows.iter().filter_map(|digits| Self::of(digits));
        codes.next().ok_or(NotACode::CheckDigits)
    }

    /// The code of 20 digits, if the last two fit the others.
    fn of(digits: &[u8; CODE_DIGITS]) -> Option<Self> {
        let mut random = Zeroizing::new([0; RANDOM_DIGITS]);
        random.copy_from_slice(&digits[..RANDOM_DIGITS]);
        let code = Self::checked(&random);
        let mut same = code.digits.iter().zip(digits);
        same.all(|(ascii, digit)| *ascii == digit + b'0')
            .then_some(code)
    }

    /// The 20 digits without anything between them.
    pub fn to_digits(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(CODE_DIGITS));
        text.extend(self.digits.iter().copied().map(char::from));
        text
    }

    /// The digits as they are shown: five groups of four, with a space between.
    pub fn to_groups(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(CODE_DIGITS + CODE_DIGITS / GROUP));
        for (index, group) in self.digits.chunks(GROUP).enumerate() {
            if index > 0 {
                text.push(' ');
            }
            text.extend(group.iter().copied().map(char::from));
        }
        text
    }

    /// The code of these digits, with its check digits (ISO 7064 MOD 97-10).
    fn checked(random: &[u8; RANDOM_DIGITS]) -> Self {
        let shifted = random
            .iter()
            .chain(&[0, 0])
            .fold(0, |rest: u32, digit| (rest * 10 + u32::from(*digit)) % 97);
        let check = 98 - shifted;
        let mut digits = [b'0'; CODE_DIGITS];
        for (sum, digit) in digits.iter_mut().zip(random) {
            *sum += digit;
        }
        for (digit, value) in digits[RANDOM_DIGITS..]
            .iter_mut()
            .zip([check / 10, check % 10])
        {
            *digit += u8::try_from(value).unwrap_or_default();
        }
        Self { digits }
    }
}

/// A text that is no code. Never repeats what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NotACode {
    /// Too few digits, or too many.
    #[error("a code has 20 digits; look whether one is missing")]
    Length,
    /// The check digits do not fit the others.
    #[error("one of the digits is another; look at them again")]
    CheckDigits,
}

#[cfg(test)]
mod tests;
