//! `GET /v1/care/openings`: the opening log.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::access::AuthenticatedWorker;
use super::wire::OpeningLog;
use crate::answer;
use crate::app_state::AppState;
use crate::problem::ApiError;

/// The opening log, oldest first.
#[utoipa::path(
    get,
    path = "/v1/care/openings",
    operation_id = "openings",
    tag = "care",
    responses((status = 200, description = "The log", body = OpeningLog)),
    extensions(("x-problems" = json!(["unknown-token", "unavailable"]))),
)]
pub(super) async fn log(
    State(state): State<AppState>,
    _worker: AuthenticatedWorker,
) -> Result<Response, ApiError> {
    let openings = state.store().openings(None).await?;
    Ok(answer::json(StatusCode::OK, &OpeningLog { openings }))
}
