//! `/v1/reports`: where sealed reports arrive.

pub(crate) mod receive;
