//! One request to the reporting API. What opens a mailbox travels in headers, never in an address.

use std::time::Duration;

use gloo_net::http::{Method, RequestBuilder};
use js_sys::Uint8Array;
use leptos::prelude::set_timeout;
use report::mailbox::Mailbox;
use report::wire::{JSON, MAILBOX_ID_HEADER, MAILBOX_TOKEN_HEADER};

use crate::organisation::organisation;

/// Without a response for this long the person can try again.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(30);

/// A request that is not sent yet.
pub(crate) struct ApiRequest {
    /// What is to be done.
    pub(crate) method: Method,
    headers: Vec<(&'static str, String)>,
    body: Option<Uint8Array>,
    timeout: Duration,
}

/// What came back.
pub(crate) struct ApiResponse {
    /// The HTTP status.
    pub(crate) status: u16,
    /// The body.
    pub(crate) text: String,
}

impl ApiRequest {
    /// A request without headers or a body.
    pub(crate) const fn new(method: Method) -> Self {
        Self {
            method,
            headers: Vec::new(),
            body: None,
            timeout: REQUEST_TIMEOUT,
        }
    }

    /// The same with one more header.
    pub(crate) fn with(mut self, name: &'static str, value: &impl ToString) -> Self {
        self.headers.push((name, value.to_string()));
        self
    }

    /// The same with what opens the mailbox.
    pub(crate) fn opening(self, mailbox: &Mailbox) -> Self {
        self.with(MAILBOX_ID_HEADER, &mailbox.id())
            .with(MAILBOX_TOKEN_HEADER, &*mailbox.token().to_secret_text())
    }

    /// The same with a body of JSON.
    pub(crate) fn with_json(self, body: &[u8]) -> Self {
        self.with_body(JSON, body)
    }

    /// The same with a body of this media type.
    pub(crate) fn with_body(mut self, media_type: &'static str, body: &[u8]) -> Self {
        self.body = Some(Uint8Array::from(body));
        self.with("Content-Type", &media_type)
    }

    /// The same with another timeout.
    pub(crate) const fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Goes to this path of the API; nothing where no answer came.
    pub(crate) async fn run(self, path: &str) -> Option<ApiResponse> {
        let abort = web_sys::AbortController::new().ok()?;
        let signal = abort.signal();
        set_timeout(move || abort.abort(), self.timeout);
        let mut request =
            RequestBuilder::new(&format!("{}{path}", organisation().api_origin.as_str()))
                .method(self.method)
                .abort_signal(Some(&signal));
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let request = match self.body {
            Some(body) => request.body(body),
            None => request.build(),
        };
        let response = request.ok()?.send().await.ok()?;
        Some(ApiResponse {
            status: response.status(),
            text: response.text().await.ok()?,
        })
    }
}
