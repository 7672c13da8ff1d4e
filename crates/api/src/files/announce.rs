//! `POST /v1/files`: announces a file, or asks at which offset to go on.

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use report::attachment::MAX_FILES;
use report::wire::{BODY_BLOCK, FileAnnouncement, FileProgress, Problem, ProblemCode};

use crate::app_state::AppState;
use crate::contract::HolderHeaders;
use crate::mailbox::{AuthenticatedMailbox, gone};
use crate::problem::ApiError;
use crate::store::AnnounceOutcome;
use crate::{answer, body};

/// Makes room for a file. The same announcement again says how much of it is stored.
#[utoipa::path(
    post,
    path = "/v1/files",
    operation_id = "announceFile",
    tag = "files",
    params(HolderHeaders),
    request_body = FileAnnouncement,
    responses(
        (status = 201, description = "There is room for it", body = FileProgress),
        (status = 200, description = "It was announced before", body = FileProgress),
    ),
    extensions(("x-problems" = json!([
        "malformed-json", "missing-header", "files-refused", "unknown-mailbox", "file-conflict",
        "limit-reached", "withdrawn", "too-large", "unsupported-media-type", "invalid-field",
        "unavailable",
    ]))),
)]
pub(crate) async fn announce(
    State(state): State<AppState>,
    mailbox: AuthenticatedMailbox,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    state.disk().beside_reports()?;
    let file = body::json(&headers, body, BODY_BLOCK, FileAnnouncement::parse).await?;
    let announced = state
        .store()
        .announce_file(mailbox.id, file, state.now())
        .await?;
    let (code, detail) = match announced {
        AnnounceOutcome::Created(progress) => {
            return Ok(answer::json(StatusCode::CREATED, &progress));
        }
        AnnounceOutcome::Replayed(progress) => return Ok(answer::json(StatusCode::OK, &progress)),
        AnnounceOutcome::Gone => return Err(gone()),
        AnnounceOutcome::Conflict => (
            ProblemCode::FileConflict,
            "a file of this id has another length; draw a new id and key for a changed file"
                .to_owned(),
        ),
        AnnounceOutcome::Full => (
            ProblemCode::LimitReached,
            format!("a report has at most {MAX_FILES} files; delete one first"),
        ),
        AnnounceOutcome::Under18 => (
            ProblemCode::FilesRefused,
            "no files are taken for a report about someone under 18".to_owned(),
        ),
    };
    Err(Problem::new(code, detail).into())
}
