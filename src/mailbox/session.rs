//! The session of one opened mailbox. It is in memory alone and ends with the tab.

mod requests;

use std::sync::Arc;

use leptos::prelude::*;
use locale::{Key, Lang};
use report::consent::Consents;
use report::mailbox::Mailbox;
use report::wire::{OpenMailbox, UtcTime, Withdrawal};

use crate::ui::{LocalText, TextSource};

/// The mailbox, and what the person does with it.
#[derive(Clone, Copy)]
pub(crate) struct MailboxSession {
    /// The language of the page.
    pub(super) lang: Signal<Lang>,
    /// What the screen shows.
    pub(super) state: RwSignal<SessionState>,
    /// The outcome of the last action, shown and spoken.
    pub(super) outcome: RwSignal<Option<Outcome>>,
    /// Whether a request is on its way.
    pub(super) busy: RwSignal<bool>,
    /// Whether it takes long.
    pub(super) slow: RwSignal<bool>,
    /// What the field for a note is open for.
    pub(super) writing: RwSignal<Option<Writing>>,
    /// Whether what taking the report back means is open.
    pub(super) is_withdrawing: RwSignal<bool>,
    /// The note that is being written.
    pub(super) draft: RwSignal<String>,
    /// Since when contact is stopped.
    pub(super) stopped: RwSignal<Option<UtcTime>>,
    /// Whether there may be contact to stop. Who comes back with a code has it in a report that
    /// this page cannot open, so there it may be.
    pub(super) may_be_contacted: bool,
    /// What the person allows to be passed on.
    pub(crate) consents: RwSignal<Consents>,
    /// Whether consents can be changed now. What is still being added could bring back an older
    /// answer about them.
    pub(super) may_change_consents: Signal<bool>,
    mailbox: StoredValue<Option<Arc<Mailbox>>>,
    /// Loads the mailbox. Only the page for coming back does; a function that the report does not
    /// name is no part of its program.
    load: Option<fn(Self, Arc<Mailbox>) -> requests::LoadFuture>,
    /// A note that was sent without a response.
    unconfirmed: StoredValue<Option<super::client::SealedNote>>,
}

/// What the screen shows.
#[derive(Clone)]
pub(super) enum SessionState {
    /// The page asks for the code.
    Closed,
    /// The report was sent a moment ago, on this very page.
    JustSent,
    /// What the server keeps.
    Open(Arc<OpenMailbox>),
    /// The report was taken back.
    Withdrawn(Arc<Withdrawal>),
}

/// What a note is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    /// An answer to the newest message.
    Answer,
    /// Something to add to the report.
    Addition,
}

/// The outcome of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// No mailbox opens with these digits.
    NoMatch,
    /// The network or the server; nothing is lost.
    Trouble,
    /// This device has too little memory to open a mailbox.
    NoMemory,
    /// There is room for no more messages.
    Full,
    /// The note is too long to be sent; it stays in its field.
    TooLong,
    /// The note has arrived.
    Added,
    /// What may be passed on is changed.
    ConsentChanged,
    /// Contact is stopped.
    Stopped,
    /// The words of a reply are deleted.
    Deleted,
}

impl Outcome {
    /// Whether the person has to do something about it.
    pub(super) const fn is_trouble(self) -> bool {
        matches!(
            self,
            Self::NoMatch | Self::Trouble | Self::NoMemory | Self::Full | Self::TooLong
        )
    }
}

/// What the mailbox puts into words.
#[derive(Clone, Copy)]
pub(crate) enum MailboxText {
    /// Interface words.
    Key(Key),
    /// Text made from the session.
    Computed(fn(MailboxSession, Lang) -> String),
}

impl From<Key> for MailboxText {
    fn from(key: Key) -> Self {
        Self::Key(key)
    }
}

impl TextSource for MailboxSession {
    type Text = MailboxText;

    fn local_text(self, words: MailboxText) -> LocalText {
        match words {
            MailboxText::Key(key) => LocalText::ByLanguage(Box::new(move || {
                self.lang.get_untracked().text(key).to_owned()
            })),
            MailboxText::Computed(make) => {
                LocalText::Dynamic(Box::new(move || make(self, self.lang.get())))
            }
        }
    }
}

impl MailboxSession {
    /// A session without a mailbox: the page asks for the code.
    pub(crate) fn closed(lang: Signal<Lang>) -> Self {
        Self {
            load: Some(requests::load),
            ..Self::at(lang, SessionState::Closed, None)
        }
    }

    /// The mailbox of a report that has just been sent.
    pub(crate) fn just_sent(
        lang: Signal<Lang>,
        mailbox: Arc<Mailbox>,
        may_be_contacted: bool,
        (consents, may_change_consents): (Consents, Signal<bool>),
    ) -> Self {
        Self {
            may_be_contacted,
            consents: RwSignal::new(consents),
            may_change_consents,
            ..Self::at(lang, SessionState::JustSent, Some(mailbox))
        }
    }

    fn at(lang: Signal<Lang>, state: SessionState, mailbox: Option<Arc<Mailbox>>) -> Self {
        Self {
            lang,
            state: RwSignal::new(state),
            outcome: RwSignal::new(None),
            busy: RwSignal::new(false),
            slow: RwSignal::new(false),
            writing: RwSignal::new(None),
            is_withdrawing: RwSignal::new(false),
            draft: RwSignal::new(String::new()),
            stopped: RwSignal::new(None),
            may_be_contacted: true,
            consents: RwSignal::new(Consents::default()),
            may_change_consents: Signal::stored(true),
            mailbox: StoredValue::new(mailbox),
            load: None,
            unconfirmed: StoredValue::new(None),
        }
    }

    /// Whether the person wants no more contact.
    pub(crate) fn has_stopped_contact(self) -> bool {
        self.stopped.with(Option::is_some)
    }

    /// Whether the report was taken back.
    pub(crate) fn is_withdrawn(self) -> bool {
        self.state
            .with(|state| matches!(state, SessionState::Withdrawn(_)))
    }

    /// The mailbox, while it is open.
    pub(super) fn mailbox(self) -> Option<Arc<Mailbox>> {
        self.mailbox.get_value()
    }

    /// Forgets everything; the page asks for the code again.
    pub(crate) fn close(self) {
        self.draft.set(String::new());
        self.sign_out();
    }

    /// Asks for the code again. What was being written is there when the mailbox is opened again.
    pub(crate) fn sign_out(self) {
        self.mailbox.set_value(None);
        self.unconfirmed.set_value(None);
        if self.draft.with_untracked(String::is_empty) {
            self.writing.set(None);
        }
        self.is_withdrawing.set(false);
        self.outcome.set(None);
        self.stopped.set(None);
        self.consents.set(Consents::default());
        self.busy.set(false);
        self.state.set(SessionState::Closed);
    }
}
