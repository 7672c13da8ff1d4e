//! `GET /v1/mailbox`: everything that waits there.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::access::{Holder, gone};
use crate::answer;
use crate::desk::{self, Desk};
use crate::problem::Refusal;

/// Answers with status, messages and files, or with what is left of a withdrawn report.
pub(crate) async fn show(State(desk): State<Desk>, holder: Holder) -> Result<Response, Refusal> {
    match desk.store().view(holder.mailbox).await {
        Ok(Some(view)) => Ok(answer::padded_json(StatusCode::OK, &view)),
        Ok(None) => Err(gone()),
        Err(error) => Err(desk::unavailable(&error)),
    }
}
