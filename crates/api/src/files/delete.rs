//! `DELETE /v1/files`: deletes a file, complete or not.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

use super::{file_id, not_announced};
use crate::answer;
use crate::app_state::AppState;
use crate::contract::{FileHeaders, HolderHeaders};
use crate::mailbox::AuthenticatedMailbox;
use crate::problem::ApiError;
use crate::store::DeleteOutcome;

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
pub(crate) async fn delete(
    State(state): State<AppState>,
    mailbox: AuthenticatedMailbox,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let file = file_id(&headers)?;
    match state.store().delete_file(mailbox.id, file).await? {
        DeleteOutcome::Deleted => Ok(answer::nothing()),
        DeleteOutcome::NotFound => Err(not_announced()),
    }
}
