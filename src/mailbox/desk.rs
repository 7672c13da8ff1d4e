//! One opened mailbox, as every part of its page sees it. It lives in memory and ends with the tab.

mod work;

use std::sync::Arc;

use leptos::prelude::*;
use locale::{Key, Lang};
use report::mailbox::Mailbox;
use report::wire::{OpenMailbox, UtcTime, Withdrawal};

use crate::kit::{LocalText, TextSource};

/// The mailbox, and what was done with it.
#[derive(Clone, Copy)]
pub(crate) struct Desk {
    /// The language of the page.
    pub(super) lang: Signal<Lang>,
    /// What stands on the screen.
    pub(super) stage: RwSignal<Stage>,
    /// What was said last, for everybody to see or hear.
    pub(super) said: RwSignal<Option<Said>>,
    /// Whether a request is on its way.
    pub(super) busy: RwSignal<bool>,
    /// Whether there is room to write.
    pub(super) writes: RwSignal<bool>,
    /// What is being written.
    pub(super) draft: RwSignal<String>,
    /// Since when contact is stopped.
    pub(super) stopped: RwSignal<Option<UtcTime>>,
    mailbox: StoredValue<Option<Arc<Mailbox>>>,
    /// Looks into the mailbox. Only the page for coming back does; a function that the report does
    /// not name is no part of its program.
    look: Option<fn(Self, Arc<Mailbox>) -> work::Looking>,
    going: StoredValue<Option<super::client::SealedNote>>,
}

/// What stands on the screen.
#[derive(Clone)]
pub(super) enum Stage {
    /// The code is asked for.
    Closed,
    /// The report was sent a moment ago, on this very page.
    JustSent,
    /// What the server keeps.
    Open(Arc<OpenMailbox>),
    /// The report was taken back.
    Withdrawn(Arc<Withdrawal>),
}

/// What is said after something was tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// No mailbox opens with these digits.
    NoMatch,
    /// The network or the server; nothing is lost.
    Trouble,
    /// This device has too little memory to open a mailbox.
    NoMemory,
    /// There is room for no more messages.
    Full,
    /// The note has arrived.
    Added,
    /// Contact is stopped.
    Stopped,
    /// The words of a reply are deleted.
    Deleted,
}

impl Said {
    /// Whether something is still to be done about it.
    pub(super) const fn is_trouble(self) -> bool {
        matches!(
            self,
            Self::NoMatch | Self::Trouble | Self::NoMemory | Self::Full
        )
    }
}

/// Words of the mailbox.
#[derive(Clone, Copy)]
pub(crate) enum Words {
    /// Interface words.
    Key(Key),
    /// Words made from what is known by now.
    Made(fn(Desk, Lang) -> String),
}

impl From<Key> for Words {
    fn from(key: Key) -> Self {
        Self::Key(key)
    }
}

impl TextSource for Desk {
    type Words = Words;

    fn local_text(self, words: Words) -> LocalText {
        match words {
            Words::Key(key) => LocalText::ByLanguage(Box::new(move || {
                self.lang.get_untracked().text(key).to_owned()
            })),
            Words::Made(make) => LocalText::Dynamic(Box::new(move || make(self, self.lang.get()))),
        }
    }
}

impl Desk {
    /// A desk with nothing on it: the code is asked for.
    pub(crate) fn closed(lang: Signal<Lang>) -> Self {
        Self {
            look: Some(work::look),
            ..Self::at(lang, Stage::Closed, None)
        }
    }

    /// The mailbox of a report that has just been sent.
    pub(crate) fn just_sent(lang: Signal<Lang>, mailbox: Arc<Mailbox>) -> Self {
        Self::at(lang, Stage::JustSent, Some(mailbox))
    }

    fn at(lang: Signal<Lang>, stage: Stage, mailbox: Option<Arc<Mailbox>>) -> Self {
        Self {
            lang,
            stage: RwSignal::new(stage),
            said: RwSignal::new(None),
            busy: RwSignal::new(false),
            writes: RwSignal::new(false),
            draft: RwSignal::new(String::new()),
            stopped: RwSignal::new(None),
            mailbox: StoredValue::new(mailbox),
            look: None,
            going: StoredValue::new(None),
        }
    }

    /// Whether the person wants no more contact.
    pub(crate) fn has_stopped_contact(self) -> bool {
        self.stopped.with(Option::is_some)
    }

    /// The mailbox, while it is open.
    pub(super) fn mailbox(self) -> Option<Arc<Mailbox>> {
        self.mailbox.get_value()
    }

    /// Forgets everything; the code is asked for again.
    pub(crate) fn close(self) {
        self.draft.set(String::new());
        self.sign_out();
    }

    /// Asks for the code again. What was being written is there when the mailbox is opened again.
    pub(crate) fn sign_out(self) {
        self.mailbox.set_value(None);
        self.going.set_value(None);
        self.writes
            .set(!self.draft.with_untracked(String::is_empty));
        self.said.set(None);
        self.stopped.set(None);
        self.busy.set(false);
        self.stage.set(Stage::Closed);
    }
}
