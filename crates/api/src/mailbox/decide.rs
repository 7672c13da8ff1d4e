//! What a person decides about a report: no more contact, or that it goes.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use report::wire::{ContactStopped, Withdrawal};

use super::access::{Holder, still_there};
use crate::answer;
use crate::app_state::AppState;
use crate::contract::HolderHeaders;
use crate::problem::ApiError;

/// Notes that the person wants no more contact. Doing it again changes nothing.
#[utoipa::path(
    post,
    path = "/v1/mailbox/stop-contact",
    operation_id = "stopContact",
    tag = "mailbox",
    params(HolderHeaders),
    responses((status = 200, description = "It is noted", body = ContactStopped)),
    extensions(("x-problems" = json!([
        "missing-header", "unknown-mailbox", "withdrawn", "unavailable",
    ]))),
)]
pub(crate) async fn stop_contact(
    State(state): State<AppState>,
    holder: Holder,
) -> Result<Response, ApiError> {
    let stopped = state
        .store()
        .stop_contact(holder.mailbox, state.now())
        .await;
    let contact_stopped_at = still_there(stopped)?;
    let answer = ContactStopped { contact_stopped_at };
    Ok(answer::json(StatusCode::OK, &answer))
}

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
    holder: Holder,
) -> Result<Response, ApiError> {
    let withdrawn = state.store().withdraw(holder.mailbox, state.now()).await;
    Ok(answer::json(StatusCode::OK, &still_there(withdrawn)?))
}
