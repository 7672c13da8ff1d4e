//! `/v1/mailbox/messages`: a message to the team in, or the words of a reply out.

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use report::message::Sequence;
use report::wire::{
    MAX_BODY, MAX_MESSAGES, MAX_UNREAD_BYTES, MAX_UNREAD_MESSAGES, MessageReceipt, NoteBody,
    Problem, ProblemCode,
};

use super::access::{Holder, gone};
use crate::app_state::{AppState, unavailable};
use crate::contract::HolderHeaders;
use crate::problem::ApiError;
use crate::store::{Deletion, Posted};
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
    holder: Holder,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    state.disk().beside_reports()?;
    let note = body::json(&headers, body, MAX_BODY, NoteBody::parse).await?;
    let posted = state
        .store()
        .post(holder.mailbox, note.into_message(), state.now())
        .await
        .map_err(|error| unavailable(&error))?;
    match posted {
        Posted::First(stored) => Ok(answer::json(StatusCode::CREATED, &stored)),
        Posted::Again(stored) => Ok(answer::json(StatusCode::OK, &stored)),
        Posted::Conflict { next } => Err(Problem::new(
            ProblemCode::SequenceConflict,
            "look which messages there are, and seal this one again with the next number",
        )
        .with_next_sequence(next)
        .into()),
        Posted::Full => Err(Problem::new(
            ProblemCode::LimitReached,
            format!("a mailbox takes {MAX_MESSAGES} messages; call the team instead"),
        )
        .into()),
        Posted::Unread => Err(Problem::new(
            ProblemCode::LimitReached,
            format!(
                "until the team has read them, a mailbox takes {MAX_UNREAD_MESSAGES} messages of \
                 together {MAX_UNREAD_BYTES} bytes; wait for the team, or call it"
            ),
        )
        .into()),
        Posted::Gone => Err(gone()),
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
    holder: Holder,
    Path(sequence): Path<String>,
) -> Result<Response, ApiError> {
    let sequence = sequence.parse().ok().and_then(Sequence::new);
    let deleted = match sequence {
        Some(sequence) => state.store().delete_reply(holder.mailbox, sequence).await,
        None => Ok(Deletion::Unknown),
    };
    match deleted.map_err(|error| unavailable(&error))? {
        Deletion::Done => Ok(answer::nothing()),
        Deletion::Unknown => Err(Problem::new(
            ProblemCode::NotFound,
            "the team wrote no message with this number",
        )
        .into()),
    }
}
