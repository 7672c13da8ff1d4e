//! The routes that read: the queue, one case, one file.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use report::reference::Reference;
use report::wire::{MailboxId, OCTETS, Problem, ProblemCode};

use super::access::AuthenticatedWorker;
use super::wire::{Queue, SealedCase};
use crate::answer;
use crate::app_state::AppState;
use crate::pages::After;
use crate::problem::ApiError;
use crate::store::{Act, MailboxLookup};

/// Every report, urgent ones first, then by age, without opening any.
#[utoipa::path(
    get,
    path = "/v1/care/reports",
    operation_id = "listReports",
    tag = "care",
    responses((status = 200, description = "The queue", body = Queue)),
    extensions(("x-problems" = json!(["unknown-token", "unavailable"]))),
)]
pub(super) async fn list(
    State(state): State<AppState>,
    _worker: AuthenticatedWorker,
) -> Result<Response, ApiError> {
    let store = state.store();
    let reports = store.list_reports().await?;
    let withdrawn = store.withdrawn_reports().await?;
    let queue = Queue::new(&reports, withdrawn);
    Ok(answer::json(StatusCode::OK, &queue))
}

/// One report with a page of its messages and the state of its files, sealed. The log says that it
/// was opened.
#[utoipa::path(
    get,
    path = "/v1/care/reports/{reference}",
    operation_id = "openReport",
    tag = "care",
    params(
        ("reference" = String, Path, description = "The name of the report"),
        After,
    ),
    responses((status = 200, description = "The case", body = SealedCase)),
    extensions(("x-problems" = json!([
        "unknown-token", "not-found", "withdrawn", "invalid-field", "unavailable",
    ]))),
)]
pub(super) async fn open(
    State(state): State<AppState>,
    worker: AuthenticatedWorker,
    Path(reference): Path<String>,
    after: After,
) -> Result<Response, ApiError> {
    case(&state, &worker, &reference, after, Act::Open).await
}

/// The same, to be written out as a whole; the log says so.
#[utoipa::path(
    get,
    path = "/v1/care/reports/{reference}/export",
    operation_id = "exportReport",
    tag = "care",
    params(
        ("reference" = String, Path, description = "The name of the report"),
        After,
    ),
    responses((status = 200, description = "The case", body = SealedCase)),
    extensions(("x-problems" = json!([
        "unknown-token", "not-found", "withdrawn", "invalid-field", "unavailable",
    ]))),
)]
pub(super) async fn export(
    State(state): State<AppState>,
    worker: AuthenticatedWorker,
    Path(reference): Path<String>,
    after: After,
) -> Result<Response, ApiError> {
    case(&state, &worker, &reference, after, Act::Export).await
}

/// A whole sealed file. The log says that it was fetched.
#[utoipa::path(
    get,
    path = "/v1/care/reports/{reference}/files/{file}",
    operation_id = "fetchFile",
    tag = "care",
    params(
        ("reference" = String, Path, description = "The name of the report"),
        ("file" = String, Path, description = "The id of the file"),
    ),
    responses((status = 200, description = "Its sealed bytes", content_type = "application/octet-stream", body = String)),
    extensions(("x-problems" = json!(["unknown-token", "not-found", "withdrawn", "unavailable"]))),
)]
pub(super) async fn file(
    State(state): State<AppState>,
    worker: AuthenticatedWorker,
    Path((reference, file)): Path<(String, String)>,
) -> Result<Response, ApiError> {
    let (reference, mailbox) = mailbox(&state, &reference).await?;
    let file = file.parse().map_err(|_| not_found())?;
    worker
        .log_opening(&state, Act::File, reference, Some(file), state.now())
        .await?;
    let Some(sealed) = state.store().sealed_file(mailbox, file).await? else {
        return Err(not_found());
    };
    let headers = [(CONTENT_TYPE, OCTETS), (CACHE_CONTROL, "no-store")];
    Ok((headers, sealed).into_response())
}

async fn case(
    state: &AppState,
    worker: &AuthenticatedWorker,
    name: &str,
    After { after }: After,
    act: Act,
) -> Result<Response, ApiError> {
    let reference: Reference = name.parse().map_err(|_| not_found())?;
    let Some((report, correspondence)) = state.store().find_case(reference, after).await? else {
        return Err(match state.store().mailbox_of(reference).await? {
            MailboxLookup::Withdrawn => gone(),
            MailboxLookup::Found(_) | MailboxLookup::NotFound => not_found(),
        });
    };
    // Every page is logged: a request for the second page alone would otherwise leave no line.
    worker
        .log_opening(state, act, reference, None, state.now())
        .await?;
    let case = SealedCase::new(report, correspondence);
    Ok(answer::json(StatusCode::OK, &case))
}

/// The report of this name and its mailbox.
pub(super) async fn mailbox(
    state: &AppState,
    name: &str,
) -> Result<(Reference, MailboxId), ApiError> {
    let reference: Reference = name.parse().map_err(|_| not_found())?;
    match state.store().mailbox_of(reference).await? {
        MailboxLookup::Found(mailbox) => Ok((reference, mailbox)),
        MailboxLookup::Withdrawn => Err(gone()),
        MailboxLookup::NotFound => Err(not_found()),
    }
}

/// The answer when there is nothing to open any more.
pub(super) fn gone() -> ApiError {
    Problem::new(
        ProblemCode::Withdrawn,
        "the report was withdrawn, and nothing of it is kept",
    )
    .into()
}

fn not_found() -> ApiError {
    Problem::new(
        ProblemCode::NotFound,
        "no report has this reference, or no whole file this id; look at the list",
    )
    .into()
}
