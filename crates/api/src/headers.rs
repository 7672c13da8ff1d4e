//! Reads required headers.

use std::str::FromStr;

use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use report::wire::{Problem, ProblemCode};

use crate::problem::ApiError;

/// The value of a header that is sent once and can be parsed.
pub(crate) fn once<T: FromStr>(headers: &HeaderMap, name: &str) -> Option<T> {
    let mut sent = headers.get_all(name).iter();
    match (sent.next(), sent.next()) {
        (Some(value), None) => value.to_str().ok()?.parse().ok(),
        _ => None,
    }
}

/// The same, or an error that names the header and what is `wanted`.
pub(crate) fn required<T: FromStr>(
    headers: &HeaderMap,
    name: &'static str,
    wanted: &str,
) -> Result<T, ApiError> {
    once(headers, name).ok_or_else(|| {
        let detail = format!("send {name} once, with {wanted}");
        Problem::new(ProblemCode::MissingHeader, detail)
            .at_field(name)
            .into()
    })
}

/// Refuses a body that is not declared as `media_type`. Parameters are ignored.
pub(crate) fn require_media_type(headers: &HeaderMap, media_type: &str) -> Result<(), ApiError> {
    let declared = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let essence = declared
        .and_then(|value| value.split(';').next())
        .unwrap_or_default();
    if essence.trim().eq_ignore_ascii_case(media_type) {
        return Ok(());
    }
    let detail = format!("send the body with Content-Type: {media_type}");
    Err(Problem::new(ProblemCode::UnsupportedMediaType, detail).into())
}
