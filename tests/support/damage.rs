//! What can become of a file on its way, whatever it holds.

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse as _, Response};

/// The file itself has to be asked for again under the same name.
const NOT_KEPT: [(HeaderName, &str); 1] = [(header::CACHE_CONTROL, "no-store")];
/// What a hotel's network shows instead of everything.
const SIGN_IN: &str = "<!doctype html><title>WiFi</title><h1>Masuk</h1>";

/// One thing that becomes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// It is not there.
    Missing,
    /// The connection ends in the middle of it.
    BrokenOff,
    /// It ends in the middle, and nobody says that more was to come.
    Halved,
    /// A page of somebody else stands in its place, as from a hotel's network.
    Html,
    /// What comes under its name and type is none of it: nothing can read it.
    Garbled,
    /// It never comes, for as long as the rule stands.
    Held,
}

impl Damage {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Missing,
        Self::BrokenOff,
        Self::Halved,
        Self::Html,
        Self::Garbled,
        Self::Held,
    ];

    /// Whether the file itself is needed to do it.
    pub(super) fn needs_file(self) -> bool {
        matches!(self, Self::BrokenOff | Self::Halved | Self::Garbled)
    }

    /// The answer with this done to it, where headers and bytes are those of the file.
    pub(super) fn done_to(self, mut headers: HeaderMap, bytes: &Bytes) -> Response {
        headers.extend(NOT_KEPT.map(|(name, value)| (name, HeaderValue::from_static(value))));
        let half = bytes.slice(..bytes.len() / 2);
        let body = match self {
            Self::Missing | Self::Held => {
                return (StatusCode::NOT_FOUND, NOT_KEPT).into_response();
            }
            Self::Html => return (NOT_KEPT, Html(SIGN_IN)).into_response(),
            Self::BrokenOff => {
                let end = Err(std::io::Error::other("the connection is gone"));
                Body::from_stream(futures_util::stream::iter([Ok(half), end]))
            }
            Self::Halved => {
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
