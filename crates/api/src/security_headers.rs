//! The security headers of every response.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{
    CONTENT_SECURITY_POLICY, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

use crate::serve_site::Policy;

const OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");

const DENIED: HeaderValue = HeaderValue::from_static(
    "camera=(), microphone=(), geolocation=(), display-capture=(), payment=(), usb=()",
);
/// The page of help now has a button that asks for the location.
const LOCATION_ALLOWED: HeaderValue = HeaderValue::from_static(
    "camera=(), microphone=(), geolocation=(self), display-capture=(), payment=(), usb=()",
);
const HELP_NOW: [&str; 2] = ["/id/darurat/", "/en/help-now/"];
const ONE_YEAR: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// The headers of one site.
pub(crate) struct SecurityHeaders {
    policy: Policy,
    https: bool,
}

impl SecurityHeaders {
    /// `https` is whether the public address uses it; only then is
    /// `Strict-Transport-Security` sent.
    pub(crate) fn new(policy: &Policy, https: bool) -> Self {
        Self {
            policy: policy.clone(),
            https,
        }
    }

    fn add_to(&self, headers: &mut HeaderMap, path: &str) {
        // Other sites may frame these pages alone.
        let policy = if path.starts_with("/embed/") {
            self.policy.for_embedding()
        } else {
            self.policy.for_pages()
        };
        headers.insert(CONTENT_SECURITY_POLICY, policy);
        headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
        headers.insert(OPENER_POLICY, HeaderValue::from_static("same-origin"));
        let permissions = if HELP_NOW.contains(&path) {
            LOCATION_ALLOWED
        } else {
            DENIED
        };
        headers.insert(PERMISSIONS_POLICY, permissions);
        if self.https {
            headers.insert(STRICT_TRANSPORT_SECURITY, ONE_YEAR);
        }
    }
}

/// Adds the headers to every response.
pub(crate) async fn add(
    State(security): State<Arc<SecurityHeaders>>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    security.add_to(response.headers_mut(), &path);
    response
}
