//! One request to the reporting API. What opens a mailbox travels in headers, never in an address.

use gloo_net::http::{Method, Request, RequestBuilder};
use js_sys::Uint8Array;
use report::mailbox::Mailbox;
use report::wire::{JSON, MAILBOX_ID_HEADER, MAILBOX_TOKEN_HEADER};
use web_sys::AbortController;

use crate::browser::fetch;
use crate::organisation::organisation;

/// A request that is not sent yet.
pub(crate) struct ApiRequest {
    /// What is to be done.
    pub(crate) method: Method,
    headers: Vec<(&'static str, String)>,
    body: Option<Uint8Array>,
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

    /// Goes to this path of the API; nothing where no answer came, or nobody waits for it any
    /// longer.
    pub(crate) async fn run(self, path: &str) -> Option<ApiResponse> {
        let abort = AbortController::new().ok()?;
        let address = format!("{}{path}", organisation().api_origin.as_str());
        let mut request = RequestBuilder::new(&address)
            .method(self.method)
            .abort_signal(Some(&abort.signal()));
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let request = match self.body {
            Some(body) => request.body(body),
            None => request.build(),
        };
        let answer = answer(request.ok()?).await;
        if answer.is_none() {
            abort.abort();
        }
        answer
    }
}

async fn answer(request: Request) -> Option<ApiResponse> {
    let response = fetch::fetch(request).await?;
    Some(ApiResponse {
        status: response.status(),
        text: fetch::text(&response).await?,
    })
}
