//! How a file can be damaged in transit.

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse as _, Response};

/// The browser has to request the file again under the same name.
const NO_STORE: [(HeaderName, &str); 1] = [(header::CACHE_CONTROL, "no-store")];
/// The page that a hotel's network sends instead of any other.
const SIGN_IN: &str = "<!doctype html><title>WiFi</title><h1>Masuk</h1>";

/// One kind of damage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// 404.
    Missing,
    /// The connection ends in the middle of it.
    Disconnected,
    /// It ends in the middle, without an error.
    Truncated,
    /// Another page comes instead, as from a hotel's network.
    SignInPage,
    /// Its content cannot be parsed.
    Garbled,
    /// It is delayed as long as the rule is set.
    NeverArrives,
}

impl Damage {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Missing,
        Self::Disconnected,
        Self::Truncated,
        Self::SignInPage,
        Self::Garbled,
        Self::NeverArrives,
    ];

    /// Whether the original file is needed for it.
    pub(super) fn needs_file(self) -> bool {
        matches!(self, Self::Disconnected | Self::Truncated | Self::Garbled)
    }

    /// The damaged response, from the headers and bytes of the file.
    pub(super) fn done_to(self, mut headers: HeaderMap, bytes: &Bytes) -> Response {
        headers.extend(NO_STORE.map(|(name, value)| (name, HeaderValue::from_static(value))));
        let half = bytes.slice(..bytes.len() / 2);
        let body = match self {
            Self::Missing | Self::NeverArrives => {
                return (StatusCode::NOT_FOUND, NO_STORE).into_response();
            }
            Self::SignInPage => return (NO_STORE, Html(SIGN_IN)).into_response(),
            Self::Disconnected => {
                let end = Err(std::io::Error::other("the connection is gone"));
                Body::from_stream(futures_util::stream::iter([Ok(half), end]))
            }
            Self::Truncated => {
                headers.remove(header::CONTENT_LENGTH);
                Body::from(half)
            }
            Self::Garbled => {
                headers.remove(header::CONTENT_LENGTH);
                Body::from(")(")
            }
        };
        let mut response = Response::new(body);
        *response.headers_mut() = headers;
        response
    }
}
