//! `GET /v1/mailbox`: what waits there, a page of it at a time.

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use report::wire::MailboxView;

use super::access::{Holder, still_there};
use crate::answer;
use crate::app_state::AppState;
use crate::contract::HolderHeaders;
use crate::pages::After;
use crate::problem::ApiError;

/// Answers with status, a page of the messages, and files; or with what is left of a withdrawn
/// report.
#[utoipa::path(
    get,
    path = "/v1/mailbox",
    operation_id = "openMailbox",
    tag = "mailbox",
    params(
        HolderHeaders,
        (
            "after" = Option<u32>, Query, minimum = 0, maximum = 4_294_967_295_u32,
            description = "How many messages are known; the page shows those that follow",
        ),
    ),
    responses((status = 200, description = "What waits there", body = MailboxView)),
    extensions(("x-problems" = json!([
        "missing-header", "unknown-mailbox", "withdrawn", "invalid-field", "unavailable",
    ]))),
)]
pub(crate) async fn show(
    State(state): State<AppState>,
    holder: Holder,
    query: Result<Query<After>, QueryRejection>,
) -> Result<Response, ApiError> {
    let after = After::read(&query)?;
    let promised = state.answers().promise().await?;
    let view = still_there(state.store().view(holder.mailbox, after).await)?;
    Ok(answer::padded_json(StatusCode::OK, &view, promised))
}
