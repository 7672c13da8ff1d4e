//! Sends the files after the report, part by part, for as long as the page is open. After every
//! trouble the server says how much it has, and nothing that arrived is sent again.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use report::attachment::{Pace, SEALED_PIECE, SealedSize};
use report::json;
use report::mailbox::Mailbox;
use report::wire::{FILE_ID_HEADER, FILES_PATH, FileAnnouncement, OCTETS, UPLOAD_OFFSET_HEADER};
use serde::Deserialize;
use zeroize::Zeroizing;

use super::{Evidence, File, State, lost};
use crate::browser::api_request::{ApiRequest, ApiResponse, Method};
use crate::report::delay;

/// The first pause after trouble, and the longest, in milliseconds.
const PAUSES: (i32, i32) = (2_000, 60_000);

thread_local! {
    static IS_BUSY: Cell<bool> = const { Cell::new(false) };
    /// The mailbox of the report that was stored.
    static MAILBOX: RefCell<Option<Rc<Mailbox>>> = const { RefCell::new(None) };
    /// What the line carries. It outlives a file, because the line does.
    static PACE: Cell<Pace> = const { Cell::new(Pace::start()) };
}

/// Sends no more files.
pub(super) fn stop() {
    MAILBOX.set(None);
}

impl Evidence {
    /// Sends every file whose name and key the team has, now that the report is stored for good.
    pub(in crate::report) fn upload(self, mailbox: &Mailbox) {
        self.files
            .update_value(|files| files.retain(File::belongs_to_report));
        self.listed.notify();
        let mailbox = Mailbox::from_bytes(&mailbox.to_bytes());
        MAILBOX.set(Some(Rc::new(mailbox)));
        // The form lives as long as its document, so nothing takes the listener away.
        window_event_listener_untyped("online", |_| delay::end_all());
        self.send_late();
    }

    /// Sends what has become ready, where the report is stored already.
    pub(super) fn send_late(self) {
        let Some(mailbox) = MAILBOX.with_borrow(Clone::clone) else {
            return;
        };
        self.files.update_value(|files| {
            lost::tell(files);
            for file in files {
                if matches!(file.state, State::Ready(_)) && file.attachment.is_some() {
                    file.state = State::Waiting;
                }
            }
        });
        self.changed.notify();
        delay::end_all();
        if !IS_BUSY.replace(true) {
            spawn_local(async move {
                self.send_all(&mailbox).await;
                IS_BUSY.set(false);
            });
        }
    }

    async fn send_all(self, mailbox: &Mailbox) {
        let (first, longest) = PAUSES;
        let mut pause = first;
        loop {
            for number in self.numbers() {
                if self.send(number, mailbox).await {
                    pause = first;
                }
            }
            if self.is_settled() {
                return;
            }
            delay::pass(pause).await;
            pause = (pause * 2).min(longest);
        }
    }

    /// Sends one file until all of it has arrived or there is trouble; whether anything arrived.
    async fn send(self, number: u32, mailbox: &Mailbox) -> bool {
        let mut received = None;
        let next = |received| self.look(number, |file| next(file, received, mailbox));
        let mut has_moved = false;
        while let Some((request, part)) = next(received).flatten() {
            let is_deletion = request.method == Method::Delete;
            let start = now();
            let response = request.run(FILES_PATH).await;
            let Some(arrived) = response.and_then(|it| stored(&it, is_deletion)) else {
                learn(Pace::failed);
                self.alter(number, |file| {
                    if file.state.is_on_its_way() {
                        file.state = State::Trouble;
                    }
                });
                break;
            };
            if part > 0 {
                learn(|pace| pace.arrived(part, now() - start));
            }
            has_moved = received.is_some();
            received = Some(arrived);
            self.alter(number, |file| file.advance(arrived, is_deletion));
        }
        has_moved
    }
}

impl File {
    fn belongs_to_report(&self) -> bool {
        self.attachment.is_some() || matches!(self.state, State::Lost(_))
    }

    /// So much has arrived, or the server has deleted it.
    fn advance(&mut self, received: u32, is_deleted: bool) {
        self.state = match self.state {
            // What arrives after the person took the file back changes nothing.
            State::Cancelled if !is_deleted => State::Cancelled,
            State::Cancelled => State::Gone,
            State::Lost(_) => State::Lost(true),
            _ if self.size().is_some_and(|size| received < size.get()) => State::UnderWay(received),
            _ => State::Arrived,
        };
        if self.state == State::Arrived {
            self.bytes = Zeroizing::default();
        }
    }

    /// How many bytes are still to be sent.
    pub(super) fn cost(&self) -> usize {
        let size = self.size().map_or(0, |size| size.get() as usize);
        match self.state {
            State::Ready(_) | State::Waiting | State::Trouble => size,
            State::UnderWay(received) => size.saturating_sub(received as usize),
            _ => 0,
        }
    }

    fn size(&self) -> Option<SealedSize> {
        SealedSize::of(self.bytes.len()).ok()
    }
}

/// Milliseconds since the page was opened. Setting the clock does not change them.
fn now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

fn learn(learn: impl FnOnce(&mut Pace)) {
    let mut pace = PACE.get();
    learn(&mut pace);
    PACE.set(pace);
}

/// What counts of an answer. Reading the rest would cost the phone code.
#[derive(Deserialize)]
struct Progress {
    received: u32,
}

/// How much of the file is stored, as the server says; nothing where there was trouble.
fn stored(response: &ApiResponse, is_deletion: bool) -> Option<u32> {
    // Deleted now, or never there.
    if is_deletion && matches!(response.status, 204 | 404) {
        return Some(0);
    }
    let progress: Progress = json::read(&response.text).ok()?;
    Some(progress.received)
}

/// What comes next for a file of which so much has arrived, and how much of it goes along; nothing
/// when all is done, or nothing can be done. Only one piece is sealed at a time.
fn next(file: &File, received: Option<u32>, mailbox: &Mailbox) -> Option<(ApiRequest, usize)> {
    let attachment = file.attachment.as_ref()?;
    let id = attachment.id();
    let request = |method| ApiRequest::new(method).opening(mailbox);
    match (file.state, received) {
        (State::Cancelled | State::Lost(false), _) => {
            Some((request(Method::Delete).with(FILE_ID_HEADER, &id), 0))
        }
        (state, _) if !state.is_on_its_way() => None,
        (_, None) => {
            let size = file.size()?;
            let body = FileAnnouncement::new(id, size).to_body();
            Some((request(Method::Post).with_json(&body), 0))
        }
        (_, Some(received)) => {
            let (index, sent) = (
                received as usize / SEALED_PIECE,
                received as usize % SEALED_PIECE,
            );
            let index = u32::try_from(index).ok()?;
            let piece = attachment
                .seal_piece(&file.bytes, index, mailbox.id())
                .ok()?;
            let rest = piece.get(sent..)?;
            let part = PACE.get().part(rest.len());
            let request = request(Method::Patch)
                .with(FILE_ID_HEADER, &id)
                .with(UPLOAD_OFFSET_HEADER, &received)
                .with_body(OCTETS, rest.get(..part)?);
            Some((request, part))
        }
    }
}
