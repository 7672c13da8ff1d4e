//! `POST /v1/mailbox/stop-contact`: the person wants no more contact.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use report::wire::ContactStopped;

use super::access::{AuthenticatedMailbox, gone};
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
    mailbox: AuthenticatedMailbox,
) -> Result<Response, ApiError> {
    let stopped = state.store().stop_contact(mailbox.id, state.now()).await?;
    let contact_stopped_at = stopped.ok_or_else(gone)?;
    let answer = ContactStopped { contact_stopped_at };
    Ok(answer::json(StatusCode::OK, &answer))
}
