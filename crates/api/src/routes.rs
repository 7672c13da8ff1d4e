//! Every address in one place, and what all answers have in common.

use std::sync::Arc;
use std::time::Duration;

use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderName, HeaderValue, Method, Uri};
use axum::response::Response;
use axum::routing::get;
use axum::{Extension, Router, middleware};
use report::wire::{Problem, ProblemCode};
use tower::util::option_layer;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::cors::{AllowOrigin, CorsLayer};
use utoipa::openapi::OpenApi;
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouter, UtoipaMethodRouterExt as _};
use utoipa_axum::routes;

use crate::app_state::AppState;
use crate::memory::{self, Bodies};
use crate::metrics::Metrics;
use crate::opinions::{self, Opinions};
use crate::pace::{self, Slow};
use crate::plain_form::{self, PlainForm};
use crate::problem::{self, ApiError};
use crate::security_headers::{self, SecurityHeaders};
use crate::serve_site::{self, SiteFiles};
use crate::{contract, files, health, mailbox, reports, request_log};

/// The headers of `report::wire` that programs send, as preflight requests spell them.
const SENT_HEADERS: [HeaderName; 7] = [
    CONTENT_TYPE,
    HeaderName::from_static("idempotency-key"),
    HeaderName::from_static("mailbox-id"),
    HeaderName::from_static("mailbox-token"),
    HeaderName::from_static("file-id"),
    HeaderName::from_static("upload-offset"),
    HeaderName::from_static("proof-of-work"),
];

/// The whole server: `/v1` for programs, `/health` for machines that watch, the site for people.
///
/// `site_elsewhere` is the origin of the site when that is another than the one of this API.
pub(crate) fn router(
    state: AppState,
    forms: (PlainForm, Opinions),
    files: SiteFiles,
    headers: SecurityHeaders,
    site_elsewhere: Option<HeaderValue>,
    (metrics, slow, bodies): (Metrics, Slow, Bodies),
) -> Router {
    let (plain, opinions) = forms;
    let files = Arc::new(files);
    let for_programs = Router::from(for_programs())
        .route("/v1", get(nothing_here).fallback(nothing_here))
        .route("/v1/", get(nothing_here).fallback(nothing_here))
        .route("/v1/{*rest}", get(nothing_here).fallback(nothing_here))
        .layer(Extension(opinions))
        .layer(option_layer(site_elsewhere.map(cross_origin)));
    let routes = Router::new()
        .merge(for_programs)
        .merge(Router::from(for_pages()).layer(Extension(plain)))
        .layer(middleware::from_fn_with_state(bodies, memory::within))
        .layer(middleware::from_fn_with_state(slow, pace::slow))
        .merge(Router::from(for_watchers()))
        .fallback(move |method: Method, uri: Uri, headers| async move {
            serve_site::answer(&files, &method, &uri, &headers)
        })
        .with_state(state);
    with_common_ground(routes, headers, metrics)
}

/// Every address of the contract, with what it takes and answers.
pub(crate) fn contract() -> OpenApi {
    OpenApiRouter::with_openapi(contract::frame())
        .merge(for_programs())
        .merge(for_pages())
        .merge(for_watchers())
        .into_openapi()
}

/// What the browser's program and programs of others talk to.
fn for_programs() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(only(routes!(reports::receive::receive), "POST"))
        .merge(for_holders())
        .merge(for_readers())
}

/// What readers say of pages and numbers.
fn for_readers() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(only(routes!(opinions::feedback::receive), "POST"))
        .routes(only(routes!(opinions::wrong_number::receive), "POST"))
}

/// What pages post to by themselves, and get a page for.
fn for_pages() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(only(
        routes!(plain_form::receive::receive, plain_form::receive::open),
        "GET, HEAD, POST",
    ))
}

/// What machines ask that watch over this one.
fn for_watchers() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(only(routes!(health::live), "GET, HEAD"))
        .routes(only(routes!(health::ready), "GET, HEAD"))
}

/// What is open to whoever holds the token of a mailbox. Its id stands in a header, never here:
/// addresses are kept and logged by others.
fn for_holders() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(only(routes!(mailbox::show::show), "GET, HEAD"))
        .routes(only(routes!(mailbox::messages::post), "POST"))
        .routes(only(routes!(mailbox::messages::delete), "DELETE"))
        .routes(only(routes!(mailbox::stop_contact::stop_contact), "POST"))
        .routes(only(routes!(mailbox::withdraw::withdraw), "POST"))
        .routes(only(
            routes!(
                files::announce::announce,
                files::progress::progress,
                files::append::append,
                files::delete::delete
            ),
            "GET, HEAD, POST, PATCH, DELETE",
        ))
}

/// Refuses every other method with a problem that names these.
pub(crate) fn only(
    routes: UtoipaMethodRouter<AppState>,
    methods: &'static str,
) -> UtoipaMethodRouter<AppState> {
    routes
        .map(|router| router.fallback(move || async move { problem::method_not_allowed(methods) }))
}

/// What holds for every answer: it has the security headers, it is noted, and a fault in the
/// program ends one request and not the server.
pub(crate) fn with_common_ground(
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
        .layer(middleware::from_fn_with_state(metrics, request_log::note))
}

/// Lets the pages of one other origin send reports and open mailboxes, without anything a browser knows of the person.
fn cross_origin(site: HeaderValue) -> CorsLayer {
    CorsLayer::new()
        .allow_origin(AllowOrigin::exact(site))
        .allow_methods([Method::GET, Method::POST, Method::PATCH, Method::DELETE])
        .allow_headers(SENT_HEADERS)
        .expose_headers([RETRY_AFTER])
        .max_age(Duration::from_mins(10))
}

pub(crate) async fn nothing_here() -> ApiError {
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

    use super::with_common_ground;
    use crate::metrics::Metrics;
    use crate::security_headers::SecurityHeaders;
    use crate::serve_site::Policy;

    #[tokio::test]
    async fn a_fault_in_the_program_is_a_problem_with_headers_and_without_its_message() {
        let policy = Policy::parse("default-src 'none'; frame-ancestors 'none'").expect("whole");
        let faulty = Router::new().route("/", get(async || -> &str { panic!("a secret") }));
        let server = with_common_ground(
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
