//! `PATCH /v1/files`: the next piece of a file.

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use report::attachment::{MIN_PART, SEALED_PIECE};
use report::wire::{FileProgress, OCTETS, Problem, ProblemCode, UPLOAD_OFFSET_HEADER};

use super::{file_id, not_announced};
use crate::app_state::AppState;
use crate::contract::{FileHeaders, HolderHeaders, PieceHeaders};
use crate::mailbox::AuthenticatedMailbox;
use crate::problem::ApiError;
use crate::store::{AppendOutcome, Piece};
use crate::{answer, body, headers};

/// Accepts a piece, or a part of one, and answers once it is durably stored. The same bytes again get
/// the answer of now; the last piece ends the file.
#[utoipa::path(
    patch,
    path = "/v1/files",
    operation_id = "sendPiece",
    tag = "files",
    params(HolderHeaders, FileHeaders, PieceHeaders),
    request_body(
        content_type = "application/octet-stream",
        description = "What follows of the sealed file, at most 262160 bytes; at least 4096, unless \
                       a piece or the file ends with it",
    ),
    responses((status = 200, description = "The piece is stored", body = FileProgress)),
    extensions(("x-problems" = json!([
        "malformed-json", "missing-header", "unknown-mailbox", "not-found", "file-conflict",
        "offset-conflict", "too-large", "unsupported-media-type", "invalid-field", "unavailable",
    ]))),
)]
pub(crate) async fn append(
    State(state): State<AppState>,
    mailbox: AuthenticatedMailbox,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    let file = file_id(&headers)?;
    let offset = headers::required(
        &headers,
        UPLOAD_OFFSET_HEADER,
        "the byte of the sealed file at which the piece starts",
    )?;
    headers::require_media_type(&headers, OCTETS)?;
    state.disk().beside_reports()?;
    let sealed = body::read(&headers, body, SEALED_PIECE).await?;
    let appended = state
        .store()
        .append_piece(mailbox.id, file, Piece { offset, sealed }, state.now())
        .await?;
    match appended {
        AppendOutcome::Stored(progress) => Ok(answer::json(StatusCode::OK, &progress)),
        AppendOutcome::WrongOffset(progress) => Err(Problem::new(
            ProblemCode::OffsetConflict,
            "go on with the piece that starts where the stored bytes end",
        )
        .with_received(progress.received)
        .into()),
        AppendOutcome::Conflict => Err(Problem::new(
            ProblemCode::FileConflict,
            "another piece is stored here; draw a new id and key for a changed file",
        )
        .into()),
        AppendOutcome::WrongLength => Err(Problem::new(
            ProblemCode::InvalidField,
            format!(
                "send {MIN_PART} to {SEALED_PIECE} bytes that are part of the file; fewer where a \
                 piece ends"
            ),
        )
        .into()),
        AppendOutcome::NotFound => Err(not_announced()),
    }
}
