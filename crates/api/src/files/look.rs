//! `GET` and `DELETE /v1/files`: how much of a file is stored, and away with it.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use report::wire::FileProgress;

use super::{file_id, not_announced};
use crate::answer;
use crate::app_state::{AppState, unavailable};
use crate::contract::{FileHeaders, HolderHeaders};
use crate::mailbox::Holder;
use crate::problem::ApiError;
use crate::store::Deletion;

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
pub(crate) async fn look(
    State(state): State<AppState>,
    holder: Holder,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let file = file_id(&headers)?;
    match state.store().progress(holder.mailbox, file).await {
        Ok(Some(progress)) => Ok(answer::json(StatusCode::OK, &progress)),
        Ok(None) => Err(not_announced()),
        Err(error) => Err(unavailable(&error)),
    }
}

/// Deletes the file, whole or not.
#[utoipa::path(
    delete,
    path = "/v1/files",
    operation_id = "deleteFile",
    tag = "files",
    params(HolderHeaders, FileHeaders),
    responses((status = 204, description = "It is deleted")),
    extensions(("x-problems" = json!([
        "missing-header", "unknown-mailbox", "not-found", "unavailable",
    ]))),
)]
pub(crate) async fn remove(
    State(state): State<AppState>,
    holder: Holder,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let file = file_id(&headers)?;
    match state.store().remove_file(holder.mailbox, file).await {
        Ok(Deletion::Done) => Ok(answer::nothing()),
        Ok(Deletion::Unknown) => Err(not_announced()),
        Err(error) => Err(unavailable(&error)),
    }
}
