//! What is bound to a statement. Every kind can be nothing; the kind is known all the same, which
//! `PostgreSQL` insists on.

/// A value for a statement.
#[derive(Clone, Copy)]
pub(super) enum Value<'q> {
    Number(Option<i64>),
    Truth(bool),
    Text(Option<&'q str>),
    Bytes(Option<&'q [u8]>),
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Number(Some(number))
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Number(Some(number.into()))
    }
}

impl From<Option<i64>> for Value<'_> {
    fn from(number: Option<i64>) -> Self {
        Self::Number(number)
    }
}

impl From<jiff::Timestamp> for Value<'_> {
    /// Moments are stored as whole seconds since 1970 in UTC.
    fn from(moment: jiff::Timestamp) -> Self {
        Self::Number(Some(moment.as_second()))
    }
}

impl From<bool> for Value<'_> {
    fn from(truth: bool) -> Self {
        Self::Truth(truth)
    }
}

impl<'q> From<&'q str> for Value<'q> {
    fn from(text: &'q str) -> Self {
        Self::Text(Some(text))
    }
}

impl<'q> From<&'q [u8]> for Value<'q> {
    fn from(bytes: &'q [u8]) -> Self {
        Self::Bytes(Some(bytes))
    }
}

impl<'q, const N: usize> From<&'q [u8; N]> for Value<'q> {
    fn from(bytes: &'q [u8; N]) -> Self {
        Self::Bytes(Some(bytes))
    }
}

impl<'q> From<Option<&'q [u8]>> for Value<'q> {
    fn from(bytes: Option<&'q [u8]>) -> Self {
        Self::Bytes(bytes)
    }
}
