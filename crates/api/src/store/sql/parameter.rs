//! Parameters of a statement. A parameter that is NULL has a type too, because `PostgreSQL` needs
//! one.

/// A parameter of a statement.
#[derive(Clone, Copy)]
pub(super) enum Parameter<'q> {
    Number(Option<i64>),
    Boolean(bool),
    Text(Option<&'q str>),
    Bytes(Option<&'q [u8]>),
}

impl From<i64> for Parameter<'_> {
    fn from(number: i64) -> Self {
        Self::Number(Some(number))
    }
}

impl From<u32> for Parameter<'_> {
    fn from(number: u32) -> Self {
        Self::Number(Some(number.into()))
    }
}

impl From<Option<i64>> for Parameter<'_> {
    fn from(number: Option<i64>) -> Self {
        Self::Number(number)
    }
}

impl From<jiff::Timestamp> for Parameter<'_> {
    /// Timestamps are stored as whole seconds since 1970 in UTC.
    fn from(timestamp: jiff::Timestamp) -> Self {
        Self::Number(Some(timestamp.as_second()))
    }
}

impl From<bool> for Parameter<'_> {
    fn from(boolean: bool) -> Self {
        Self::Boolean(boolean)
    }
}

impl<'q> From<&'q str> for Parameter<'q> {
    fn from(text: &'q str) -> Self {
        Self::Text(Some(text))
    }
}

impl<'q> From<&'q [u8]> for Parameter<'q> {
    fn from(bytes: &'q [u8]) -> Self {
        Self::Bytes(Some(bytes))
    }
}

impl<'q, const N: usize> From<&'q [u8; N]> for Parameter<'q> {
    fn from(bytes: &'q [u8; N]) -> Self {
        Self::Bytes(Some(bytes))
    }
}

impl<'q> From<Option<&'q [u8]>> for Parameter<'q> {
    fn from(bytes: Option<&'q [u8]>) -> Self {
        Self::Bytes(bytes)
    }
}
