//! Every address in one place, and what all answers have in common.

use std::sync::Arc;

use axum::http::{Method, Uri};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Router, middleware};
use report::wire::{Problem, ProblemCode};
use tower_http::catch_panic::CatchPanicLayer;

use crate::problem::{self, Refusal};
use crate::reports::{self, Desk};
use crate::security_headers::{self, SecurityHeaders};
use crate::serve_site::{self, SiteFiles};
use crate::{health, request_log};

/// The whole server: `/v1` for programs, `/health` for machines that watch, the site for people.
pub(crate) fn router(desk: Desk, files: SiteFiles, headers: SecurityHeaders) -> Router {
    let files = Arc::new(files);
    Router::new()
        .route(
            report::wire::REPORTS_PATH,
            post(reports::receive).fallback(|| async { problem::method_not_allowed("POST") }),
        )
        .route("/v1", get(nothing_here).fallback(nothing_here))
        .route("/v1/", get(nothing_here).fallback(nothing_here))
        .route("/v1/{*rest}", get(nothing_here).fallback(nothing_here))
        .route("/health/live", get(health::live).fallback(only_get))
        .route("/health/ready", get(health::ready).fallback(only_get))
        .fallback(move |method: Method, uri: Uri, headers| async move {
            serve_site::answer(&files, &method, &uri, &headers)
        })
        .with_state(desk)
        .layer(CatchPanicLayer::custom(|_| -> Response {
            problem::internal()
        }))
        .layer(middleware::from_fn_with_state(
            Arc::new(headers),
            security_headers::add,
        ))
        .layer(middleware::from_fn(request_log::note))
}

async fn nothing_here() -> Refusal {
    Problem::new(
        ProblemCode::NotFound,
        "check the address; docs/api.md lists every one",
    )
    .into()
}

async fn only_get() -> Response {
    problem::method_not_allowed("GET, HEAD")
}
