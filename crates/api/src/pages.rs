//! The query parameter `after` of paged responses.

use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use report::wire::{Problem, ProblemCode};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::app_state::AppState;
use crate::problem::ApiError;

/// Where a page starts.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct After {
    /// How many messages are known; the page shows those that follow
    #[serde(default)]
    #[param(value_type = Option<u32>, minimum = 0, maximum = 4_294_967_295_u32)]
    pub(crate) after: u32,
}

impl FromRequestParts<AppState> for After {
    type Rejection = ApiError;

    /// The error names the parameter and repeats nothing of the query.
    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self, ApiError> {
        let Ok(Query(after)) = Query::try_from_uri(&parts.uri) else {
            let detail = "write how many messages are known, as a whole number";
            return Err(Problem::new(ProblemCode::InvalidField, detail)
                .at_field("after")
                .into());
        };
        Ok(after)
    }
}
