//! One request to the reporting API. What opens a mailbox travels in headers, never in an address.

use js_sys::Uint8Array;
use report::mailbox::Mailbox;
use report::wire::{JSON, MAILBOX_ID_HEADER, MAILBOX_TOKEN_HEADER};
use web_sys::{AbortController, Headers, RequestInit};

use crate::browser::fetch;
use crate::organisation::organisation;

/// What is to be done with what a path names.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Method {
    Get,
    Post,
    Patch,
    Delete,
}

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
        let headers = Headers::new().ok()?;
        for (name, value) in &self.headers {
            headers.set(name, value).ok()?;
        }
        let request = RequestInit::new();
        request.set_method(self.method.name());
        request.set_headers(&headers);
        request.set_signal(Some(&abort.signal()));
        if let Some(body) = &self.body {
            request.set_body(body);
        }
        let address = format!("{}{path}", organisation().api_origin.as_str());
        let answer = answer(&address, &request).await;
        if answer.is_none() {
            abort.abort();
        }
        answer
    }
}

impl Method {
    const fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Patch => "PATCH",
            Self::Delete => "DELETE",
        }
    }
}

async fn answer(address: &str, request: &RequestInit) -> Option<ApiResponse> {
    let response = fetch::fetch(address, request).await?;
    Some(ApiResponse {
        status: response.status(),
        text: fetch::text(&response).await?,
    })
}
