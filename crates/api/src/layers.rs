//! What every router shares: the layers, and the responses to unknown addresses and methods.

use std::sync::Arc;

use axum::response::Response;
use axum::{Router, middleware};
use report::wire::{Problem, ProblemCode};
use tower_http::catch_panic::CatchPanicLayer;
use utoipa_axum::router::{UtoipaMethodRouter, UtoipaMethodRouterExt as _};

use crate::app_state::AppState;
use crate::metrics::Metrics;
use crate::problem::{self, ApiError};
use crate::request_log;
use crate::security_headers::{self, SecurityHeaders};

/// Refuses every other method with a problem that names the allowed ones.
pub(crate) fn only(
    routes: UtoipaMethodRouter<AppState>,
    methods: &'static str,
) -> UtoipaMethodRouter<AppState> {
    routes
        .map(|router| router.fallback(move || async move { problem::method_not_allowed(methods) }))
}

/// Every response gets the security headers and is counted, and a panic ends one request instead of
/// the server.
pub(crate) fn with_common_layers(
    routes: Router,
    headers: SecurityHeaders,
    metrics: Metrics,
) -> Router {
    routes
        .layer(CatchPanicLayer::custom(|_| -> Response {
            problem::internal()
        }))
        .layer(middleware::from_fn_with_state(
            Arc::new(headers),
            security_headers::add,
        ))
        .layer(middleware::from_fn_with_state(metrics, request_log::record))
}

/// The response for an address that does not exist.
pub(crate) async fn not_found() -> ApiError {
    Problem::new(
        ProblemCode::NotFound,
        "check the address; docs/api.md lists every one",
    )
    .into()
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::Body;
    use axum::http::{Request, StatusCode};
    use axum::routing::get;
    use tower::ServiceExt as _;

    use super::with_common_layers;
    use crate::metrics::Metrics;
    use crate::security_headers::SecurityHeaders;
    use crate::serve_site::Policy;

    #[tokio::test]
    async fn a_fault_in_the_program_is_a_problem_with_headers_and_without_its_message() {
        let policy = Policy::parse("default-src 'none'; frame-ancestors 'none'").expect("whole");
        let faulty = Router::new().route("/", get(async || -> &str { panic!("a secret") }));
        let server = with_common_layers(
            faulty,
            SecurityHeaders::new(&policy, true),
            Metrics::default(),
        );

        let request = Request::get("/").body(Body::empty()).expect("a request");
        let response = server.oneshot(request).await.expect("an answer");

        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(
            response.headers()["content-type"],
            "application/problem+json"
        );
        assert_eq!(response.headers()["x-content-type-options"], "nosniff");
        let body = axum::body::to_bytes(response.into_body(), 4096)
            .await
            .expect("a body");
        let body = String::from_utf8_lossy(&body);
        assert!(body.contains(r#""code":"internal""#), "{body}");
        assert!(!body.contains("secret"), "{body}");
    }
}
