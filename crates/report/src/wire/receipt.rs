//! The response to a report that is durably stored.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::reference::Reference;

/// The report is stored for good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Receipt {
    /// The name of the report, for talking about it.
    #[cfg_attr(
        feature = "schema",
        schema(value_type = String, examples("A7K-39Q"), pattern = "^[0-9A-Z]{3}-[0-9A-Z]{3}$")
    )]
    pub reference: Reference,
    /// When it was stored.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = "date-time"))]
    pub received_at: UtcTime,
    /// When it will have been read.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = "date-time"))]
    pub read_by: UtcTime,
}

/// A moment in UTC as RFC 3339 writes it, such as `2026-11-22T03:00:00Z`. A text, because
/// the browser formats it with its own calendar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct UtcTime(String);

impl UtcTime {
    /// The text of the moment.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for UtcTime {
    type Err = NotATime;

    fn from_str(text: &str) -> Result<Self, NotATime> {
        let shape = "dddd-dd-ddTdd:dd:dd";
        let (moment, rest) = text.split_at_checked(shape.len()).ok_or(NotATime)?;
        let fits = moment
            .bytes()
            .zip(shape.bytes())
            .all(|(byte, wanted)| match wanted {
                b'd' => byte.is_ascii_digit(),
                other => byte == other,
            });
        let fraction = rest.strip_suffix('Z').ok_or(NotATime)?;
        let plain = fraction.is_empty()
            || fraction.strip_prefix('.').is_some_and(|digits| {
                !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
            });
        if fits && plain {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotATime)
        }
    }
}

impl TryFrom<String> for UtcTime {
    type Error = NotATime;

    fn try_from(text: String) -> Result<Self, NotATime> {
        text.parse()
    }
}

impl From<UtcTime> for String {
    fn from(time: UtcTime) -> Self {
        time.0
    }
}

impl fmt::Display for UtcTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A text that is not a moment in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not a moment in UTC; write it like 2026-11-22T03:00:00Z")]
pub struct NotATime;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_has_the_shape_of_the_contract() {
        let text = r#"{"reference":"A7K-39Q","received_at":"2026-11-22T03:00:00Z","read_by":"2026-11-25T09:00:00Z"}"#;
        let receipt: Receipt = serde_json::from_str(text).expect("the contract's example");
        assert_eq!(serde_json::to_string(&receipt).expect("plain data"), text);
    }

    #[test]
    fn only_moments_in_utc_are_read() {
        assert!("2026-11-22T03:00:00.25Z".parse::<UtcTime>().is_ok());
        for wrong in [
            "",
            "2026-11-22",
            "2026-11-22T03:00:00",
            "2026-11-22T03:00:00+07:00",
            "é",
        ] {
            assert_eq!(wrong.parse::<UtcTime>(), Err(NotATime), "{wrong}");
        }
    }
}
