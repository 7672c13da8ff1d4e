//! Texts as people paste them, and what they mean: numbers, e-mail addresses, codes, references.
//!
//! Every place that takes such a text reads it here, so that what one page accepts no other page
//! refuses. Nothing that was written is lost: what is no part of a number or an address is kept
//! beside it as a note. What single letters mean stands in the crate `letters`, which the search
//! and the list of places share without the rest of this crate.

mod code;
mod email;
mod number;
mod reference;

use zeroize::Zeroizing;

pub use email::Emails;
pub use number::{Number, Numbers};

pub(crate) use code::windows;
pub(crate) use reference::six_letters;

/// Where somebody can be reached, as far as it was understood.
pub enum Address {
    /// Telephone numbers, the first of which is used.
    Numbers(Numbers),
    /// E-mail addresses, the first of which is used.
    Emails(Emails),
    /// Words that are used as they are: somebody else is found by any.
    Words(Zeroizing<String>),
    /// Neither a number nor an address could be found where one was expected. It is kept as it was
    /// written.
    NotUnderstood(Zeroizing<String>),
}

impl Address {
    /// Reads what was written for a way to get in touch (a code of `channel`). Without a way nobody
    /// knows yet what it should be.
    pub fn read(way: Option<&str>, text: &str) -> Self {
        let understood = match way {
            None | Some("trusted") => return Self::Words(line(text)),
            Some("email") => Emails::read(text).map(Self::Emails),
            Some(_) => Numbers::read(text).map(Self::Numbers),
        };
        understood.unwrap_or_else(|| Self::NotUnderstood(line(text)))
    }

    /// Whether it can be used for its way.
    pub const fn is_understood(&self) -> bool {
        !matches!(self, Self::NotUnderstood(_))
    }

    /// The text that is kept and sent. Read again, it gives the same.
    pub fn kept(&self) -> Zeroizing<String> {
        match self {
            Self::Numbers(numbers) => numbers.kept(),
            Self::Emails(emails) => emails.kept(),
            Self::Words(text) | Self::NotUnderstood(text) => text.clone(),
        }
    }
}

/// A text on one line, as it was written but for the letters that nobody sees. Codes of orders and
/// names of places are kept so: what they look like is the affair of those who gave them.
pub fn line(text: &str) -> Zeroizing<String> {
    Zeroizing::new(letters::line(text))
}

/// What was understood, with the rest in brackets.
fn with_note(mut kept: String, note: &str) -> Zeroizing<String> {
    if !note.is_empty() {
        kept.push_str(" [");
        kept.push_str(note);
        kept.push(']');
    }
    Zeroizing::new(kept)
}

#[cfg(test)]
mod tests;
