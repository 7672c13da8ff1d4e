//! `/v1/mailbox/messages`: sends a message to the team, or deletes the words of a reply.

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use report::message::Sequence;
use report::wire::{
    MAX_BODY, MAX_MESSAGES, MAX_UNREAD_BYTES, MAX_UNREAD_MESSAGES, MessageReceipt, NoteBody,
    Problem, ProblemCode,
};

use super::access::{AuthenticatedMailbox, gone};
use crate::app_state::AppState;
use crate::contract::HolderHeaders;
use crate::problem::ApiError;
use crate::store::{DeleteOutcome, PostOutcome};
use crate::{answer, body};

/// Accepts a message to the team and answers once it is durably stored. The same bytes again get
/// the same answer.
#[utoipa::path(
    post,
    path = "/v1/mailbox/messages",
    operation_id = "sendMessage",
    tag = "mailbox",
    params(HolderHeaders),
    request_body = NoteBody,
    responses(
        (status = 201, description = "The message is stored", body = MessageReceipt),
        (status = 200, description = "It was stored before", body = MessageReceipt),
    ),
    extensions(("x-problems" = json!([
        "malformed-json", "missing-header", "unknown-mailbox", "sequence-conflict",
        "limit-reached", "withdrawn", "too-large", "unsupported-media-type", "invalid-field",
        "unavailable",
    ]))),
)]
pub(crate) async fn post(
    State(state): State<AppState>,
    mailbox: AuthenticatedMailbox,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    state.disk().beside_reports()?;
    let note = body::json(&headers, body, MAX_BODY, NoteBody::parse).await?;
    let posted = state
        .store()
        .insert_message(mailbox.id, note.into_message(), state.now())
        .await?;
    match posted {
        PostOutcome::Created(stored) => Ok(answer::json(StatusCode::CREATED, &stored)),
        PostOutcome::Replayed(stored) => Ok(answer::json(StatusCode::OK, &stored)),
        PostOutcome::Conflict { next } => Err(Problem::new(
            ProblemCode::SequenceConflict,
            "look which messages there are, and seal this one again with the next number",
        )
        .with_next_sequence(next)
        .into()),
        PostOutcome::Full => Err(Problem::new(
            ProblemCode::LimitReached,
            format!("a mailbox takes {MAX_MESSAGES} messages; call the team instead"),
        )
        .into()),
        PostOutcome::UnreadLimit => Err(Problem::new(
            ProblemCode::LimitReached,
            format!(
                "until the team has read them, a mailbox takes {MAX_UNREAD_MESSAGES} messages of \
                 together {MAX_UNREAD_BYTES} bytes; wait for the team, or call it"
            ),
        )
        .into()),
        PostOutcome::Gone => Err(gone()),
    }
}

/// Deletes the words of a message to the person. Doing it again changes nothing.
#[utoipa::path(
    delete,
    path = "/v1/mailbox/messages/{sequence}",
    operation_id = "deleteReply",
    tag = "mailbox",
    params(HolderHeaders, ("sequence" = u32, Path, description = "Its number", minimum = 1)),
    responses((status = 204, description = "Its words are deleted")),
    extensions(("x-problems" = json!([
        "missing-header", "unknown-mailbox", "not-found", "unavailable",
    ]))),
)]
pub(crate) async fn delete(
    State(state): State<AppState>,
    mailbox: AuthenticatedMailbox,
    Path(sequence): Path<String>,
) -> Result<Response, ApiError> {
    let sequence = sequence.parse().ok().and_then(Sequence::new);
    let deleted = match sequence {
        Some(sequence) => state.store().delete_reply(mailbox.id, sequence).await?,
        None => DeleteOutcome::NotFound,
    };
    match deleted {
        DeleteOutcome::Deleted => Ok(answer::nothing()),
        DeleteOutcome::NotFound => Err(Problem::new(
            ProblemCode::NotFound,
            "the team wrote no message with this number",
        )
        .into()),
    }
}
