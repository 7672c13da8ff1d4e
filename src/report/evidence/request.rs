//! One request about a file, with the headers that open the mailbox. Nothing of it is in an address.

use std::time::Duration;

use gloo_net::http::{Method, RequestBuilder};
use js_sys::Uint8Array;
use leptos::prelude::set_timeout;
use report::mailbox::Mailbox;
use report::wire::{FILES_PATH, MAILBOX_ID_HEADER, MAILBOX_TOKEN_HEADER};

use crate::site::SITE;

/// As long as the server waits for a piece.
const PATIENCE: Duration = Duration::from_mins(1);

/// One thing to be said to the server about a file.
pub(super) struct Request {
    pub(super) method: Method,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Option<Vec<u8>>,
}

impl Request {
    /// Says it; how much of the file has arrived by now. Nothing where there was trouble.
    pub(super) async fn ask(self, mailbox: &Mailbox) -> Option<u32> {
        let abort = web_sys::AbortController::new().ok()?;
        let signal = abort.signal();
        set_timeout(move || abort.abort(), PATIENCE);
        let is_deletion = self.method == Method::DELETE;
        let mut request = RequestBuilder::new(&format!("{}{FILES_PATH}", SITE.api_origin))
            .method(self.method)
            .header(MAILBOX_ID_HEADER, &mailbox.id().to_string())
            .header(MAILBOX_TOKEN_HEADER, &mailbox.token().to_secret_text())
            .abort_signal(Some(&signal));
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let request = match &self.body {
            Some(bytes) => request.body(Uint8Array::from(&bytes[..])),
            None => request.build(),
        };
        let response = request.ok()?.send().await.ok()?;
        // Deleted now, or never there.
        if is_deletion && matches!(response.status(), 204 | 404) {
            return Some(0);
        }
        let text = response.text().await.ok()?;
        // The rest of the answer is of no use here, and reading it would cost the phone code.
        let progress: serde_json::Value = serde_json::from_str(&text).ok()?;
        u32::try_from(progress.get("received")?.as_u64()?).ok()
    }
}
