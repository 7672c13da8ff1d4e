//! Sends the sealed report. The same bytes under the same key every time, so that a reply that was
//! lost costs nothing but another press.

#[cfg(not(feature = "hydrate"))]
mod imp {
    use crate::report::form::Form;

    /// Nothing is sent while prerendering.
    pub(in crate::report) fn start(_form: Form) {}
}

#[cfg(feature = "hydrate")]
mod imp {
    use std::time::Duration;

    use gloo_net::http::Request;
    use js_sys::{Reflect, Uint8Array};
    use leptos::prelude::{set_timeout, window};
    use report::sending::Sending;
    use report::wire::{IDEMPOTENCY_HEADER, JSON, Problem, REPORTS_PATH, Receipt};

    use crate::report::form::{Delivery, Form};
    use crate::site::SITE;

    /// After so long without a reply the person can try again.
    const PATIENCE: Duration = Duration::from_secs(30);

    /// Posts the report and tells the form what became of it.
    pub(in crate::report) fn start(form: Form) {
        wasm_bindgen_futures::spawn_local(async move {
            form.evidence.settled().await;
            let Some(sending) = form.sealed() else {
                form.failed(Delivery::Trouble);
                return;
            };
            match post(&sending).await {
                Some(receipt) => form.arrived(&sending, receipt),
                None if is_online() => form.failed(Delivery::Trouble),
                None => form.failed(Delivery::Offline),
            }
        });
    }

    /// The receipt of the report, of this attempt or of an earlier one.
    async fn post(sending: &Sending) -> Option<Receipt> {
        let abort = web_sys::AbortController::new().ok()?;
        let signal = abort.signal();
        set_timeout(move || abort.abort(), PATIENCE);
        let response = Request::post(&format!("{}{REPORTS_PATH}", SITE.api_origin))
            .header("Content-Type", JSON)
            .header(IDEMPOTENCY_HEADER, &sending.idempotency_key().to_string())
            .abort_signal(Some(&signal))
            .body(Uint8Array::from(sending.body()))
            .ok()?
            .send()
            .await
            .ok()?;
        let status = response.status();
        let text = response.text().await.ok()?;
        match status {
            200 | 201 => serde_json::from_str(&text).ok(),
            409 => serde_json::from_str::<Problem>(&text).ok()?.receipt,
            _ => None,
        }
    }

    fn is_online() -> bool {
        Reflect::get(&window(), &"navigator".into())
            .and_then(|navigator| Reflect::get(&navigator, &"onLine".into()))
            .ok()
            .and_then(|online| online.as_bool())
            .unwrap_or(true)
    }
}

pub(super) use imp::*;
