//! Health checks: whether the process runs, and whether it can store a report.

use axum::extract::State;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};
use report::wire::{Problem, ProblemCode};

use crate::app_state::AppState;
use crate::problem::ApiError;

/// The process answers. A machine that watches restarts it when this fails.
#[utoipa::path(
    get,
    path = "/health/live",
    operation_id = "isAlive",
    tag = "health",
    responses((status = 200, description = "The process runs", body = String)),
)]
pub(crate) async fn live() -> Response {
    healthy()
}

/// The database can be written to, and a disk of this machine has room. A load balancer sends nobody here when this fails.
#[utoipa::path(
    get,
    path = "/health/ready",
    operation_id = "isReady",
    tag = "health",
    responses((status = 200, description = "A report could be stored", body = String)),
    extensions(("x-problems" = json!(["unavailable"]))),
)]
pub(crate) async fn ready(State(state): State<AppState>) -> Result<Response, ApiError> {
    match state.store().check_writable().await {
        Ok(()) => Ok(healthy()),
        Err(error) => {
            tracing::error!(%error, "not ready");
            Err(Problem::new(
                ProblemCode::Unavailable,
                "the database cannot be written to, or its disk is full",
            )
            .into())
        }
    }
}

fn healthy() -> Response {
    ([(CACHE_CONTROL, "no-store")], "ok\n").into_response()
}
