//! The actions of the person on the mailbox: each is one or more requests and has an outcome.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use report::code::SecretCode;
use report::consent::{Consents, Recipient};
use report::mailbox::Mailbox;
use report::message::{Note, Sequence};
use report::wire::MailboxView;
use zeroize::Zeroizing;

use super::{MailboxSession, Outcome, SessionState, Writing};
use crate::browser::{code_worker, long_wait};
use crate::mailbox::client::{self, SealedNote, Trouble};

impl MailboxSession {
    /// Opens the mailbox of a code. A slip is noticed here, on the phone; a code that nobody has
    /// and a code that is wrong look the same.
    pub(in crate::mailbox) fn open(self, digits: &str) {
        if self.busy.get_untracked() {
            return;
        }
        let Ok(code) = SecretCode::parse(digits) else {
            self.show(Outcome::NoMatch);
            return;
        };
        self.run(async move {
            let mailbox = code_worker::open(&code).await.ok_or(Outcome::NoMemory)?;
            let load = self.load.ok_or(Outcome::Trouble)?;
            load(self, Arc::new(mailbox)).await?;
            Ok(None)
        });
    }

    /// Seals what is written and adds it.
    pub(in crate::mailbox) fn add(self) {
        let (Some(mailbox), false) = (self.mailbox(), self.busy.get_untracked()) else {
            return;
        };
        let text = self.draft.get_untracked();
        if text.trim().is_empty() {
            self.writing.set(None);
            return;
        }
        if Note::excess(&text) > 0 {
            self.show(Outcome::TooLong);
            return;
        }
        self.run(async move {
            let mut note = if let Some(note) = self.take_unconfirmed(&text) {
                note
            } else {
                let note = Note {
                    text: Zeroizing::new(text),
                    ..Note::default()
                };
                SealedNote::new(&mailbox, note, self.next_sequence()).map_err(outcome)?
            };
            if let Err(trouble) = client::add(&mailbox, &mut note).await {
                self.unconfirmed.set_value(Some(note));
                return Err(outcome(trouble));
            }
            self.draft.set(String::new());
            // The field for an answer stays, as in any conversation.
            if self.writing.get_untracked() == Some(Writing::Addition) {
                self.writing.set(None);
            }
            self.refresh(mailbox).await;
            Ok(Some(Outcome::Added))
        });
    }

    /// Takes one consent back, or gives it again. Sent twice because an answer was lost, it says the
    /// same twice.
    pub(in crate::mailbox) fn change_consent(self, recipient: Recipient, is_given: bool) {
        self.with_mailbox(async move |mailbox| {
            let answers = self
                .consents
                .with_untracked(|consents| consents.with(recipient, is_given));
            let note = Note {
                answers,
                ..Note::default()
            };
            let note = SealedNote::new(&mailbox, note, self.next_sequence());
            let mut note = note.map_err(outcome)?;
            client::add(&mailbox, &mut note).await.map_err(outcome)?;
            self.consents
                .update(|consents| consents.note(note.note(), None));
            crate::browser::dom::focus_soon("[data-consents]");
            Ok(Some(Outcome::ConsentChanged))
        });
    }

    /// No more contact.
    pub(in crate::mailbox) fn stop_contact(self) {
        self.with_mailbox(async move |mailbox| {
            let stopped = client::stop_contact(&mailbox).await.map_err(outcome)?;
            self.stopped.set(Some(stopped.contact_stopped_at));
            Ok(Some(Outcome::Stopped))
        });
    }

    /// Takes the report back.
    pub(in crate::mailbox) fn withdraw(self) {
        self.with_mailbox(async move |mailbox| {
            let withdrawal = client::withdraw(&mailbox).await.map_err(outcome)?;
            self.draft.set(String::new());
            self.writing.set(None);
            self.state
                .set(SessionState::Withdrawn(Arc::new(withdrawal)));
            Ok(None)
        });
    }

    /// Deletes the words of a reply.
    pub(in crate::mailbox) fn delete_reply(self, sequence: Sequence) {
        self.with_mailbox(async move |mailbox| {
            client::delete_reply(&mailbox, sequence)
                .await
                .map_err(outcome)?;
            self.refresh(mailbox).await;
            Ok(Some(Outcome::Deleted))
        });
    }

    fn with_mailbox<F>(self, action: impl FnOnce(Arc<Mailbox>) -> F)
    where
        F: Future<Output = Result<Option<Outcome>, Outcome>> + 'static,
    {
        if let (Some(mailbox), false) = (self.mailbox(), self.busy.get_untracked()) {
            self.run(action(mailbox));
        }
    }

    fn run(self, action: impl Future<Output = Result<Option<Outcome>, Outcome>> + 'static) {
        self.busy.set(true);
        self.outcome.set(None);
        spawn_local(async move {
            let say_slow = move |is_slow| self.slow.set(is_slow);
            let outcome = long_wait::watch(action, say_slow).await;
            self.busy.set(false);
            match outcome.unwrap_or(Err(Outcome::Trouble)) {
                Ok(Some(outcome)) | Err(outcome) => self.show(outcome),
                Ok(None) => crate::browser::dom::focus_heading(),
            }
        });
    }

    fn show(self, outcome: Outcome) {
        self.outcome.set(Some(outcome));
        if outcome.is_trouble() {
            crate::browser::dom::focus_notice();
        }
    }

    /// Loads the mailbox again; where that fails, the screen keeps what it shows.
    async fn refresh(self, mailbox: Arc<Mailbox>) {
        if let Some(load) = self.load {
            let _ = load(self, mailbox).await;
        }
    }

    /// The note that was sent without a response, if it has the same text.
    fn take_unconfirmed(self, text: &str) -> Option<SealedNote> {
        let unconfirmed = self.unconfirmed.try_update_value(Option::take).flatten()?;
        unconfirmed.has_text(text).then_some(unconfirmed)
    }

    fn next_sequence(self) -> Sequence {
        self.state.with_untracked(|state| match state {
            SessionState::Open(open) => open.next_sequence,
            _ => Sequence::FIRST,
        })
    }
}

/// A mailbox that is being loaded.
pub(super) type LoadFuture = Pin<Box<dyn Future<Output = Result<(), Outcome>>>>;

/// Loads the mailbox and shows its content.
pub(super) fn load(session: MailboxSession, mailbox: Arc<Mailbox>) -> LoadFuture {
    Box::pin(async move {
        let view = client::load(&mailbox).await.map_err(outcome)?;
        let is_first = session.mailbox().is_none();
        session.mailbox.set_value(Some(mailbox));
        match view {
            MailboxView::Open(open) => {
                if is_first && session.writing.get_untracked().is_none() {
                    let answers = (!open.messages.is_empty()).then_some(Writing::Answer);
                    session.writing.set(answers);
                }
                if let Some(mailbox) = session.mailbox() {
                    session.consents.set(Consents::in_mailbox(&open, &mailbox));
                }
                session.stopped.set(open.contact_stopped_at.clone());
                session.state.set(SessionState::Open(Arc::new(open)));
            }
            MailboxView::Withdrawn(withdrawal) => {
                session
                    .state
                    .set(SessionState::Withdrawn(Arc::new(withdrawal)));
            }
        }
        Ok(())
    })
}

const fn outcome(trouble: Trouble) -> Outcome {
    match trouble {
        Trouble::Unknown => Outcome::NoMatch,
        Trouble::Full => Outcome::Full,
        Trouble::Withdrawn | Trouble::Passing => Outcome::Trouble,
    }
}
