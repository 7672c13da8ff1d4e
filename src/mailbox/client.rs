//! The requests to the reporting API about one mailbox.

use report::json;
use report::mailbox::Mailbox;
use report::message::{Message, Note, Sequence};
use report::wire::{
    ContactStopped, KnownProblem, MAILBOX_PATH, MESSAGES_PATH, MailboxView, NoteBody, ProblemHint,
    STOP_CONTACT_PATH, WITHDRAW_PATH, Withdrawal,
};
use serde::de::DeserializeOwned;

use crate::browser::api_request::{ApiRequest, ApiResponse, Method};

/// Most requests for one note, which needs another when its number was taken.
const MAX_ATTEMPTS: u8 = 4;

/// A sealed note, with the bytes that every attempt sends.
pub(crate) struct SealedNote {
    note: Note,
    body: Vec<u8>,
}

impl SealedNote {
    /// Seals `note` under the number that the mailbox expects next.
    pub(crate) fn new(mailbox: &Mailbox, note: Note, next: Sequence) -> Result<Self, Trouble> {
        let mut sealed = Self {
            note,
            body: Vec::new(),
        };
        sealed.seal(mailbox, next)?;
        Ok(sealed)
    }

    /// What is sealed.
    pub(crate) const fn note(&self) -> &Note {
        &self.note
    }

    /// Whether this is the note with exactly this text.
    pub(crate) fn has_text(&self, text: &str) -> bool {
        *self.note.text == text
    }

    fn seal(&mut self, mailbox: &Mailbox, number: Sequence) -> Result<(), Trouble> {
        let message = Message::seal(&self.note, number, mailbox.id(), mailbox.key())
            .map_err(|_| Trouble::Full)?;
        let body = NoteBody::new(message).ok_or(Trouble::Passing)?;
        self.body = body.to_body();
        Ok(())
    }
}

/// Why a request failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// No such mailbox, or not this token; nobody can tell which.
    Unknown,
    /// The report was withdrawn.
    Withdrawn,
    /// There is room for no more messages.
    Full,
    /// The network or the server; another attempt may succeed.
    Passing,
}

impl ApiResponse {
    /// The body of a success, or why it failed.
    pub(crate) fn read<T: DeserializeOwned>(&self) -> Result<T, Trouble> {
        if matches!(self.status, 200 | 201) {
            return json::read(&self.text).map_err(|_| Trouble::Passing);
        }
        Err(self.trouble())
    }

    /// What can be done about the problem that the server names.
    pub(crate) fn hint(&self) -> Option<ProblemHint> {
        json::read(&self.text).ok()
    }

    pub(crate) fn trouble(&self) -> Trouble {
        match self.hint().map(|hint| hint.code) {
            Some(KnownProblem::UnknownMailbox) => Trouble::Unknown,
            Some(KnownProblem::Withdrawn) => Trouble::Withdrawn,
            Some(KnownProblem::LimitReached) => Trouble::Full,
            Some(KnownProblem::Other) | None => Trouble::Passing,
        }
    }
}

/// Everything in the mailbox, still sealed, page after page.
pub(crate) async fn load(mailbox: &Mailbox) -> Result<MailboxView, Trouble> {
    let mut view = page(mailbox, MAILBOX_PATH).await?;
    loop {
        let open = match view {
            MailboxView::Open(open) if open.more => open,
            whole => return Ok(whole),
        };
        let known = open.messages.len();
        view = match page(mailbox, &format!("{MAILBOX_PATH}?after={known}")).await? {
            // A server that announces more and sends nothing would be asked without end.
            MailboxView::Open(next) if next.messages.is_empty() => return Err(Trouble::Passing),
            MailboxView::Open(next) => MailboxView::Open(open.followed_by(next)),
            withdrawn @ MailboxView::Withdrawn(_) => withdrawn,
        };
    }
}

async fn page(mailbox: &Mailbox, path: &str) -> Result<MailboxView, Trouble> {
    request(mailbox, Method::Get, path, None).await?.read()
}

/// Adds a sealed note. Sent twice because a response was lost, it is stored once: the same bytes under
/// the same number. Where another note took the number, it is sealed again under the next.
pub(crate) async fn add(mailbox: &Mailbox, note: &mut SealedNote) -> Result<(), Trouble> {
    for _ in 0..MAX_ATTEMPTS {
        let response = request(mailbox, Method::Post, MESSAGES_PATH, Some(&note.body)).await?;
        match response.hint().and_then(|hint| hint.next_sequence) {
            Some(next) if response.status == 409 => note.seal(mailbox, next)?,
            _ if matches!(response.status, 200 | 201) => return Ok(()),
            _ => return Err(response.trouble()),
        }
    }
    Err(Trouble::Passing)
}

/// No more contact from the team.
pub(crate) async fn stop_contact(mailbox: &Mailbox) -> Result<ContactStopped, Trouble> {
    request(mailbox, Method::Post, STOP_CONTACT_PATH, None)
        .await?
        .read()
}

/// Takes the report back.
pub(crate) async fn withdraw(mailbox: &Mailbox) -> Result<Withdrawal, Trouble> {
    request(mailbox, Method::Post, WITHDRAW_PATH, None)
        .await?
        .read()
}

/// Deletes the words of a reply on the server.
pub(crate) async fn delete_reply(mailbox: &Mailbox, sequence: Sequence) -> Result<(), Trouble> {
    let path = format!("{MESSAGES_PATH}/{sequence}");
    let response = request(mailbox, Method::Delete, &path, None).await?;
    if response.status == 204 {
        Ok(())
    } else {
        Err(response.trouble())
    }
}

async fn request(
    mailbox: &Mailbox,
    method: Method,
    path: &str,
    body: Option<&[u8]>,
) -> Result<ApiResponse, Trouble> {
    let request = ApiRequest::new(method).opening(mailbox);
    let request = match body {
        Some(body) => request.with_json(body),
        None => request,
    };
    request.run(path).await.ok_or(Trouble::Passing)
}
