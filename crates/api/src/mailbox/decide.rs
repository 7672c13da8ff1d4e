//! What a person decides about a report: no more contact, or that it goes.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use report::wire::ContactStopped;

use super::access::{Holder, gone};
use crate::answer;
use crate::contract::{self, HolderHeaders};
use crate::desk::{self, Desk};
use crate::problem::Refusal;

/// Notes that the person wants no more contact. Doing it again changes nothing.
#[utoipa::path(
    post,
    path = "/v1/mailbox/stop-contact",
    operation_id = "stopContact",
    tag = "mailbox",
    params(HolderHeaders),
    responses((status = 200, description = "It is noted", body = contract::ContactStopped)),
    extensions(("x-problems" = json!([
        "missing-header", "unknown-mailbox", "withdrawn", "unavailable",
    ]))),
)]
pub(crate) async fn stop_contact(
    State(desk): State<Desk>,
    holder: Holder,
) -> Result<Response, Refusal> {
    match desk.store().stop_contact(holder.mailbox, desk.now()).await {
        Ok(Some(contact_stopped_at)) => Ok(answer::json(
            StatusCode::OK,
            &ContactStopped { contact_stopped_at },
        )),
        Ok(None) => Err(gone()),
        Err(error) => Err(desk::unavailable(&error)),
    }
}

/// Deletes the report with messages and files. Doing it again gets the same answer.
#[utoipa::path(
    post,
    path = "/v1/mailbox/withdraw",
    operation_id = "withdrawReport",
    tag = "mailbox",
    params(HolderHeaders),
    responses((status = 200, description = "The report is deleted", body = contract::Withdrawal)),
    extensions(("x-problems" = json!([
        "missing-header", "unknown-mailbox", "withdrawn", "unavailable",
    ]))),
)]
pub(crate) async fn withdraw(
    State(desk): State<Desk>,
    holder: Holder,
) -> Result<Response, Refusal> {
    match desk.store().withdraw(holder.mailbox, desk.now()).await {
        Ok(Some(withdrawal)) => Ok(answer::json(StatusCode::OK, &withdrawal)),
        Ok(None) => Err(gone()),
        Err(error) => Err(desk::unavailable(&error)),
    }
}
