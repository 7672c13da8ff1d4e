//! Successful responses of the API.

use axum::body::Bytes;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use report::wire::{BODY_BLOCK, JSON};
use serde::Serialize;

use crate::memory::Reservation;
use crate::problem;

/// A JSON response that must not be cached.
pub(crate) fn json(status: StatusCode, answer: &impl Serialize) -> Response {
    match serde_json::to_vec(answer) {
        Ok(body) => whole(status, body.into()),
        Err(_) => problem::internal(),
    }
}

/// The same for a long response, within its reserved memory, and padded with spaces to a whole block,
/// so that its length does not reveal whether there are new messages.
pub(crate) fn padded_json(
    status: StatusCode,
    answer: &impl Serialize,
    reservation: Reservation,
) -> Response {
    match serde_json::to_vec(answer) {
        Ok(mut body) => {
            body.resize(body.len().next_multiple_of(BODY_BLOCK), b' ');
            whole(status, reservation.into_bytes(body))
        }
        Err(_) => problem::internal(),
    }
}

/// The request is done, and the response has no body.
pub(crate) fn nothing() -> Response {
    (StatusCode::NO_CONTENT, [(CACHE_CONTROL, "no-store")]).into_response()
}

fn whole(status: StatusCode, body: Bytes) -> Response {
    let headers = [(CONTENT_TYPE, JSON), (CACHE_CONTROL, "no-store")];
    (status, headers, body).into_response()
}
