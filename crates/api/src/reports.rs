//! `/v1/reports`: where sealed reports arrive.

mod receive;

pub(crate) use receive::receive;
