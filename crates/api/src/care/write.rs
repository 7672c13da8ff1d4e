//! The routes that write: sealed replies with a status, and a withdrawal for the person.

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use report::message::{Direction, Message, Status};
use report::wire::{JSON, MAX_BODY, MessageReceipt, Problem, ProblemCode, Withdrawal};
use serde_json::error::Category;

use super::access::AuthenticatedWorker;
use super::reports::{gone, mailbox};
use super::wire::{NewReply, NotAnAnswer, utc};
use crate::app_state::AppState;
use crate::problem::{self, ApiError};
use crate::store::Act;
use crate::{answer, body, headers};

/// Keeps a sealed message to the person, and the status that it sets.
#[utoipa::path(
    post,
    path = "/v1/care/reports/{reference}/replies",
    operation_id = "reply",
    tag = "care",
    params(("reference" = String, Path, description = "The name of the report")),
    request_body = NewReply,
    responses((status = 201, description = "It is stored for good", body = MessageReceipt)),
    extensions(("x-problems" = json!([
        "unknown-token", "not-found", "withdrawn", "malformed-json", "invalid-field", "too-large",
        "unsupported-media-type", "sequence-conflict", "unavailable",
    ]))),
)]
pub(super) async fn reply(
    State(state): State<AppState>,
    worker: AuthenticatedWorker,
    Path(reference): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    headers::require_media_type(&headers, JSON)?;
    let body = body::read(&headers, body, MAX_BODY).await?;
    let (reply, message) = read(&body)?;
    let (reference, mailbox) = mailbox(&state, &reference).await?;
    let act = if reply.wordless {
        Act::Status
    } else {
        Act::Reply
    };
    let now = state.now();
    worker
        .log_opening(&state, act, reference, None, now)
        .await?;
    let store = state.store();
    let stored = if reply.silent {
        let stored = store.insert_silent_reply(mailbox, &message, reply.status, now);
        stored.await?
    } else {
        let stored = store.insert_reply(mailbox, &message, reply.status, now);
        stored.await?
    };
    if !stored {
        return Err(Problem::new(
            ProblemCode::SequenceConflict,
            "open the report again, and seal the message with the next number",
        )
        .into());
    }
    let sequence = message.position().sequence;
    Ok(match utc(now) {
        Ok(at) => answer::json(StatusCode::CREATED, &MessageReceipt { sequence, at }),
        Err(NotAnAnswer) => problem::internal(),
    })
}

/// Deletes a report because its person asked for it, and leaves the trace of a withdrawal.
#[utoipa::path(
    post,
    path = "/v1/care/reports/{reference}/withdraw",
    operation_id = "withdrawForPerson",
    tag = "care",
    params(("reference" = String, Path, description = "The name of the report")),
    responses((status = 200, description = "The report is deleted", body = Withdrawal)),
    extensions(("x-problems" = json!(["unknown-token", "not-found", "withdrawn", "unavailable"]))),
)]
pub(super) async fn withdraw(
    State(state): State<AppState>,
    worker: AuthenticatedWorker,
    Path(reference): Path<String>,
) -> Result<Response, ApiError> {
    let (reference, mailbox) = mailbox(&state, &reference).await?;
    let now = state.now();
    worker
        .log_opening(&state, Act::Withdraw, reference, None, now)
        .await?;
    let withdrawal = state.store().withdraw(mailbox, now).await?;
    Ok(answer::json(StatusCode::OK, &withdrawal.ok_or_else(gone)?))
}

/// What serde says of a body can repeat it, so it is said anew here.
fn read(body: &[u8]) -> Result<(NewReply, Message), ApiError> {
    let wrong = |code, field: &str, detail| Problem::new(code, detail).at_field(field);
    let reply: NewReply = serde_json::from_slice(body).map_err(|error| match error.classify() {
        Category::Data => wrong(
            ProblemCode::InvalidField,
            "",
            "send `status`, `sealed` and, if need be, `wordless` and `silent`",
        ),
        _ => Problem::new(ProblemCode::MalformedJson, "send a body of JSON"),
    })?;
    if reply.status == Status::Sent {
        let detail = "choose being-read, message-for-you, waiting-for-you or done";
        return Err(wrong(ProblemCode::InvalidField, "status", detail).into());
    }
    let message = reply
        .message()
        .filter(|message| message.position().direction == Direction::ToPerson);
    match message {
        Some(message) => Ok((reply, message)),
        None => Err(wrong(
            ProblemCode::InvalidField,
            "sealed",
            "send a sealed message to the person as base64url without padding",
        )
        .into()),
    }
}
