//! `POST /v1/wrong-number`: somebody called a number of a service, and it was not right.

use axum::Extension;
use axum::body::Body;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use plain::{FormData, Thanks};
use report::wire::{ServiceId, WrongNumber};

use super::Opinions;
use super::feedback::unreadable;
use crate::app_state::AppState;
use crate::contract;
use crate::problem::ApiError;

/// Counts it for the service and the day.
#[utoipa::path(
    post,
    path = "/v1/wrong-number",
    operation_id = "reportWrongNumber",
    tag = "pages",
    request_body(content(
        (WrongNumber = "application/json"),
        (contract::WrongNumberForm = "application/x-www-form-urlencoded"),
    )),
    responses(
        (status = 204, description = "It is counted"),
        (status = 200, description = "A page that says thank you, for a form", body = String, content_type = "text/html"),
        (status = 403, description = "A form from another site", body = String, content_type = "text/html"),
    ),
    extensions(
        ("x-problems" = json!([
            "malformed-json", "too-large", "unsupported-media-type", "invalid-field", "unavailable",
        ])),
        ("x-pages" = json!([400, 413, 422, 503])),
    ),
)]
pub(crate) async fn receive(
    Extension(opinions): Extension<Opinions>,
    State(state): State<AppState>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let from_form = |fields: &FormData| {
        let service = fields.first("service").and_then(|name| name.parse().ok());
        let service = service.ok_or_else(|| unreadable("service", "name a service"))?;
        Ok(WrongNumber::new(service))
    };
    let store = |wrong: WrongNumber| opinions.count_wrong_number(&state, wrong.service);
    opinions
        .receive(&headers, body, WrongNumber::parse, from_form, store)
        .await
}

impl Opinions {
    async fn count_wrong_number(
        &self,
        state: &AppState,
        service: ServiceId,
    ) -> Result<Thanks, ApiError> {
        if !self.form_targets.has_service(service.as_str()) {
            return Err(unreadable("service", "name a service of this site").into());
        }
        state.disk().beside_reports()?;
        let today = state.today();
        state
            .store()
            .count_wrong_number(service.to_string(), today)
            .await?;
        Ok(Thanks::WrongNumber(service))
    }
}
