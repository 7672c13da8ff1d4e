//! What every answer tells the browser not to do.

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
/// Help now, where a button asks the phone for its place when somebody presses it.
const PLACE_ALLOWED: HeaderValue = HeaderValue::from_static(
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
    /// `https` says whether people reach the site that way; only then may browsers be told to
    /// insist on it.
    pub(crate) fn new(policy: &Policy, https: bool) -> Self {
        Self {
            policy: policy.clone(),
            https,
        }
    }

    fn add_to(&self, headers: &mut HeaderMap, path: &str) {
        // Parts made for other sites' pages are the only ones that may stand inside them.
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
            PLACE_ALLOWED
        } else {
            DENIED
        };
        headers.insert(PERMISSIONS_POLICY, permissions);
        if self.https {
            headers.insert(STRICT_TRANSPORT_SECURITY, ONE_YEAR);
        }
    }
}

/// Answers the request and adds the headers, whatever the answer is.
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
