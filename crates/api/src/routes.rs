//! Every address of the server.

use std::sync::Arc;
use std::time::Duration;

use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderName, HeaderValue, Method, Uri};
use axum::routing::get;
use axum::{Extension, Router, middleware};
use site::Site;
use tower::util::option_layer;
use tower_http::cors::{AllowOrigin, CorsLayer};
use utoipa::openapi::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app_state::AppState;
use crate::layers::{not_found, only, with_common_layers};
use crate::memory::{self, BodyBudget};
use crate::metrics::Metrics;
use crate::opinions::{self, Opinions};
use crate::pace::{self, RateLimit};
use crate::plain_form::{self, PlainForm};
use crate::security_headers::SecurityHeaders;
use crate::serve_site::{self, SiteFiles};
use crate::{contract, files, health, mailbox, reports};

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

/// The whole server: `/v1` for programs, `/health` for monitoring, the site for people.
///
/// `site_origin` is the origin of the site when the API has another.
pub(crate) fn router(
    state: AppState,
    forms: (PlainForm, Opinions),
    files: SiteFiles,
    headers: SecurityHeaders,
    site_origin: Option<HeaderValue>,
    (metrics, rate_limit, bodies): (Metrics, RateLimit, BodyBudget),
) -> Router {
    let (plain, opinions) = forms;
    let files = Arc::new(files);
    let api_routes = Router::from(api_routes())
        .route("/v1", get(not_found).fallback(not_found))
        .route("/v1/", get(not_found).fallback(not_found))
        .route("/v1/{*rest}", get(not_found).fallback(not_found))
        .layer(Extension(opinions))
        .layer(option_layer(site_origin.map(cross_origin)));
    let routes = Router::new()
        .merge(api_routes)
        .merge(Router::from(form_routes()).layer(Extension(plain)))
        .layer(middleware::from_fn_with_state(bodies, memory::within))
        .layer(middleware::from_fn_with_state(rate_limit, pace::rate_limit))
        .merge(Router::from(health_routes()))
        .fallback(move |method: Method, uri: Uri, headers| async move {
            serve_site::answer(&files, &method, &uri, &headers)
        })
        .with_state(state);
    with_common_layers(routes, headers, metrics)
}

/// Every address of the contract, with what it takes and answers.
pub(crate) fn contract() -> OpenApi {
    OpenApiRouter::with_openapi(contract::frame())
        .merge(api_routes())
        .merge(form_routes())
        .merge(health_routes())
        .into_openapi()
}

/// What programs call: the app in the browser, and others.
fn api_routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(only(routes!(reports::receive::receive), "POST"))
        .merge(mailbox_routes())
        .merge(feedback_routes())
}

/// Feedback on pages, and reports of wrong numbers.
fn feedback_routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(only(routes!(opinions::feedback::receive), "POST"))
        .routes(only(routes!(opinions::wrong_number::receive), "POST"))
}

/// What forms without script post to; the response is a page.
fn form_routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(only(
        routes!(plain_form::receive::receive, plain_form::receive::open),
        "GET, HEAD, POST",
    ))
}

/// Health checks.
fn health_routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(only(routes!(health::live), "GET, HEAD"))
        .routes(only(routes!(health::ready), "GET, HEAD"))
}

/// What needs the token of a mailbox. The id of the mailbox is in a header and never in the address,
/// because proxies and browsers log addresses.
fn mailbox_routes() -> OpenApiRouter<AppState> {
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

/// The origin of the site, when it is another than the one of the API.
pub(crate) fn site_origin(site: &Site) -> Option<HeaderValue> {
    site.api_origin.as_ref()?;
    HeaderValue::from_str(site.public_url.as_str()).ok()
}

/// Lets the pages of one other origin send reports and open mailboxes, without cookies or other
/// credentials.
fn cross_origin(site: HeaderValue) -> CorsLayer {
    CorsLayer::new()
        .allow_origin(AllowOrigin::exact(site))
        .allow_methods([Method::GET, Method::POST, Method::PATCH, Method::DELETE])
        .allow_headers(SENT_HEADERS)
        .expose_headers([RETRY_AFTER])
        .max_age(Duration::from_mins(10))
}
