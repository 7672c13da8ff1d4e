//! Sends the sealed report. The same bytes under the same key every time, so that a reply that was
//! lost costs nothing but another press.

use std::sync::Arc;

use gloo_net::http::Method;
use js_sys::Reflect;
use leptos::prelude::{GetUntracked as _, RwSignal, Set as _, window};
use report::code::SecretCode;
use report::mailbox::Mailbox;
use report::message::{Note, Sequence};
use report::proof::{Proof, Search};
use report::sending::Sending;
use report::wire::{IDEMPOTENCY_HEADER, PROOF_HEADER, REPORTS_PATH, Receipt};
use wasm_bindgen_futures::spawn_local;

use crate::browser::api_request::ApiRequest;
use crate::browser::code_worker;
use crate::mailbox::client::{self, SealedNote, Trouble};
use crate::report::form::{Delivery, Departure, Form, Late};
use crate::report::{patience, wait};

/// The first pause after trouble, and the longest, in milliseconds.
const PAUSES: (i32, i32) = (2_000, 60_000);
/// So often one press on "Kirim" posts the report to a server that asks for patience.
const TURNS: u32 = 4;

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
        match deliver(form, &departure.sending).await {
            End::Arrived(receipt) => form.arrived(&departure, receipt),
            End::Stopped => {}
            End::Failed if is_online() => form.failed(Delivery::Trouble),
            End::Failed => form.failed(Delivery::Offline),
        }
    });
}

/// Adds what was changed after the report was sealed to its mailbox, again and again for as
/// long as the page is open: without it nobody could open a file that was chosen late.
pub(in crate::report) fn add_changes(late: RwSignal<Late>, mailbox: Arc<Mailbox>, note: Note) {
    late.set(Late::Going);
    spawn_local(async move {
        let (mut pause, longest) = PAUSES;
        let Ok(mut note) = SealedNote::new(&mailbox, note, Sequence::FIRST) else {
            late.set(Late::Missing);
            return;
        };
        loop {
            match client::add(&mailbox, &mut note).await {
                Ok(()) => return late.set(Late::Added),
                Err(Trouble::Passing) => late.set(Late::Missing),
                Err(_) => return late.set(Late::Missing),
            }
            wait::pause(pause).await;
            pause = (pause * 2).min(longest);
        }
    });
}

/// Makes the code, works out its mailbox and seals the report for it. Where the phone cannot
/// work it out, the report still goes, with a mailbox that no code opens.
async fn seal(form: Form) -> Option<Departure> {
    let code = SecretCode::generate().ok()?;
    let (mailbox, code) = match code_worker::open(&code).await {
        Some(mailbox) => (mailbox, Some(code.to_digits())),
        None => (Mailbox::generate().ok()?, None),
    };
    let sending = form.seal(mailbox)?;
    Some(Departure { sending, code })
}

/// What became of a press on "Kirim".
enum End {
    Arrived(Receipt),
    Failed,
    /// The person left the screen while the report had to wait.
    Stopped,
}

/// What the server says to one attempt.
enum Reply {
    /// The receipt, of this attempt or of an earlier one.
    Stored(Receipt),
    /// Very many reports arrive: a proof of work with so many bits, or a little patience.
    Asked(u8),
    Nothing,
}

/// Posts the report, and again as often as the server asks for a proof or for patience.
async fn deliver(form: Form, sending: &Sending) -> End {
    let mut proof = None;
    for turn in 0..TURNS {
        let bits = match post(sending, proof).await {
            Reply::Stored(receipt) => return End::Arrived(receipt),
            Reply::Asked(bits) => bits,
            Reply::Nothing => return End::Failed,
        };
        form.delivery.set(Delivery::Crowded);
        // Where a proof was refused no other will do better; time will.
        let search = (turn == 0).then(|| Search::new(sending.idempotency_key(), bits));
        let waits = move || form.delivery.get_untracked() == Delivery::Crowded;
        proof = patience::spend(search, waits).await;
        if !waits() {
            return End::Stopped;
        }
        form.delivery.set(Delivery::Busy);
    }
    End::Failed
}

async fn post(sending: &Sending, proof: Option<Proof>) -> Reply {
    let mut request =
        ApiRequest::new(Method::POST).with(IDEMPOTENCY_HEADER, &sending.idempotency_key());
    if let Some(proof) = proof {
        request = request.with(PROOF_HEADER, &proof);
    }
    let Some(answer) = request.with_json(sending.body()).run(REPORTS_PATH).await else {
        return Reply::Nothing;
    };
    let reply = match answer.status {
        200 | 201 => serde_json::from_str(&answer.text).ok().map(Reply::Stored),
        409 => answer.hint().and_then(|it| it.receipt).map(Reply::Stored),
        429 => answer.hint().and_then(|it| it.proof_bits).map(Reply::Asked),
        _ => None,
    };
    reply.unwrap_or(Reply::Nothing)
}

fn is_online() -> bool {
    Reflect::get(&window(), &"navigator".into())
        .and_then(|navigator| Reflect::get(&navigator, &"onLine".into()))
        .ok()
        .and_then(|online| online.as_bool())
        .unwrap_or(true)
}
