//! The query parameter `after` of paged responses.

use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use report::wire::{Problem, ProblemCode};
use serde::Deserialize;

use crate::problem::ApiError;

/// Number of messages that the client has; the page starts after them.
#[derive(Deserialize)]
pub(crate) struct After {
    #[serde(default)]
    after: u32,
}

impl After {
    /// The number, or an error that names the parameter and repeats nothing of the query.
    pub(crate) fn read(query: &Result<Query<Self>, QueryRejection>) -> Result<u32, ApiError> {
        let Ok(Query(Self { after })) = query else {
            let detail = "write how many messages are known, as a whole number";
            return Err(Problem::new(ProblemCode::InvalidField, detail)
                .at_field("after")
                .into());
        };
        Ok(*after)
    }
}
