//! `GET /v1/care/opinions`: feedback on pages, and wrong numbers.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::access::AuthenticatedWorker;
use super::wire::OpinionList;
use crate::answer;
use crate::app_state::AppState;
use crate::problem::ApiError;

/// Counts by page and day, wrong numbers by service and day, and sealed words with an id above
/// `after`, at most 100.
#[utoipa::path(
    get,
    path = "/v1/care/opinions/{after}",
    operation_id = "opinions",
    tag = "care",
    params(("after" = u32, Path, description = "The id of the last words that are known; 0 at first")),
    responses((status = 200, description = "What readers said", body = OpinionList)),
    extensions(("x-problems" = json!(["unknown-token", "not-found", "unavailable"]))),
)]
pub(super) async fn list(
    State(state): State<AppState>,
    _worker: AuthenticatedWorker,
    Path(after): Path<String>,
) -> Result<Response, ApiError> {
    let Ok(after) = after.parse::<u32>() else {
        return Err(crate::layers::not_found().await);
    };
    let store = state.store();
    let opinions = OpinionList {
        pages: store.feedback_counts().await?,
        wrong_numbers: store.wrong_numbers().await?,
        words: store.feedback_words(after.into()).await?,
    };
    Ok(answer::json(StatusCode::OK, &opinions))
}
