//! Messages with places for values.

use crate::{Lang, line};

/// Puts `values` where U+0001, U+0002 and so on stand in the message.
pub(crate) fn fill(lang: Lang, number: usize, values: &[&str]) -> String {
    let mut text = String::new();
    for letter in line(lang, number).chars() {
        match (letter as usize)
            .checked_sub(1)
            .and_then(|place| values.get(place))
        {
            Some(value) => text.push_str(value),
            None => text.push(letter),
        }
    }
    text
}
