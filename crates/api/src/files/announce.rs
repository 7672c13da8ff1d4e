//! `POST /v1/files`: says that a file follows, or asks where to go on.

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use report::attachment::MAX_FILES;
use report::wire::{BODY_BLOCK, FileAnnouncement, FileProgress, Problem, ProblemCode};

use crate::app_state::{AppState, unavailable};
use crate::contract::HolderHeaders;
use crate::mailbox::{Holder, gone};
use crate::problem::ApiError;
use crate::store::Announced;
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
    holder: Holder,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    state.disk().beside_reports()?;
    let file = body::json(&headers, body, BODY_BLOCK, FileAnnouncement::parse).await?;
    let announced = state
        .store()
        .announce(holder.mailbox, file, state.now())
        .await
        .map_err(|error| unavailable(&error))?;
    let (code, detail) = match announced {
        Announced::First(progress) => return Ok(answer::json(StatusCode::CREATED, &progress)),
        Announced::Again(progress) => return Ok(answer::json(StatusCode::OK, &progress)),
        Announced::Gone => return Err(gone()),
        Announced::Conflict => (
            ProblemCode::FileConflict,
            "a file of this id has another length; draw a new id and key for a changed file"
                .to_owned(),
        ),
        Announced::Full => (
            ProblemCode::LimitReached,
            format!("a report has at most {MAX_FILES} files; delete one first"),
        ),
        Announced::Refused => (
            ProblemCode::FilesRefused,
            "no files are taken for a report about someone under 18".to_owned(),
        ),
    };
    Err(Problem::new(code, detail).into())
}
