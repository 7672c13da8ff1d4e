//! `GET /v1/mailbox`: everything that waits there.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::access::{Holder, still_there};
use crate::answer;
use crate::contract::{self, HolderHeaders};
use crate::desk::Desk;
use crate::problem::Refusal;

/// Answers with status, messages and files, or with what is left of a withdrawn report.
#[utoipa::path(
    get,
    path = "/v1/mailbox",
    operation_id = "openMailbox",
    tag = "mailbox",
    params(HolderHeaders),
    responses((status = 200, description = "What waits there", body = contract::Mailbox)),
    extensions(("x-problems" = json!([
        "missing-header", "unknown-mailbox", "withdrawn", "unavailable",
    ]))),
)]
pub(crate) async fn show(State(desk): State<Desk>, holder: Holder) -> Result<Response, Refusal> {
    let view = still_there(desk.store().view(holder.mailbox).await)?;
    Ok(answer::padded_json(StatusCode::OK, &view))
}
