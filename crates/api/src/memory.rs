//! Limits on the bytes of request bodies and of long responses in memory. Beyond them a request is
//! refused with `Retry-After`, so that the server stays within the memory of its machine.

mod answers;
mod bodies;

pub(crate) use answers::{Reservation, ResponseBudget};
pub(crate) use bodies::{BodyBudget, OverBudget, within};
