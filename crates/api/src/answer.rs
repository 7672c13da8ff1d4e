//! Answers that are no problem.

use axum::body::Bytes;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use report::wire::{BODY_BLOCK, JSON};
use serde::Serialize;

use crate::memory::Promised;
use crate::problem;

/// A JSON answer that nobody may keep.
pub(crate) fn json(status: StatusCode, answer: &impl Serialize) -> Response {
    match serde_json::to_vec(answer) {
        Ok(body) => whole(status, body.into()),
        Err(_) => problem::internal(),
    }
}

/// The same for a long answer, in the room that was promised to it, and with spaces up to the next
/// block, so that its length does not tell whether somebody has written.
pub(crate) fn padded_json(
    status: StatusCode,
    answer: &impl Serialize,
    promised: Promised,
) -> Response {
    match serde_json::to_vec(answer) {
        Ok(mut body) => {
            body.resize(body.len().next_multiple_of(BODY_BLOCK), b' ');
            whole(status, promised.kept_by(body))
        }
        Err(_) => problem::internal(),
    }
}

/// It is done, and there is nothing to say.
pub(crate) fn nothing() -> Response {
    (StatusCode::NO_CONTENT, [(CACHE_CONTROL, "no-store")]).into_response()
}

fn whole(status: StatusCode, body: Bytes) -> Response {
    let headers = [(CONTENT_TYPE, JSON), (CACHE_CONTROL, "no-store")];
    (status, headers, body).into_response()
}
