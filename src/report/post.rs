//! Posts the sealed report. The same bytes under the same key every time, so that a reply that was
//! lost costs nothing but another press.

use std::sync::Arc;

use js_sys::Reflect;
use leptos::prelude::{GetUntracked as _, RwSignal, Set as _, window};
use leptos::task::spawn_local;
use report::json;
use report::mailbox::Mailbox;
use report::message::{Note, Sequence};
use report::proof::{Proof, Search};
use report::sealed_report::SealedReport;
use report::wire::{IDEMPOTENCY_HEADER, PROOF_HEADER, REPORTS_PATH, Receipt};

use super::delivery::{self, Delivery, LateChanges};
use super::{delay, proof_of_work};
use crate::browser::api_request::{ApiRequest, Method};
use crate::mailbox::client::{self, SealedNote, Trouble};

/// The first pause after trouble, and the longest, in milliseconds.
const PAUSES: (i32, i32) = (2_000, 60_000);
/// Requests per press on "Kirim" while the server asks for a proof of work or for a pause.
const MAX_ATTEMPTS: u32 = 4;

/// What became of a press on "Kirim".
pub(super) enum Outcome {
    /// It is stored, now or by an earlier press.
    Arrived(Receipt),
    /// It did not arrive, as far as we know.
    Failed(Delivery),
    /// The person left the screen while the report had to wait.
    Abandoned,
}

/// What the server says to one attempt.
enum Reply {
    /// The receipt, of this attempt or of an earlier one.
    Stored(Receipt),
    /// Very many reports arrive: a proof of work with this many bits is asked for, or a pause.
    ProofNeeded(u8),
    Nothing,
}

/// Posts the report, and again as often as the server asks for a proof or for a pause; `delivery`
/// says so meanwhile. Whoever sets it to something else has the report sent no more.
pub(super) async fn deliver(report: &SealedReport, delivery: RwSignal<Delivery>) -> Outcome {
    let mut proof = None;
    for attempt in 0..MAX_ATTEMPTS {
        let reply = delivery::watch(post(report, proof), delivery, Delivery::SlowAnswer);
        let bits = match reply.await.unwrap_or(Reply::Nothing) {
            Reply::Stored(receipt) => return Outcome::Arrived(receipt),
            Reply::ProofNeeded(bits) => bits,
            Reply::Nothing => break,
        };
        delivery.set(Delivery::Crowded);
        // Where a proof was refused no other will do better; time will.
        let search = (attempt == 0).then(|| Search::new(report.idempotency_key(), bits));
        let is_wanted = move || delivery.get_untracked() == Delivery::Crowded;
        proof = proof_of_work::find(search, is_wanted).await;
        if !is_wanted() {
            return Outcome::Abandoned;
        }
        delivery.set(Delivery::Busy);
    }
    Outcome::Failed(if is_online() {
        Delivery::Trouble
    } else {
        Delivery::Offline
    })
}

/// Adds what was changed after the report was sealed to its mailbox, again and again for as long
/// as the page is open: without it nobody could open a file that was chosen late.
pub(super) fn add_changes(late: RwSignal<LateChanges>, mailbox: Arc<Mailbox>, note: Note) {
    late.set(LateChanges::Adding);
    spawn_local(async move {
        let (mut pause, longest) = PAUSES;
        let Ok(mut note) = SealedNote::new(&mailbox, note, Sequence::FIRST) else {
            late.set(LateChanges::Missing);
            return;
        };
        loop {
            match client::add(&mailbox, &mut note).await {
                Ok(()) => return late.set(LateChanges::Added),
                Err(Trouble::Passing) => late.set(LateChanges::Missing),
                Err(_) => return late.set(LateChanges::Missing),
            }
            delay::pass(pause).await;
            pause = (pause * 2).min(longest);
        }
    });
}

async fn post(report: &SealedReport, proof: Option<Proof>) -> Reply {
    let mut request =
        ApiRequest::new(Method::Post).with(IDEMPOTENCY_HEADER, &report.idempotency_key());
    if let Some(proof) = proof {
        request = request.with(PROOF_HEADER, &proof);
    }
    let Some(response) = request.with_json(report.body()).run(REPORTS_PATH).await else {
        return Reply::Nothing;
    };
    let reply = match response.status {
        200 | 201 => json::read(&response.text).ok().map(Reply::Stored),
        409 => response.hint().and_then(|it| it.receipt).map(Reply::Stored),
        429 => response
            .hint()
            .and_then(|it| it.proof_bits)
            .map(Reply::ProofNeeded),
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
