//! Every address in one place, and what all answers have in common.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::State;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Uri};
use axum::response::Response;
use axum::routing::{delete, get, post};
use axum::{Router, middleware};
use report::wire::{
    FILES_PATH, MAILBOX_PATH, MESSAGES_PATH, Problem, ProblemCode, STOP_CONTACT_PATH, WITHDRAW_PATH,
};
use tower::util::option_layer;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::cors::{AllowOrigin, CorsLayer};

use crate::desk::Desk;
use crate::plain_form::{self, PlainForm};
use crate::problem::{self, Refusal};
use crate::security_headers::{self, SecurityHeaders};
use crate::serve_site::{self, SiteFiles};
use crate::{files, health, mailbox, reports, request_log};

/// The headers of `report::wire` that programs send, as preflight requests spell them.
const SENT_HEADERS: [HeaderName; 6] = [
    CONTENT_TYPE,
    HeaderName::from_static("idempotency-key"),
    HeaderName::from_static("mailbox-id"),
    HeaderName::from_static("mailbox-token"),
    HeaderName::from_static("file-id"),
    HeaderName::from_static("upload-offset"),
];

/// The whole server: `/v1` for programs, `/health` for machines that watch, the site for people.
///
/// `site_elsewhere` is the origin of the site when that is another than the one of this API.
pub(crate) fn router(
    desk: Desk,
    plain: PlainForm,
    files: SiteFiles,
    headers: SecurityHeaders,
    site_elsewhere: Option<HeaderValue>,
) -> Router {
    let files = Arc::new(files);
    let for_programs = Router::new()
        .route(
            report::wire::REPORTS_PATH,
            post(reports::receive).fallback(only_post),
        )
        .merge(for_holders())
        .route("/v1", get(nothing_here).fallback(nothing_here))
        .route("/v1/", get(nothing_here).fallback(nothing_here))
        .route("/v1/{*rest}", get(nothing_here).fallback(nothing_here))
        .layer(option_layer(site_elsewhere.map(cross_origin)));
    let routes = Router::new()
        .merge(for_programs)
        .merge(for_pages(plain))
        .route("/health/live", get(health::live).fallback(only_get))
        .route("/health/ready", get(health::ready).fallback(only_get))
        .fallback(move |method: Method, uri: Uri, headers| async move {
            serve_site::answer(&files, &method, &uri, &headers)
        })
        .with_state(desk);
    with_common_ground(routes, headers)
}

/// What pages post to by themselves, and get a page for.
fn for_pages(plain: PlainForm) -> Router<Desk> {
    let receive = move |State(desk): State<Desk>, headers: HeaderMap, body: Body| {
        plain_form::receive(plain.clone(), desk, headers, body)
    };
    Router::new().route(
        plain::PLAIN_PATH,
        post(receive)
            .get(plain_form::open)
            .fallback(|| async { problem::method_not_allowed("GET, HEAD, POST") }),
    )
}

/// What is open to whoever holds the token of a mailbox. Its id stands in a header, never here:
/// addresses are kept and logged by others.
fn for_holders() -> Router<Desk> {
    Router::new()
        .route(MAILBOX_PATH, get(mailbox::show).fallback(only_get))
        .route(MESSAGES_PATH, post(mailbox::post).fallback(only_post))
        .route(
            "/v1/mailbox/messages/{sequence}",
            delete(mailbox::delete).fallback(|| async { problem::method_not_allowed("DELETE") }),
        )
        .route(
            STOP_CONTACT_PATH,
            post(mailbox::stop_contact).fallback(only_post),
        )
        .route(WITHDRAW_PATH, post(mailbox::withdraw).fallback(only_post))
        .route(
            FILES_PATH,
            post(files::announce)
                .get(files::look)
                .patch(files::append)
                .delete(files::remove)
                .fallback(|| async {
                    problem::method_not_allowed("GET, HEAD, POST, PATCH, DELETE")
                }),
        )
}

/// What holds for every answer: it has the security headers, it is noted, and a fault in the
/// program ends one request and not the server.
fn with_common_ground(routes: Router, headers: SecurityHeaders) -> Router {
    routes
        .layer(CatchPanicLayer::custom(|_| -> Response {
            problem::internal()
        }))
        .layer(middleware::from_fn_with_state(
            Arc::new(headers),
            security_headers::add,
        ))
        .layer(middleware::from_fn(request_log::note))
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

async fn nothing_here() -> Refusal {
    Problem::new(
        ProblemCode::NotFound,
        "check the address; docs/api.md lists every one",
    )
    .into()
}

async fn only_post() -> Response {
    problem::method_not_allowed("POST")
}

async fn only_get() -> Response {
    problem::method_not_allowed("GET, HEAD")
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::Body;
    use axum::http::{Request, StatusCode};
    use axum::routing::get;
    use tower::ServiceExt as _;

    use super::with_common_ground;
    use crate::security_headers::SecurityHeaders;
    use crate::serve_site::Policy;

    #[tokio::test]
    async fn a_fault_in_the_program_is_a_problem_with_headers_and_without_its_message() {
        let policy = Policy::parse("default-src 'none'; frame-ancestors 'none'").expect("whole");
        let faulty = Router::new().route("/", get(async || -> &str { panic!("a secret") }));
        let server = with_common_ground(faulty, SecurityHeaders::new(&policy, true));

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
