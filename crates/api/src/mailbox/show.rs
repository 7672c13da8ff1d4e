//! `GET /v1/mailbox`: the status, one page of messages, and the files.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use report::wire::MailboxView;

use super::access::{AuthenticatedMailbox, gone};
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
    params(HolderHeaders, After),
    responses((status = 200, description = "What waits there", body = MailboxView)),
    extensions(("x-problems" = json!([
        "missing-header", "unknown-mailbox", "withdrawn", "invalid-field", "unavailable",
    ]))),
)]
pub(crate) async fn show(
    State(state): State<AppState>,
    mailbox: AuthenticatedMailbox,
    After { after }: After,
) -> Result<Response, ApiError> {
    let promised = state.response_budget().reserve().await?;
    let view = state.store().mailbox_view(mailbox.id, after).await?;
    Ok(answer::padded_json(
        StatusCode::OK,
        &view.ok_or_else(gone)?,
        promised,
    ))
}
