//! How many bytes of requests and of answers may be in memory at once. Whoever sends or asks for
//! more than that is told to come back, and the server stays within what it was given.

mod answers;
mod bodies;

pub(crate) use answers::{Answers, Promised};
pub(crate) use bodies::{Bodies, OverBudget, within};
