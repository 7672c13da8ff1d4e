//! Takes files in, one after the other, so that no two pictures are unpacked at the same time.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

use leptos::prelude::*;
use report::attachment::{self, FileKind};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, HtmlInputElement};
use zeroize::Zeroizing;

use super::bytes::read;
use super::{Evidence, File, Made, State, clean};

thread_local! {
    static QUEUE: RefCell<VecDeque<(u32, Blob)>> = RefCell::default();
    static IS_BUSY: Cell<bool> = const { Cell::new(false) };
}

impl Evidence {
    /// Takes what was chosen out of the control, which keeps nothing; calls `rejected` for a file
    /// that cannot be sent.
    pub(in crate::report) fn take_in(self, event: &web_sys::Event, rejected: impl Fn() + 'static) {
        let input: HtmlInputElement = event_target(event);
        let chosen: Vec<Blob> = input
            .files()
            .map(|list| (0..list.length()).filter_map(move |index| list.get(index)))
            .into_iter()
            .flatten()
            .map(Blob::from)
            .collect();
        input.set_value("");
        for blob in chosen {
            if let Some(number) = self.announce() {
                QUEUE.with_borrow_mut(|queue| queue.push_back((number, blob)));
            }
        }
        if !IS_BUSY.replace(true) {
            spawn_local(async move {
                while let Some((number, blob)) = QUEUE.with_borrow_mut(VecDeque::pop_front) {
                    if self.prepare(number, &blob).await.is_none() {
                        rejected();
                    }
                }
                IS_BUSY.set(false);
            });
        }
    }

    /// Recognises a file and redraws it if it is a picture; nothing where it cannot be sent.
    async fn prepare(self, number: u32, blob: &Blob) -> Option<()> {
        // Removed while it was waiting.
        if self.state(number).is_none() {
            return Some(());
        }
        let Some((kind, bytes)) = known(blob).await else {
            self.alter(number, |file| file.state = State::Refused);
            self.listed.notify();
            return None;
        };
        self.alter(number, |file| file.kind = kind);
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
        self.alter(number, |file| {
            file.kind = kind;
            file.bytes = bytes;
            file.state = state;
        });
        Some(())
    }
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
