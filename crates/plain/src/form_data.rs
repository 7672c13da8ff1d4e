//! The fields of a form as a browser posts them.

use std::collections::BTreeMap;

use percent_encoding::percent_decode;
use zeroize::Zeroizing;

/// Every value under its name, in the order of the page. Wiped from memory when dropped.
pub struct FormData(BTreeMap<String, Vec<Zeroizing<String>>>);

impl FormData {
    /// Reads the body of an `application/x-www-form-urlencoded` request.
    /// What is not UTF-8 is read as Windows-1252, which old browsers send.
    pub fn read(body: &[u8]) -> Self {
        let mut data: BTreeMap<String, Vec<_>> = BTreeMap::new();
        for pair in body.split(|byte| *byte == b'&').filter(|it| !it.is_empty()) {
            let middle = pair.iter().position(|byte| *byte == b'=');
            let (name, value) = pair.split_at(middle.unwrap_or(pair.len()));
            let value = value.strip_prefix(b"=").unwrap_or(value);
            data.entry(decoded(name).to_string())
                .or_default()
                .push(decoded(value));
        }
        Self(data)
    }

    pub(crate) fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0
            .get(name)
            .into_iter()
            .flatten()
            .map(|value| value.as_str())
    }

    /// The first value of a field.
    pub fn first(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }
}

fn decoded(bytes: &[u8]) -> Zeroizing<String> {
    let spaced: Zeroizing<Vec<u8>> = Zeroizing::new(
        bytes
            .iter()
            .map(|byte| if *byte == b'+' { b' ' } else { *byte })
            .collect(),
    );
    let bytes: Zeroizing<Vec<u8>> = Zeroizing::new(percent_decode(&spaced).collect());
    Zeroizing::new(match str::from_utf8(&bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().copied().map(western).collect(),
    })
}

/// A letter of Windows-1252, with which browsers read every page that says Latin-1.
fn western(byte: u8) -> char {
    const FROM_80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    let place = byte.checked_sub(0x80).map(usize::from);
    let special = place.and_then(|place| FROM_80.get(place));
    special.copied().unwrap_or(char::from(byte))
}
