//! Takes files in, one after the other, so that no two pictures are unpacked at the same time. Only a
//! file that takes long lets the next one pass.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use report::attachment::{self, FileKind, MAX_FILE, MAX_FILES};
use web_sys::{Blob, HtmlInputElement};
use zeroize::Zeroizing;

use super::bytes::read;
use super::{Evidence, File, Made, State, archive, clean};
use crate::browser::long_wait::Wait;

/// The most files in the list, with those that are not taken.
const MAX_LISTED: usize = 20;

thread_local! {
    static QUEUE: RefCell<VecDeque<ChosenFile>> = RefCell::default();
    /// The file whose turn it is.
    static CURRENT: Cell<Option<u32>> = const { Cell::new(None) };
    /// What is waited for, with the number of its file.
    static WAITS: RefCell<Vec<(u32, Wait)>> = const { RefCell::new(Vec::new()) };
}

/// A file that was chosen, and is not looked at yet.
pub(super) struct ChosenFile {
    number: u32,
    pub(super) blob: Blob,
    pub(super) rejected: Rc<dyn Fn()>,
}

impl Evidence {
    /// Takes what was chosen out of the control, which keeps nothing; calls `rejected` for a file
    /// that is nothing that is taken.
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
        let rejected: Rc<dyn Fn()> = Rc::new(rejected);
        for blob in chosen {
            self.take(blob, &rejected);
        }
    }

    /// Takes one file in; its number, unless the list is full.
    pub(super) fn take(self, blob: Blob, rejected: &Rc<dyn Fn()>) -> Option<u32> {
        let number = self.announce()?;
        let file = ChosenFile {
            number,
            blob,
            rejected: Rc::clone(rejected),
        };
        QUEUE.with_borrow_mut(|queue| queue.push_back(file));
        self.prepare_next();
        Some(number)
    }

    fn prepare_next(self) {
        if CURRENT.get().is_some() {
            return;
        }
        let Some(file) = QUEUE.with_borrow_mut(VecDeque::pop_front) else {
            return;
        };
        let number = file.number;
        CURRENT.set(Some(number));
        let wait = Wait::new(move |is_slow| self.say_slow(number, is_slow));
        WAITS.with_borrow_mut(|waits| waits.push((number, wait.clone())));
        spawn_local(async move {
            // It may have been removed while it was waiting, or meanwhile.
            if self.state(number).is_some()
                && let Err(refused) = self.prepare(&file, &wait).await
                && self.state(number).is_some()
            {
                self.alter(number, |file| file.state = refused);
                self.listed.notify();
                // What else keeps a file back is said beside it alone: there is nothing to put right
                // before going on.
                if refused == State::Refused {
                    (file.rejected)();
                }
            }
            WAITS.with_borrow_mut(|waits| waits.retain(|(it, _)| *it != number));
            self.pass_on(number);
        });
    }

    /// Lets the next file begin, unless it has begun.
    fn pass_on(self, number: u32) {
        if CURRENT.get() == Some(number) {
            CURRENT.set(None);
            self.prepare_next();
        }
    }

    fn say_slow(self, number: u32, is_slow: bool) {
        self.alter(number, |file| match file.state {
            State::Cleaning if is_slow => file.state = State::Slow,
            State::Slow if !is_slow => file.state = State::Cleaning,
            _ => {}
        });
        if is_slow {
            self.pass_on(number);
        }
    }

    /// Recognises a file and redraws it if it is a picture; why it cannot be sent, where it cannot.
    async fn prepare(self, chosen: &ChosenFile, wait: &Wait) -> Result<(), State> {
        let (number, blob) = (chosen.number, &chosen.blob);
        let (kind, bytes) = match known(blob, wait).await {
            Err(State::Archive) => {
                let opened = self.open_archive(number, chosen, wait).await;
                return opened.ok_or(State::BadArchive);
            }
            known => known?,
        };
        let is_taken = |file: &File| file.number != number && file.state.takes_room();
        let taken = self
            .files
            .with_value(|files| files.iter().filter(|file| is_taken(file)).count());
        if taken >= MAX_FILES {
            return Err(State::TooMany);
        }
        self.alter(number, |file| {
            file.kind = kind;
            file.is_cut = attachment::is_cut(&bytes, kind);
        });
        let (kind, bytes, state) = if kind == FileKind::Chat {
            // Read by the person first.
            (kind, bytes, State::Unclean)
        } else if !kind.is_picture() {
            (kind, bytes, State::Ready(Made::AsItIs))
        } else if let Some(picture) = clean::anew(blob, wait).await {
            let made = if attachment::is_animated(&bytes, kind) {
                Made::FirstFrame
            } else {
                Made::Anew
            };
            (FileKind::Jpeg, Zeroizing::new(picture), State::Ready(made))
        } else {
            (kind, bytes, State::Unclean)
        };
        if bytes.len() > MAX_FILE {
            return Err(State::Refused);
        }
        self.alter(number, |file| {
            file.kind = kind;
            file.bytes = bytes;
            file.state = state;
        });
        self.send_late();
        Ok(())
    }
}

/// What the file is, with its bytes.
async fn known(blob: &Blob, wait: &Wait) -> Result<(FileKind, Zeroizing<Vec<u8>>), State> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a length is a whole number, and one that is cut is too long anyway"
    )]
    attachment::check_length(blob.size() as usize).map_err(|_| State::Refused)?;
    let bytes = read(blob, wait).await.ok_or(State::Unreadable)?;
    let kind = attachment::recognise(&bytes).map_err(|_| {
        if bytes.starts_with(archive::START) {
            State::Archive
        } else {
            State::Refused
        }
    })?;
    Ok((kind, bytes))
}

/// Waits for this file no longer.
pub(super) fn stop_waiting(number: u32) {
    WAITS.with_borrow(|waits| {
        let of_file = waits.iter().filter(|(it, _)| *it == number);
        of_file.for_each(|(_, wait)| wait.end());
    });
}

/// Waits for no file any longer, and begins with none.
pub(super) fn stop_all() {
    QUEUE.take();
    WAITS.with_borrow(|waits| waits.iter().for_each(|(_, wait)| wait.end()));
}

impl Evidence {
    /// A place for one more file in the list. Only what can be sent counts as one of its files.
    pub(super) fn announce(self) -> Option<u32> {
        if self.files.with_value(Vec::len) >= MAX_LISTED {
            return None;
        }
        let number = self.given.get_value() + 1;
        self.given.set_value(number);
        self.files.update_value(|files| {
            files.push(File {
                number,
                kind: FileKind::Other,
                is_cut: false,
                bytes: Zeroizing::default(),
                state: State::Cleaning,
                attachment: None,
            });
        });
        self.listed.notify();
        Some(number)
    }

    /// Waits until every file that was chosen is looked at, and made anew if it is a picture; but not
    /// for long: what is ready later follows the report.
    pub(in crate::report) async fn settled(self) {
        for _ in 0..PAUSES {
            let is_cleaning = |file: &File| file.state == State::Cleaning;
            if !self.files.with_value(|files| files.iter().any(is_cleaning)) {
                return;
            }
            crate::report::delay::pass(PAUSE).await;
        }
    }
}

/// How long "Kirim" waits for files: ten seconds, in milliseconds a step.
const PAUSE: i32 = 100;
const PAUSES: u32 = 100;
