//! Problem details as HTTP responses.

use std::time::Duration;

use axum::http::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use report::wire::{PROBLEM_JSON, Problem, ProblemCode};

use crate::pace::TAKEN_WITHOUT_PROOF_AFTER;
use crate::store::StoreError;

/// Seconds after which a program may try again when the server could not store a report.
const RETRY_SECONDS: HeaderValue = HeaderValue::from_static("5");

/// An error response.
pub(crate) struct ApiError {
    problem: Box<Problem>,
    retry: HeaderValue,
}

impl From<Problem> for ApiError {
    fn from(problem: Problem) -> Self {
        Self {
            problem: Box::new(problem),
            retry: RETRY_SECONDS,
        }
    }
}

impl From<StoreError> for ApiError {
    /// The response when the database failed; the log says how, the client does not learn it.
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "the database did not do what it was asked");
        Problem::new(
            ProblemCode::Unavailable,
            "nothing was changed; send the same bytes again",
        )
        .into()
    }
}

impl ApiError {
    /// The same response with `pause` as its `Retry-After`.
    pub(crate) fn after(self, pause: Duration) -> Self {
        Self {
            retry: HeaderValue::from(pause.as_secs()),
            ..self
        }
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let Self { problem, retry } = self;
        let status =
            StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_vec(&problem).unwrap_or_default();
        let mut response = (status, body).into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(PROBLEM_JSON));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if problem.code == ProblemCode::UnknownToken {
            headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        match problem.code {
            ProblemCode::Unavailable => {
                headers.insert(RETRY_AFTER, retry);
            }
            ProblemCode::ProofNeeded => {
                headers.insert(
                    RETRY_AFTER,
                    HeaderValue::from(TAKEN_WITHOUT_PROOF_AFTER.as_secs()),
                );
            }
            _ => {}
        }
        response
    }
}

/// The answer to a method that an address does not have.
pub(crate) fn method_not_allowed(allowed: &'static str) -> Response {
    let detail = format!("use one of these methods here: {allowed}");
    let mut response =
        ApiError::from(Problem::new(ProblemCode::MethodNotAllowed, detail)).into_response();
    response
        .headers_mut()
        .insert(ALLOW, HeaderValue::from_static(allowed));
    response
}

/// The answer when the program itself is at fault.
pub(crate) fn internal() -> Response {
    let problem = Problem::new(
        ProblemCode::Internal,
        "send the same bytes again later, with the same key",
    );
    ApiError::from(problem).into_response()
}
