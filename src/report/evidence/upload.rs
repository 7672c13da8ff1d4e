//! Sends the files after the report, piece by piece, for as long as the page is open. After every
//! trouble the server says how much it has, and nothing that arrived is sent again.

use std::cell::Cell;
use std::time::Duration;

use gloo_net::http::Method;
use leptos::prelude::*;
use report::attachment::{SEALED_PIECE, SealedSize};
use report::mailbox::Mailbox;
use report::wire::{FILE_ID_HEADER, FILES_PATH, FileAnnouncement, OCTETS, UPLOAD_OFFSET_HEADER};
use serde::Deserialize;
use wasm_bindgen_futures::spawn_local;
use zeroize::Zeroizing;

use super::{Evidence, File, State};
use crate::browser::api_request::{ApiRequest, ApiResponse};
use crate::report::wait;

/// As long as the server waits for a piece.
const REQUEST_TIMEOUT: Duration = Duration::from_mins(1);

/// The first pause after trouble, and the longest, in milliseconds.
const PAUSES: (i32, i32) = (2_000, 60_000);

thread_local! {
    static IS_BUSY: Cell<bool> = const { Cell::new(false) };
}

impl Evidence {
    /// Sends every file whose name and key the team has, now that the report is stored for good.
    pub(in crate::report) fn upload(self, mailbox: &Mailbox) {
        self.files.update_value(|files| {
            files.retain(|file| file.attachment.is_some());
            for file in files {
                if matches!(file.state, State::Ready(_)) {
                    file.state = State::Waiting;
                }
            }
        });
        self.listed.notify();
        if IS_BUSY.replace(true) {
            return;
        }
        let mailbox = Mailbox::from_bytes(&mailbox.to_bytes());
        // The form lives as long as its document, so nothing takes the listener away.
        window_event_listener_untyped("online", |_| wait::end_all());
        spawn_local(async move {
            self.send_all(&mailbox).await;
            IS_BUSY.set(false);
        });
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
            wait::pause(pause).await;
            pause = (pause * 2).min(longest);
        }
    }

    /// Sends one file until all of it has arrived or there is trouble; whether anything arrived.
    async fn send(self, number: u32, mailbox: &Mailbox) -> bool {
        let mut received = None;
        let next = |received| self.look(number, |file| next(file, received, mailbox));
        let mut has_moved = false;
        while let Some(request) = next(received).flatten() {
            let is_deletion = request.method == Method::DELETE;
            let response = request.timeout(REQUEST_TIMEOUT).run(FILES_PATH).await;
            let Some(arrived) = response.and_then(|it| stored(&it, is_deletion)) else {
                self.alter(number, |file| {
                    if file.state.is_on_its_way() {
                        file.state = State::Trouble;
                    }
                });
                break;
            };
            has_moved = received.is_some();
            received = Some(arrived);
            self.alter(number, |file| file.advance(arrived, is_deletion));
        }
        has_moved
    }
}

impl File {
    /// So much has arrived, or the server has deleted it.
    fn advance(&mut self, received: u32, is_deleted: bool) {
        self.state = match self.state {
            // What arrives after the person took the file back changes nothing.
            State::Cancelled if !is_deleted => State::Cancelled,
            State::Cancelled => State::Gone,
            _ if self.size().is_some_and(|size| received < size.get()) => State::UnderWay(received),
            _ => State::Arrived,
        };
        if self.state == State::Arrived {
            self.bytes = Zeroizing::default();
        }
    }

    fn size(&self) -> Option<SealedSize> {
        SealedSize::of(self.bytes.len()).ok()
    }
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
    let progress: Progress = serde_json::from_str(&response.text).ok()?;
    Some(progress.received)
}

/// What comes next for a file of which so much has arrived; nothing when all is done. Only one
/// piece is sealed at a time.
fn next(file: &File, received: Option<u32>, mailbox: &Mailbox) -> Option<ApiRequest> {
    let attachment = file.attachment.as_ref()?;
    let id = attachment.id();
    Some(match (file.state, received) {
        (State::Arrived | State::Gone, _) => return None,
        (State::Cancelled, _) => ApiRequest::new(Method::DELETE)
            .opening(mailbox)
            .with(FILE_ID_HEADER, &id),
        (_, None) => {
            let size = file.size()?;
            let body = FileAnnouncement::new(id, size).to_body();
            ApiRequest::new(Method::POST)
                .opening(mailbox)
                .with_json(&body)
        }
        (_, Some(received)) => {
            let index = u32::try_from(received as usize / SEALED_PIECE).ok()?;
            let piece = attachment.seal_piece(&file.bytes, index, mailbox.id());
            ApiRequest::new(Method::PATCH)
                .opening(mailbox)
                .with(FILE_ID_HEADER, &id)
                .with(UPLOAD_OFFSET_HEADER, &received)
                .with_body(OCTETS, &piece.ok()?)
        }
    })
}
