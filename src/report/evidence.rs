//! Files that a person adds: taken in, cleaned on the phone, listed, and sent after the report.
//!
//! They live in memory and nowhere else. What leaves the phone is sealed, and leaves it after
//! "Kirim" alone.

mod archive;
mod bytes;
mod clean;
mod intake;
mod lost;
mod upload;

use leptos::prelude::*;
use report::answers::Answers;
use report::attachment::{Attachment, FileKind, MAX_FILES};
use report::flow;
use report::questions::Screen;
use zeroize::Zeroizing;

/// The files of the form, as every part of it sees them.
#[derive(Clone, Copy)]
pub(super) struct Evidence {
    files: StoredValue<Vec<File>>,
    /// How many numbers were given out.
    given: StoredValue<u32>,
    /// A file came or went.
    pub(super) listed: Trigger,
    /// A file became something else.
    pub(super) changed: Trigger,
}

/// One file.
pub(super) struct File {
    number: u32,
    pub(super) kind: FileKind,
    /// Whether its end is missing.
    pub(super) is_cut: bool,
    pub(super) bytes: Zeroizing<Vec<u8>>,
    pub(super) state: State,
    /// Its name and key, once the report that holds them is sealed.
    attachment: Option<Attachment>,
}

/// How far a file is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// It is being looked at, or made anew.
    Cleaning,
    /// The same, and it takes long.
    Slow,
    /// The browser does not give its bytes.
    Unreadable,
    /// It is nothing that is taken.
    Refused,
    /// There are as many as a report may have.
    TooMany,
    /// An exported chat, of which pictures can be ticked. It is not sent itself.
    Archive,
    /// An archive that cannot be opened here.
    BadArchive,
    /// It was gone when the page was loaded again, before it arrived; `true` once the server has
    /// nothing of it either.
    Lost(bool),
    /// A picture that could not be made anew, or a chat: sent only if the person says so.
    Unclean,
    /// It goes along.
    Ready(Made),
    /// It waits for its turn to be sent.
    Waiting,
    /// This many of its bytes have arrived.
    UnderWay(u32),
    /// It is tried again after a while.
    Trouble,
    /// All of it has arrived.
    Arrived,
    /// The person took it back while it was being sent; the server is still to be told.
    Cancelled,
    /// The same, and the server knows.
    Gone,
}

/// What was done to a file before it is sent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Made {
    /// Made anew: nothing but the picture is left.
    Anew,
    /// The same, of a picture that moved.
    FirstFrame,
    /// Nothing.
    AsItIs,
}

impl Evidence {
    /// No files yet.
    pub(super) fn start() -> Self {
        Self {
            files: StoredValue::default(),
            given: StoredValue::default(),
            listed: Trigger::new(),
            changed: Trigger::new(),
        }
    }

    /// Follows which files there are.
    pub(super) fn track(self) {
        self.listed.track();
    }

    /// Whether there are files that no longer belong to the report, because of other answers.
    pub(super) fn is_orphaned(self, answers: &Answers) -> bool {
        !self.is_empty() && !flow::asks_for_files(answers)
    }

    /// Whether there are files that belong to the report.
    pub(super) fn goes_along(self, answers: &Answers) -> bool {
        !self.is_empty() && flow::asks_for_files(answers) && !answers.is_skipped(Screen::Files)
    }

    /// What travels inside the sealed report for every file that goes along, also for one that is not
    /// ready yet: the team sees that it has not arrived, and can open it where it still follows. The
    /// same files have the same names and keys each time.
    pub(super) fn attachments(self, answers: &Answers) -> Vec<Attachment> {
        if !flow::asks_for_files(answers) || answers.is_skipped(Screen::Files) {
            return Vec::new();
        }
        let mut attachments = Vec::new();
        self.files.update_value(|files| {
            let is_here = |file: &&mut File| !matches!(file.state, State::Lost(_));
            for file in files.iter_mut().filter(is_here) {
                let may_follow =
                    matches!(file.state, State::Ready(_) | State::Cleaning | State::Slow);
                if may_follow && file.attachment.is_none() {
                    // Of a picture that is being made anew, what it will be.
                    let kind = if file.kind.is_picture() && !matches!(file.state, State::Ready(_)) {
                        FileKind::Jpeg
                    } else {
                        file.kind
                    };
                    // Where there is no randomness, the report cannot be sealed either.
                    file.attachment = Attachment::generate(kind).ok();
                }
                attachments.extend(file.attachment.clone());
            }
        });
        attachments
    }

