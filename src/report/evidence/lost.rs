//! Files do not survive a reload. The tab remembers which had not arrived, where it may remember
//! anything, so that the page can say so and they can be chosen again.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;
use report::attachment::{Attachment, FileId, FileKind};
use report::json;
use report::mailbox::Mailbox;

use super::{Evidence, File, State};
use crate::report::tab_draft;

/// A file that has not arrived, with its id once the report that names it is sealed.
type Unsent = (Option<FileId>, FileKind);

/// Tells the team the keys of files that were chosen after the report.
type TellKeys = Box<dyn Fn(Vec<Attachment>)>;

thread_local! {
    /// Whether the tab may remember it.
    static IS_STORED: Cell<bool> = const { Cell::new(false) };
    static TELL_KEYS: RefCell<Option<TellKeys>> = const { RefCell::new(None) };
}

impl Evidence {
    /// Lets the tab remember which files have not arrived, or not.
    pub(in crate::report) fn keep_unsent(self, is_kept: bool) {
        IS_STORED.set(is_kept);
        self.store_unsent();
    }

    /// Lists the files that were gone with the reload.
    pub(in crate::report) fn load_unsent(self) {
        if !self.is_empty() {
            return;
        }
        let stored = tab_draft::files();
        let unsent: Option<Vec<Unsent>> = stored.and_then(|text| json::read(&text).ok());
        for (id, kind) in unsent.unwrap_or_default() {
            let Some(number) = self.announce() else {
                break;
            };
            self.alter(number, |file| {
                file.kind = kind;
                file.state = State::Lost(id.is_none());
                // Nothing is sealed with this key: the id is all that deleting needs.
                file.attachment = id.map(|id| Attachment::from_parts(id, kind, [0; 32]));
            });
        }
    }

    /// Goes on after a reload: lists what is gone, and calls `tell` with what opens each file that
    /// is chosen from now on, after the report.
    pub(in crate::report) fn resume(
        self,
        mailbox: &Mailbox,
        tell: impl Fn(Vec<Attachment>) + 'static,
    ) {
        self.load_unsent();
        self.keep_unsent(true);
        TELL_KEYS.set(Some(Box::new(tell)));
        self.upload(mailbox);
    }

    /// Whether files can be chosen after the report.
    pub(in crate::report) fn takes_late_files(self) -> bool {
        TELL_KEYS.with_borrow(Option::is_some)
            && self.files.with_value(|files| {
                files
                    .iter()
                    .any(|file| matches!(file.state, State::Lost(_)))
            })
    }

    /// Remembers which files have not arrived.
    pub(super) fn store_unsent(self) {
        if !IS_STORED.get() {
            return;
        }
        let unsent: Vec<Unsent> = self.files.with_value(|files| {
            let files = files.iter().filter(|file| file.may_still_arrive());
            files
                .map(|file| (file.attachment.as_ref().map(Attachment::id), file.kind))
                .collect()
        });
        let text = json::text(&unsent).ok();
        tab_draft::store_files(text.as_deref().filter(|_| !unsent.is_empty()));
    }
}

impl File {
    const fn may_still_arrive(&self) -> bool {
        matches!(
            self.state,
            State::Cleaning
                | State::Slow
                | State::Unclean
                | State::Ready(_)
                | State::Waiting
                | State::UnderWay(_)
                | State::Trouble
                | State::Lost(_)
        )
    }
}

/// What opens the files that became ready after the report, told to the team.
pub(super) fn tell(files: &mut [File]) {
    TELL_KEYS.with_borrow(|tell| {
        let Some(tell) = tell else {
            return;
        };
        let mut fresh = Vec::new();
        for file in files {
            if matches!(file.state, State::Ready(_)) && file.attachment.is_none() {
                file.attachment = Attachment::generate(file.kind).ok();
                fresh.extend(file.attachment.clone());
            }
        }
        if !fresh.is_empty() {
            tell(fresh);
        }
    });
}

/// Forgets all of it.
pub(super) fn forget() {
    IS_STORED.set(false);
    TELL_KEYS.set(None);
}
