//! `GET /v1/files`: how much of a file is stored.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use report::wire::FileProgress;

use super::{file_id, not_announced};
use crate::answer;
use crate::app_state::AppState;
use crate::contract::{FileHeaders, HolderHeaders};
use crate::mailbox::AuthenticatedMailbox;
use crate::problem::ApiError;

/// Answers how much of the file is stored.
#[utoipa::path(
    get,
    path = "/v1/files",
    operation_id = "lookAtFile",
    tag = "files",
    params(HolderHeaders, FileHeaders),
    responses((status = 200, description = "How much is stored", body = FileProgress)),
    extensions(("x-problems" = json!([
        "missing-header", "unknown-mailbox", "not-found", "unavailable",
    ]))),
)]
pub(crate) async fn progress(
    State(state): State<AppState>,
    mailbox: AuthenticatedMailbox,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let file = file_id(&headers)?;
    let progress = state.store().file_progress(mailbox.id, file).await?;
    let progress = progress.ok_or_else(not_announced)?;
    Ok(answer::json(StatusCode::OK, &progress))
}
