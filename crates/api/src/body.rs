//! Reads the body of a request within limits of size and time.

use std::time::Duration;

use axum::body::Body;
use axum::http::HeaderMap;
use axum::http::header::CONTENT_LENGTH;
use http_body_util::BodyExt as _;
use report::wire::{BodyError, JSON, Problem, ProblemCode};

use crate::headers;
use crate::memory::OverBudget;
use crate::problem::ApiError;

/// Longest time for a body to arrive: at 10 kB a second, a slow phone's rate, the largest takes half.
const TIMEOUT: Duration = Duration::from_mins(1);

/// A body that is declared as JSON, parsed by `parse`.
pub(crate) async fn json<T>(
    headers: &HeaderMap,
    body: Body,
    limit: usize,
    parse: impl FnOnce(&[u8]) -> Result<T, BodyError>,
) -> Result<T, ApiError> {
    headers::require_media_type(headers, JSON)?;
    let body = read(headers, body, limit).await?;
    parse(&body).map_err(|error| Problem::from(&error).into())
}

/// The bytes of a body of at most `limit` bytes. A longer one is refused at once; `crate::serve`
/// drains the rest, so that a browser that is still sending gets the response.
pub(crate) async fn read(
    headers: &HeaderMap,
    body: Body,
    limit: usize,
) -> Result<Vec<u8>, ApiError> {
    let announced = headers
        .get(CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse().ok());
    if announced.is_some_and(|length: u64| length > limit as u64) {
        return Err(too_large(limit));
    }
    let expected = announced.map_or(0, |length| usize::try_from(length).unwrap_or(limit));
    let collected = collect(body, limit, expected.min(limit));
    match tokio::time::timeout(TIMEOUT, collected).await {
        Ok(read) => read,
        Err(_) => Err(Problem::new(
            ProblemCode::Unavailable,
            format!(
                "the body did not arrive within {} s; send it again",
                TIMEOUT.as_secs()
            ),
        )
        .into()),
    }
}

/// Allocates the announced length at once: a growing vector could take twice as much memory.
async fn collect(mut body: Body, limit: usize, expected: usize) -> Result<Vec<u8>, ApiError> {
    let mut bytes = Vec::with_capacity(expected);
    while let Some(frame) = body.frame().await {
        let cut_off = |error: axum::Error| {
            ApiError::from(if error.into_inner().is::<OverBudget>() {
                Problem::new(
                    ProblemCode::Unavailable,
                    "too much is being sent at this moment; send the same bytes again",
                )
            } else {
                Problem::new(
                    ProblemCode::MalformedJson,
                    "the body broke off; send it whole",
                )
            })
        };
        let Ok(data) = frame.map_err(cut_off)?.into_data() else {
            continue;
        };
        if bytes.len() + data.len() > limit {
            return Err(too_large(limit));
        }
        bytes.extend_from_slice(&data);
    }
    Ok(bytes)
}

fn too_large(limit: usize) -> ApiError {
    Problem::new(ProblemCode::TooLarge, format!("send at most {limit} bytes")).into()
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, Bytes};
    use axum::http::{HeaderMap, StatusCode};
    use axum::response::IntoResponse as _;
    use http_body_util::channel::Channel;
    use tokio::time::Instant;

    use super::{TIMEOUT, read};

    #[tokio::test(start_paused = true)]
    async fn a_body_that_never_ends_is_given_up() {
        let (mut sender, body) = Channel::<Bytes>::new(1);
        sender
            .send_data(Bytes::from_static(b"{"))
            .await
            .expect("room for a byte");
        let start = Instant::now();

        let refused = read(&HeaderMap::new(), Body::new(body), 100)
            .await
            .expect_err("given up");

        assert_eq!(start.elapsed(), TIMEOUT);
        assert_eq!(
            refused.into_response().status(),
            StatusCode::SERVICE_UNAVAILABLE
        );
    }
}