    /// Forgets every file, also those on their way.
    pub(super) fn wipe(self) {
        intake::stop_all();
        archive::forget_all();
        upload::stop();
        lost::forget();
        self.files.update_value(Vec::clear);
        self.listed.notify();
    }

    /// "Kirim apa adanya".
    pub(super) fn agree(self, number: u32) {
        self.alter(number, |file| file.state = State::Ready(Made::AsItIs));
        self.send_late();
    }

    /// "Hapus", or "Batalkan" once the file is on its way.
    pub(super) fn remove(self, number: u32) {
        if self.state(number).is_some_and(State::is_on_its_way) {
            self.alter(number, |file| {
                file.state = State::Cancelled;
                file.bytes = Zeroizing::default();
            });
            retry_now();
        } else {
            self.files
                .update_value(|files| files.retain(|file| file.number != number));
            // What is removed holds nothing up.
            intake::stop_waiting(number);
            self.listed.notify();
            self.store_unsent();
        }
    }

    pub(super) fn is_empty(self) -> bool {
        self.files.with_value(Vec::is_empty)
    }

    /// Whether nothing more is to be sent.
    pub(super) fn is_settled(self) -> bool {
        let is_open = |file: &File| {
            let is_prepared = matches!(file.state, State::Cleaning | State::Slow);
            let is_to_delete = matches!(file.state, State::Cancelled | State::Lost(false));
            is_prepared || is_to_delete || file.state.is_on_its_way()
        };
        self.files.with_value(|files| !files.iter().any(is_open))
    }

    /// Whether one of the files that were chosen is not with the report, and the person did not take
    /// it back.
    pub(super) fn is_missing_some(self) -> bool {
        let is_here = |file: &File| matches!(file.state, State::Arrived | State::Gone);
        self.files.with_value(|files| !files.iter().all(is_here))
    }

    pub(super) fn is_full(self) -> bool {
        let takes_room = |file: &&File| {
            file.state.takes_room() || matches!(file.state, State::Cleaning | State::Slow)
        };
        self.files
            .with_value(|files| files.iter().filter(takes_room).count() >= MAX_FILES)
    }

    /// How many bytes are still to be sent.
    pub(super) fn cost(self) -> usize {
        self.files
            .with_value(|files| files.iter().map(File::cost).sum())
    }

    pub(super) fn numbers(self) -> Vec<u32> {
        self.files
            .with_value(|files| files.iter().map(|file| file.number).collect())
    }

    pub(super) fn state(self, number: u32) -> Option<State> {
        self.look(number, |file| file.state)
    }

    pub(super) fn look<T>(self, number: u32, look: impl FnOnce(&File) -> T) -> Option<T> {
        self.files.with_value(|files| {
            let file = files.iter().find(|file| file.number == number)?;
            Some(look(file))
        })
    }

    /// Changes a file, unless it was removed in the meantime.
    fn alter(self, number: u32, change: impl FnOnce(&mut File)) {
        self.files.update_value(|files| {
            if let Some(file) = files.iter_mut().find(|file| file.number == number) {
                change(file);
            }
        });
        self.changed.notify();
        self.store_unsent();
    }
}

impl File {
    /// Whether the report has been sealed without its bytes being ready.
    pub(super) const fn follows(&self) -> bool {
        self.attachment.is_some()
    }
}

impl State {
    /// Whether it is one of the files that a report may have.
    const fn takes_room(self) -> bool {
        matches!(
            self,
            Self::Unclean | Self::Ready(_) | Self::Waiting | Self::UnderWay(_) | Self::Trouble
        )
    }

    pub(super) const fn is_on_its_way(self) -> bool {
        matches!(self, Self::Waiting | Self::UnderWay(_) | Self::Trouble)
    }
}

/// "Coba lagi sekarang".
pub(super) fn retry_now() {
    super::delay::end_all();
}
