//! E-mail addresses: with a name before them, in brackets, from links, with a full stop behind.

use letters::split;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::with_note;

/// Addresses that were found in one text.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Emails {
    /// The address to use.
    pub first: String,
    /// Those that stood behind it.
    pub others: Vec<String>,
    /// What else was written.
    pub note: String,
}

impl Emails {
    /// The addresses in a text; nothing where none can be found.
    pub fn read(text: &str) -> Option<Self> {
        let plain: Zeroizing<String> = Zeroizing::new(letters::plain_letters(text).collect());
        let mut found = Vec::new();
        let mut note: Vec<&str> = Vec::new();
        let whole = together(&plain);
        for word in whole.split(is_between).filter(|word| !word.is_empty()) {
            match address(word) {
                Some((before, address, after)) => {
                    found.push(address.to_owned());
                    let rest = [before, after].map(|it| it.trim_matches(MARKS));
                    note.extend(rest.iter().filter(|it| !it.is_empty() && !is_name(it)));
                }
                None if is_name(word.trim_matches(MARKS)) => {}
                None => note.push(word),
            }
        }
        if found.is_empty() {
            return None;
        }
        let others = found.split_off(1);
        Some(Self {
            first: found.remove(0),
            others,
            note: joined(&note),
        })
    }

    /// All of it as one text.
    pub fn kept(&self) -> Zeroizing<String> {
        let all: Vec<&str> = std::iter::once(&self.first)
            .chain(&self.others)
            .map(String::as_str)
            .collect();
        with_note(all.join(", "), &self.note)
    }
}

/// Marks at the ends of a word that are no part of an address.
const MARKS: &[char] = &['.', ':', '!', '?', '/', '=', '&', '*', '_', '-', '+', '·'];

/// Keyboards of phones put a blank beside the sign.
fn together(text: &str) -> Zeroizing<String> {
    let mut joined = Zeroizing::new(String::with_capacity(text.len()));
    for letter in text.chars() {
        match letter {
            ' ' | '\n' if joined.ends_with('@') => {}
            '@' => {
                let end = joined.trim_end_matches([' ', '\n']).len();
                joined.truncate(end);
                joined.push('@');
            }
            _ => joined.push(letter),
        }
    }
    joined
}

/// The words one after the other. Next to the sign a blank would join them.
fn joined(words: &[&str]) -> String {
    let mut all = String::new();
    for word in words {
        if all.ends_with('@') || (word.starts_with('@') && !all.is_empty()) {
            all.push(',');
        }
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(word);
    }
    all
}

fn is_between(letter: char) -> bool {
    letter.is_whitespace() || "<>()[]{}\"',;|".contains(letter)
}

/// Words that say nothing but that an address follows.
fn is_name(word: &str) -> bool {
    ["mailto", "email", "e-mail", "surel"].contains(&word.to_ascii_lowercase().as_str())
}

/// The address in a word, with what stands before and behind it.
fn address(word: &str) -> Option<(&str, &str, &str)> {
    let (name, host) = word.split_once('@')?;
    let start = name.rfind([':', '=', '/']).map_or(0, |mark| mark + 1);
    let (before, name) = split(name, start);
    let end = host
        .find(|letter: char| !letter.is_alphanumeric() && !"-.@".contains(letter))
        .unwrap_or(host.len());
    let end = split(host, end).0.trim_end_matches(['.', '-']).len();
    let (host, after) = split(host, end);
    let mut labels = host.split('.');
    let is_host = labels.clone().count() > 1
        && labels.all(|label| !label.is_empty() && !label.contains('@'))
        && !after.contains('@');
    let address = word.get(before.len()..word.len() - after.len())?;
    (!name.is_empty() && is_host).then_some((before, address, after))
}
