//! Derives the mailbox of a secret code, in a worker beside the page, so that the screen responds
//! meanwhile.

use std::cell::RefCell;

use js_sys::{Promise, Reflect, Uint8Array};
use leptos::prelude::document;
use report::code::SecretCode;
use report::mailbox::Mailbox;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Worker;

use crate::browser::long_wait;

thread_local! {
    static WORKER: RefCell<Option<Worker>> = const { RefCell::new(None) };
}

/// Starts the worker early, so that it also works once the network is gone.
pub(crate) fn warm() {
    worker();
}

/// The mailbox of the code; nothing where the worker did not load, has too little memory, or was given
/// up: a slow phone needs about one second. The next call starts a new worker, because one that has
/// failed does not recover.
pub(crate) async fn open(code: &SecretCode) -> Option<Mailbox> {
    let worker = worker()?;
    let opened = request(&worker, code).await;
    if opened.is_none() {
        worker.terminate();
        forget();
    }
    opened
}

async fn request(worker: &Worker, code: &SecretCode) -> Option<Mailbox> {
    let answer = Promise::new(&mut |resolve, _| {
        let listen = |name: &str| {
            let resolve = resolve.clone();
            let heard = Closure::once_into_js(move |event: JsValue| {
                let data = Reflect::get(&event, &"data".into()).unwrap_or(JsValue::NULL);
                let _ = resolve.call1(&JsValue::UNDEFINED, &data);
            });
            let _ = Reflect::set(worker, &name.into(), &heard);
        };
        listen("onmessage");
        listen("onerror");
        let _ = worker.post_message(&JsValue::from_str(&code.to_digits()));
    });
    let answer: Uint8Array = long_wait::promise(answer).await?.dyn_into().ok()?;
    let mut bytes = [0; 80];
    if answer.length() != 80 {
        return None;
    }
    answer.copy_to(&mut bytes);
    answer.fill(0, 0, 80);
    let mailbox = Mailbox::from_bytes(&bytes);
    bytes.fill(0);
    Some(mailbox)
}

/// The one worker of this page; nothing where this browser has none.
fn worker() -> Option<Worker> {
    let here = WORKER.with_borrow(Clone::clone);
    here.or_else(|| {
        let worker = start();
        WORKER.set(worker.clone());
        worker
    })
}

fn forget() {
    WORKER.set(None);
}

fn start() -> Option<Worker> {
    let script = document()
        .document_element()?
        .get_attribute("data-code-worker")?;
    let worker = Worker::new(&script).ok()?;
    // A worker that cannot load has one error event, maybe long before it is needed.
    let _ = Reflect::set(&worker, &"onerror".into(), &Closure::once_into_js(forget));
    Some(worker)
}
