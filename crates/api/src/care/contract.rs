//! Every address of the care listener, and its contract: a document of its own, because no other
//! machine reaches it.

use axum::Router;
use report::wire::Problem;
use utoipa::OpenApi as _;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::{notes, openings, opinions, reports, write};
use crate::app_state::AppState;
use crate::contract;
use crate::layers::{not_found, only, with_common_layers};
use crate::metrics::Metrics;
use crate::security_headers::SecurityHeaders;

/// Title, servers and tags.
#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "Ruang Aman care listener",
        description = "What the care team's program needs. Loopback only; each request shows the token of a worker. docs/care.md says the same in words.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0")
    ),
    servers((url = "http://127.0.0.1:8081")),
    components(schemas(Problem)),
    security(("worker" = [])),
    modifiers(&Tokens),
    tags((name = "care", description = "For the care team"))
)]
struct Frame;

struct Tokens;

impl utoipa::Modify for Tokens {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
        let scheme = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
        if let Some(components) = &mut document.components {
            components.add_security_scheme("worker", scheme);
        }
    }
}

/// The whole care listener.
pub(crate) fn router(state: AppState, headers: SecurityHeaders, metrics: Metrics) -> Router {
    let routes = Router::from(addresses())
        .fallback(not_found)
        .with_state(state);
    with_common_layers(routes, headers, metrics)
}

/// The document as `docs/openapi-care.json` contains it.
pub fn text() -> Result<String, serde_json::Error> {
    let document = OpenApiRouter::with_openapi(Frame::openapi())
        .merge(addresses())
        .into_openapi();
    contract::written(document)
}

fn addresses() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(only(routes!(reports::list), "GET, HEAD"))
        .routes(only(routes!(reports::open), "GET, HEAD"))
        .routes(only(routes!(reports::export), "GET, HEAD"))
        .routes(only(routes!(reports::file), "GET, HEAD"))
        .routes(only(routes!(write::reply), "POST"))
        .routes(only(routes!(write::withdraw), "POST"))
        .routes(only(routes!(notes::note), "POST"))
        .routes(only(routes!(notes::keepers), "GET, HEAD"))
        .routes(only(routes!(notes::keys), "GET, HEAD"))
        .routes(only(routes!(openings::log), "GET, HEAD"))
        .routes(only(routes!(opinions::list), "GET, HEAD"))
}
