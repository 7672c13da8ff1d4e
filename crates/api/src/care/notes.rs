//! Notes of the team, and who looks after a report. All of it is sealed to the care keys; whether a
//! note changes who looks after a report is not known here.

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use report::wire::{JSON, MAX_BODY, Problem, ProblemCode};
use serde_json::error::Category;

use super::access::AuthenticatedWorker;
use super::reports::{gone, mailbox};
use super::wire::{KeeperList, NewTeamNote, TeamKeys};
use crate::app_state::AppState;
use crate::problem::ApiError;
use crate::store::{Act, NoteOutcome};
use crate::{answer, body, headers};

/// Keeps a sealed note, and who looks after the report from then on.
#[utoipa::path(
    post,
    path = "/v1/care/reports/{reference}/notes",
    operation_id = "note",
    tag = "care",
    params(("reference" = String, Path, description = "The name of the report")),
    request_body = NewTeamNote,
    responses((status = 204, description = "It is stored for good")),
    extensions(("x-problems" = json!([
        "unknown-token", "not-found", "withdrawn", "malformed-json", "invalid-field", "too-large",
        "unsupported-media-type", "sequence-conflict", "limit-reached", "unavailable",
    ]))),
)]
pub(super) async fn note(
    State(state): State<AppState>,
    worker: AuthenticatedWorker,
    Path(reference): Path<String>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    headers::require_media_type(&headers, JSON)?;
    let body = body::read(&headers, body, MAX_BODY).await?;
    let note: NewTeamNote = serde_json::from_slice(&body).map_err(unreadable)?;
    let (reference, mailbox) = mailbox(&state, &reference).await?;
    let now = state.now();
    worker
        .log_opening(&state, Act::Note, reference, None, now)
        .await?;
    let stored = state.store().insert_note(mailbox, note.into(), now).await?;
    let refused = |code, detail| Err(Problem::new(code, detail).into());
    match stored {
        NoteOutcome::Stored => Ok(answer::nothing()),
        NoteOutcome::Gone => Err(gone()),
        NoteOutcome::Conflict => refused(
            ProblemCode::SequenceConflict,
            "open the report again, and send the number of its notes as `after`",
        ),
        NoteOutcome::Full => refused(
            ProblemCode::LimitReached,
            "a report has at most 100 notes of the team",
        ),
    }
}

/// Who looks after which report, sealed: of those with an id above `after`, at most 100.
#[utoipa::path(
    get,
    path = "/v1/care/keepers/{after}",
    operation_id = "keepers",
    tag = "care",
    params(("after" = u32, Path, description = "The id of the last one that is known; 0 at first")),
    responses((status = 200, description = "Who looks after which", body = KeeperList)),
    extensions(("x-problems" = json!(["unknown-token", "not-found", "unavailable"]))),
)]
pub(super) async fn keepers(
    State(state): State<AppState>,
    _worker: AuthenticatedWorker,
    Path(after): Path<String>,
) -> Result<Response, ApiError> {
    let Ok(after) = after.parse::<u32>() else {
        return Err(crate::layers::not_found().await);
    };
    let keepers = state.store().keepers(after.into()).await?;
    Ok(answer::json(StatusCode::OK, &KeeperList { keepers }))
}

/// The public keys that reports are sealed to, and notes of the team too.
#[utoipa::path(
    get,
    path = "/v1/care/keys",
    operation_id = "careKeys",
    tag = "care",
    responses((status = 200, description = "The keys of the site file", body = TeamKeys)),
    extensions(("x-problems" = json!(["unknown-token", "unavailable"]))),
)]
pub(super) async fn keys(State(state): State<AppState>, _worker: AuthenticatedWorker) -> Response {
    let care_keys = state.care_keys().to_vec();
    answer::json(StatusCode::OK, &TeamKeys { care_keys })
}

/// What serde says of a body can repeat it, so it is said anew here.
#[expect(clippy::needless_pass_by_value, reason = "for `map_err`")]
fn unreadable(error: serde_json::Error) -> ApiError {
    match error.classify() {
        Category::Data => Problem::new(
            ProblemCode::InvalidField,
            "send `after`, `keeper` and `sealed`, the last two sealed to the care keys as base64url without padding",
        )
        .into(),
        _ => Problem::new(ProblemCode::MalformedJson, "send a body of JSON").into(),
    }
}
