//! JSON for the app, the server and the care team alike, small enough for a phone to load: no floats
//! and no descriptions of faults, which `serde_json` brings along.
//!
//! What is read and written is what `serde_json` would read and write; its tests say so.

mod read;
mod write;

use serde::de::DeserializeOwned;
use serde::{Serialize, de, ser};
use thiserror::Error;
use zeroize::Zeroizing;

use self::read::Reader;
use self::write::Writer;

/// The text is not the JSON that was asked for, or a value has no form in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not the JSON that is expected here")]
pub struct NotJson;

/// Reads a whole text.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, NotJson> {
    let mut reader = Reader::new(text);
    let value = T::deserialize(&mut reader)?;
    reader.end()?;
    Ok(value)
}

/// Reads bytes, which may be no text at all.
pub(crate) fn read_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, NotJson> {
    read(str::from_utf8(bytes).map_err(|_| NotJson)?)
}

/// A value as JSON.
pub fn text<T: Serialize + ?Sized>(value: &T) -> Result<String, NotJson> {
    let mut writer = Writer::new(String::new());
    value.serialize(&mut writer)?;
    Ok(writer.into_text())
}

/// A secret as JSON, in memory that was reserved once and is wiped when dropped.
pub(crate) fn to_plaintext<T: Serialize>(value: &T) -> Zeroizing<Vec<u8>> {
    let mut counter = Writer::counter();
    let first = value.serialize(&mut counter);
    let mut writer = Writer::new(String::with_capacity(counter.length()));
    first
        .and_then(|()| value.serialize(&mut writer))
        .expect("plain data in memory is always written");
    Zeroizing::new(writer.into_text().into_bytes())
}

/// What is wrong is not kept: nobody on a phone reads it, and the words would have to be loaded.
impl de::Error for NotJson {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Self
    }

    fn invalid_type(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_value(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        Self
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn missing_field(_: &'static str) -> Self {
        Self
    }

    fn duplicate_field(_: &'static str) -> Self {
        Self
    }
}

impl ser::Error for NotJson {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Self
    }
}

#[cfg(test)]
mod tests;
