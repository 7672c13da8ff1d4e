//! Sends the sealed report. The same bytes under the same key every time, so that a reply that was
//! lost costs nothing but another press.

#[cfg(not(feature = "hydrate"))]
mod imp {
    use std::sync::Arc;

    use leptos::prelude::RwSignal;
    use report::mailbox::Mailbox;
    use report::message::Note;

    use crate::report::form::{Form, Late};

    /// Nothing is sent while prerendering.
    pub(in crate::report) fn start(_form: Form) {}

    /// Nothing is sent while prerendering.
    pub(in crate::report) fn add_changes(_: RwSignal<Late>, _: Arc<Mailbox>, _: Note) {}
}

#[cfg(feature = "hydrate")]
mod imp {
    use std::sync::Arc;
    use std::time::Duration;

    use gloo_net::http::Request;
    use js_sys::{Reflect, Uint8Array};
    use leptos::prelude::{RwSignal, Set as _, set_timeout, window};
    use report::code::SecretCode;
    use report::mailbox::Mailbox;
    use report::message::{Note, Sequence};
    use report::sending::Sending;
    use report::wire::{IDEMPOTENCY_HEADER, JSON, Problem, REPORTS_PATH, Receipt};
    use wasm_bindgen_futures::spawn_local;

    use crate::mailbox::client::{self, SealedNote};
    use crate::mailbox::opener;
    use crate::report::form::{Delivery, Departure, Form, Late};
    use crate::site::SITE;

    /// After so long without a reply the person can try again.
    const PATIENCE: Duration = Duration::from_secs(30);

    /// Posts the report and tells the form what became of it.
    pub(in crate::report) fn start(form: Form) {
        spawn_local(async move {
            form.evidence.settled().await;
            let departure = match form.departed() {
                Some(departure) => Some(departure),
                None => seal(form).await.map(|departure| form.depart(departure)),
            };
            let Some(departure) = departure else {
                form.failed(Delivery::Trouble);
                return;
            };
            match post(&departure.sending).await {
                Some(receipt) => form.arrived(&departure, receipt),
                None if is_online() => form.failed(Delivery::Trouble),
                None => form.failed(Delivery::Offline),
            }
        });
    }

    /// Adds answers that were changed after the report was sealed to its mailbox.
    pub(in crate::report) fn add_changes(late: RwSignal<Late>, mailbox: Arc<Mailbox>, note: Note) {
        late.set(Late::Going);
        spawn_local(async move {
            let added = match SealedNote::new(&mailbox, note, Sequence::FIRST) {
                Ok(mut note) => client::add(&mailbox, &mut note).await,
                Err(trouble) => Err(trouble),
            };
            late.set(if added.is_ok() {
                Late::Added
            } else {
                Late::Missing
            });
        });
    }

    /// Makes the code, works out its mailbox and seals the report for it. Where the phone cannot
    /// work it out, the report still goes, with a mailbox that no code opens.
    async fn seal(form: Form) -> Option<Departure> {
        let code = SecretCode::generate().ok()?;
        let (mailbox, code) = match opener::open(&code).await {
            Some(mailbox) => (mailbox, Some(code.to_digits())),
            None => (Mailbox::generate().ok()?, None),
        };
        let sending = form.seal(mailbox)?;
        Some(Departure { sending, code })
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
