//! What the person does with the mailbox, and what comes of it.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use report::code::SecretCode;
use report::mailbox::Mailbox;
use report::message::{Note, Sequence};
use report::wire::MailboxView;
use wasm_bindgen_futures::spawn_local;
use zeroize::Zeroizing;

use super::{Desk, Said, Stage};
use crate::mailbox::client::{self, SealedNote, Trouble};
use crate::mailbox::opener;

impl Desk {
    /// Opens the mailbox of a code. A slip is noticed here, on the phone; a code that nobody has
    /// and a code that is wrong look the same.
    pub(in crate::mailbox) fn open(self, digits: &str) {
        if self.busy.get_untracked() {
            return;
        }
        let Ok(code) = SecretCode::parse(digits) else {
            self.say(Said::NoMatch);
            return;
        };
        self.work(async move {
            let mailbox = opener::open(&code).await.ok_or(Said::NoMemory)?;
            let look = self.look.ok_or(Said::Trouble)?;
            look(self, Arc::new(mailbox)).await?;
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
            self.writes.set(false);
            return;
        }
        self.work(async move {
            let mut note = if let Some(note) = self.take_going(&text) {
                note
            } else {
                let note = Note {
                    text: Zeroizing::new(text),
                    ..Note::default()
                };
                SealedNote::new(&mailbox, note, self.next_sequence()).map_err(said)?
            };
            if let Err(trouble) = client::add(&mailbox, &mut note).await {
                self.going.set_value(Some(note));
                return Err(said(trouble));
            }
            self.draft.set(String::new());
            self.writes.set(false);
            self.refresh(mailbox).await;
            Ok(Some(Said::Added))
        });
    }

    /// No more contact.
    pub(in crate::mailbox) fn stop_contact(self) {
        self.with_mailbox(async move |mailbox| {
            let stopped = client::stop_contact(&mailbox).await.map_err(said)?;
            self.stopped.set(Some(stopped.contact_stopped_at));
            Ok(Some(Said::Stopped))
        });
    }

    /// Takes the report back.
    pub(in crate::mailbox) fn withdraw(self) {
        self.with_mailbox(async move |mailbox| {
            let withdrawal = client::withdraw(&mailbox).await.map_err(said)?;
            self.draft.set(String::new());
            self.writes.set(false);
            self.stage.set(Stage::Withdrawn(Arc::new(withdrawal)));
            Ok(None)
        });
    }

    /// Deletes the words of a reply.
    pub(in crate::mailbox) fn delete_reply(self, sequence: Sequence) {
        self.with_mailbox(async move |mailbox| {
            client::delete_reply(&mailbox, sequence)
                .await
                .map_err(said)?;
            self.refresh(mailbox).await;
            Ok(Some(Said::Deleted))
        });
    }

    fn with_mailbox<F>(self, work: impl FnOnce(Arc<Mailbox>) -> F)
    where
        F: Future<Output = Result<Option<Said>, Said>> + 'static,
    {
        if let (Some(mailbox), false) = (self.mailbox(), self.busy.get_untracked()) {
            self.work(work(mailbox));
        }
    }

    fn work(self, work: impl Future<Output = Result<Option<Said>, Said>> + 'static) {
        self.busy.set(true);
        self.said.set(None);
        spawn_local(async move {
            let said = work.await;
            self.busy.set(false);
            match said {
                Ok(Some(said)) | Err(said) => self.say(said),
                Ok(None) => crate::dom::to_heading(),
            }
        });
    }

    fn say(self, said: Said) {
        self.said.set(Some(said));
        if said.is_trouble() {
            crate::dom::to_notice();
        }
    }

    /// Looks again; where that does not work, what was known stays.
    async fn refresh(self, mailbox: Arc<Mailbox>) {
        if let Some(look) = self.look {
            let _ = look(self, mailbox).await;
        }
    }

    /// The note whose answer was lost, if it says the same.
    fn take_going(self, text: &str) -> Option<SealedNote> {
        let going = self.going.try_update_value(Option::take).flatten()?;
        going.says(text).then_some(going)
    }

    fn next_sequence(self) -> Sequence {
        self.stage.with_untracked(|stage| match stage {
            Stage::Open(open) => open.next_sequence,
            _ => Sequence::FIRST,
        })
    }
}

/// A look into the mailbox, under way.
pub(super) type Looking = Pin<Box<dyn Future<Output = Result<(), Said>>>>;

/// Opens the mailbox and puts on the screen what is in it.
pub(super) fn look(desk: Desk, mailbox: Arc<Mailbox>) -> Looking {
    Box::pin(async move {
        let view = client::look(&mailbox).await.map_err(said)?;
        desk.mailbox.set_value(Some(mailbox));
        match view {
            MailboxView::Open(open) => {
                desk.stopped.set(open.contact_stopped_at.clone());
                desk.stage.set(Stage::Open(Arc::new(open)));
            }
            MailboxView::Withdrawn(withdrawal) => {
                desk.stage.set(Stage::Withdrawn(Arc::new(withdrawal)));
            }
        }
        Ok(())
    })
}

const fn said(trouble: Trouble) -> Said {
    match trouble {
        Trouble::Unknown => Said::NoMatch,
        Trouble::Full => Said::Full,
        Trouble::Withdrawn | Trouble::Passing => Said::Trouble,
    }
}
