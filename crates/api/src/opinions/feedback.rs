//! `POST /v1/feedback`: whether a page helped, and sealed words if somebody wrote any.

use axum::Extension;
use axum::body::Body;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use plain::{FormData, Thanks};
use report::envelope::Envelope;
use report::wire::{Feedback, PageName, Problem, ProblemCode, Verdict};

use super::Opinions;
use crate::app_state::AppState;
use crate::contract;
use crate::problem::ApiError;
use crate::store::NewFeedback;

/// Counts the answer for its page and day.
#[utoipa::path(
    post,
    path = "/v1/feedback",
    operation_id = "sendFeedback",
    tag = "pages",
    request_body(content(
        (Feedback = "application/json"),
        (contract::FeedbackForm = "application/x-www-form-urlencoded"),
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
    let from_form = |fields: &FormData| opinions.sealed(fields);
    let store = |feedback| opinions.insert_feedback(&state, feedback);
    opinions
        .receive(&headers, body, Feedback::parse, from_form, store)
        .await
}

impl Opinions {
    async fn insert_feedback(
        &self,
        state: &AppState,
        feedback: Feedback,
    ) -> Result<Thanks, ApiError> {
        if !self.form_targets.has_page(feedback.page.as_str()) {
            return Err(unreadable("page", "name a page that asks whether it helped").into());
        }
        state.disk().beside_reports()?;
        let feedback = NewFeedback {
            page: feedback.page.to_string(),
            day: state.today(),
            helped: feedback.answer == Verdict::Yes,
            words: feedback.words,
        };
        state.store().insert_feedback(feedback).await?;
        Ok(Thanks::Feedback)
    }

    /// What a form says, with its words sealed at once.
    fn sealed(&self, fields: &FormData) -> Result<Feedback, ApiError> {
        let page: PageName = fields
            .first("page")
            .and_then(|name| name.parse().ok())
            .ok_or_else(|| unreadable("page", "name a page"))?;
        let answer = fields
            .first("answer")
            .and_then(Verdict::from_code)
            .ok_or_else(|| unreadable("answer", "write `yes` or `no`"))?;
        let words = fields.first("words").map_or("", str::trim);
        if Feedback::is_too_long(words) {
            return Err(unreadable("words", "write at most 500 letters").into());
        }
        let words = if words.is_empty() {
            None
        } else {
            Some(self.seal(&page, words)?)
        };
        Ok(Feedback::new(page, answer, words))
    }

    fn seal(&self, page: &PageName, words: &str) -> Result<Envelope, ApiError> {
        let recipients = self.form.recipients();
        Envelope::seal(words.as_bytes(), Feedback::binding(page), recipients).map_err(|error| {
            tracing::error!(%error, "words about a page could not be sealed");
            let detail = "words cannot be sealed now; send the answer without them";
            Problem::new(ProblemCode::Unavailable, detail).into()
        })
    }
}

pub(super) fn unreadable(field: &str, detail: &str) -> Problem {
    Problem::new(ProblemCode::InvalidField, detail).at_field(field)
}
