//! The fields of a form as a browser posts them.

use std::collections::BTreeMap;

use percent_encoding::percent_decode;
use thiserror::Error;
use zeroize::Zeroizing;

/// Every value under its name, in the order of the page. Wiped from memory when dropped.
pub struct FormData(BTreeMap<String, Vec<Zeroizing<String>>>);

impl FormData {
    /// Reads the body of an `application/x-www-form-urlencoded` request.
    pub fn read(body: &[u8]) -> Result<Self, NotAForm> {
        let mut data: BTreeMap<String, Vec<_>> = BTreeMap::new();
        for pair in body.split(|byte| *byte == b'&').filter(|it| !it.is_empty()) {
            let middle = pair.iter().position(|byte| *byte == b'=');
            let (name, value) = pair.split_at(middle.unwrap_or(pair.len()));
            let value = value.strip_prefix(b"=").unwrap_or(value);
            data.entry(decoded(name)?.to_string())
                .or_default()
                .push(decoded(value)?);
        }
        Ok(Self(data))
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

fn decoded(bytes: &[u8]) -> Result<Zeroizing<String>, NotAForm> {
    let spaced: Zeroizing<Vec<u8>> = Zeroizing::new(
        bytes
            .iter()
            .map(|byte| if *byte == b'+' { b' ' } else { *byte })
            .collect(),
    );
    let text = String::from_utf8(percent_decode(&spaced).collect());
    text.map(Zeroizing::new).map_err(|_| NotAForm)
}

/// A body that no form sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the body is not the form in UTF-8; send it from the page")]
pub struct NotAForm;
