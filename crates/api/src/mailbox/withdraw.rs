//! `POST /v1/mailbox/withdraw`: the person withdraws the report.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use report::wire::Withdrawal;

use super::access::{AuthenticatedMailbox, gone};
use crate::answer;
use crate::app_state::AppState;
use crate::contract::HolderHeaders;
use crate::problem::ApiError;

/// Deletes the report with messages and files. Doing it again gets the same answer.
#[utoipa::path(
    post,
    path = "/v1/mailbox/withdraw",
    operation_id = "withdrawReport",
    tag = "mailbox",
    params(HolderHeaders),
    responses((status = 200, description = "The report is deleted", body = Withdrawal)),
    extensions(("x-problems" = json!([
        "missing-header", "unknown-mailbox", "withdrawn", "unavailable",
    ]))),
)]
pub(crate) async fn withdraw(
    State(state): State<AppState>,
    mailbox: AuthenticatedMailbox,
) -> Result<Response, ApiError> {
    let withdrawn = state.store().withdraw(mailbox.id, state.now()).await?;
    Ok(answer::json(StatusCode::OK, &withdrawn.ok_or_else(gone)?))
}
