//! Takes files in, one after the other, so that no two pictures are unpacked at the same time.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use js_sys::{ArrayBuffer, Uint8Array};
use leptos::prelude::*;
use report::attachment::{self, FileKind};
use report::fault::Fault;
use report::questions::{AnswerKey, Screen};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, HtmlInputElement};
use zeroize::Zeroizing;

use super::{Evidence, File, Made, State, clean};
use crate::report::form::Form;
use crate::report::typed::id_of;

thread_local! {
    static QUEUE: RefCell<VecDeque<(u32, Blob)>> = RefCell::default();
    static IS_BUSY: Cell<bool> = const { Cell::new(false) };
}

/// Takes what was chosen out of the control, which keeps nothing.
pub(super) fn take(form: Form, event: &leptos::ev::Event) {
    let input: HtmlInputElement = event_target(event);
    let chosen: Vec<Blob> = input
        .files()
        .map(|list| (0..list.length()).filter_map(move |index| list.get(index)))
        .into_iter()
        .flatten()
        .map(Blob::from)
        .collect();
    input.set_value("");
    form.fault.set(None);
    form.answers
        .update(|answers| answers.skip(Screen::Files, false));
    for blob in chosen {
        if let Some(number) = form.evidence.announce() {
            QUEUE.with_borrow_mut(|queue| queue.push_back((number, blob)));
        }
    }
    if !IS_BUSY.replace(true) {
        spawn_local(async move {
            while let Some((number, blob)) = QUEUE.with_borrow_mut(VecDeque::pop_front) {
                take_in(form, number, &blob).await;
            }
            IS_BUSY.set(false);
        });
    }
}

async fn take_in(form: Form, number: u32, blob: &Blob) {
    let evidence = form.evidence;
    // Removed while it was waiting.
    if evidence.state(number).is_none() {
        return;
    }
    let Some((kind, bytes)) = known(blob).await else {
        evidence.alter(number, |file| file.state = State::Refused);
        evidence.listed.notify();
        // On another screen the list says it when the person comes back.
        if document()
            .get_element_by_id(&id_of(AnswerKey::Files))
            .is_some()
        {
            form.fault.set(Some(Fault::File));
            crate::browser::dom::to_notice();
        }
        return;
    };
    evidence.alter(number, |file| file.kind = kind);
    let (kind, bytes, state) = if !kind.is_picture() {
        (kind, bytes, State::Ready(Made::AsItIs))
    } else if let Some(picture) = clean::anew(blob).await {
        let made = if attachment::is_animated(&bytes, kind) {
            Made::FirstFrame
        } else {
            Made::Anew
        };
        (FileKind::Jpeg, Zeroizing::new(picture), State::Ready(made))
    } else {
        (kind, bytes, State::Unclean)
    };
    evidence.alter(number, |file| {
        file.kind = kind;
        file.bytes = bytes;
        file.state = state;
    });
}

/// What the file is, with its bytes; nothing where it is not taken.
async fn known(blob: &Blob) -> Option<(FileKind, Zeroizing<Vec<u8>>)> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a length is a whole number, and one that is cut is too long anyway"
    )]
    attachment::check_length(blob.size() as usize).ok()?;
    let bytes = read(blob).await?;
    let kind = attachment::recognise(&bytes).ok()?;
    Some((kind, bytes))
}

/// The bytes, copied into the memory of the app.
pub(super) async fn read(blob: &Blob) -> Option<Zeroizing<Vec<u8>>> {
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    let buffer: ArrayBuffer = buffer.dyn_into().ok()?;
    Some(Zeroizing::new(Uint8Array::new(&buffer).to_vec()))
}

impl Evidence {
    /// A place for one more file, if there is room.
    fn announce(self) -> Option<u32> {
        if self.is_full() {
            return None;
        }
        let number = self.given.get_value() + 1;
        self.given.set_value(number);
        self.files.update_value(|files| {
            files.push(File {
                number,
                kind: FileKind::Other,
                bytes: Zeroizing::default(),
                state: State::Cleaning,
                attachment: None,
            });
        });
        self.listed.notify();
        Some(number)
    }

    /// Waits until every file that was chosen is looked at, and made anew if it is a picture.
    pub(in crate::report) async fn settled(self) {
        while IS_BUSY.get() {
            crate::report::wait::pause(100).await;
        }
    }
}
