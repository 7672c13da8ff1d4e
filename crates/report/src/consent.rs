//! What the person allows to be passed on (S22): each consent by itself, what was taken back later,
//! and what was handed on.
//!
//! It is worked out here alone, from the sealed report and what followed it, so that the page and
//! the care team never say different things.

mod recipient;
mod words;

use crate::answers::Answers;
use crate::contents::{Answer, Payload};
use crate::mailbox::{Mailbox, MailboxFacts};
use crate::message::{Direction, Note, Reply};
use crate::questions::AnswerKey;
use crate::wire::{OpenMailbox, UtcTime};

pub use recipient::{NotARecipient, Recipient};
pub use words::ConsentChange;

/// Every consent that was ever given, and everything that was handed on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Consents {
    list: Vec<Consent>,
}

/// How it stands with one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// Who may see what belongs to this consent.
    pub recipient: Recipient,
    /// Whether the person allows it now.
    pub is_given: bool,
    /// Whether the person ever allowed it; not where something was handed on without.
    pub was_given: bool,
    /// When it was taken back; nothing while it is given, was never given, or where the moment is
    /// not known here, as right after the press.
    pub taken_back_at: Option<UtcTime>,
    /// When it was first handed on.
    pub handed_at: Option<UtcTime>,
}

impl Consents {
    /// The consents with which a report was sealed.
    pub fn of(answers: &Payload) -> Self {
        let mut consents = Self::default();
        consents.change(answers, None);
        consents
    }

    /// The consents as the person reads them with the code: what was sealed beside the report, and
    /// what followed it.
    pub fn in_mailbox(open: &OpenMailbox, mailbox: &Mailbox) -> Self {
        let facts = open.sealed_contact();
        let facts = facts.and_then(|sealed| MailboxFacts::open(&sealed, mailbox));
        let share = facts.map(|facts| facts.share).unwrap_or_default();
        let mut consents = Self {
            list: share.into_iter().map(Consent::given).collect(),
        };
        for posted in &open.messages {
            let Some(message) = posted.message() else {
                continue;
            };
            let (number, id, key) = (posted.sequence, mailbox.id(), mailbox.key());
            match posted.direction {
                Direction::ToTeam => {
                    if let Ok(note) = message.open(number, id, key) {
                        consents.note(&note, Some(&posted.at));
                    }
                }
                Direction::ToPerson => {
                    if let Ok(reply) = message.open(number, id, key) {
                        consents.reply(&reply);
                    }
                }
            }
        }
        consents
    }

    /// Takes in what the person changed later, at this moment where it is known. An addition that
    /// says nothing of it changes nothing.
    pub fn note(&mut self, note: &Note, at: Option<&UtcTime>) {
        self.change(&note.answers, at);
    }

    /// Takes in what the team noted. Only the first time counts: from then on it is in other hands.
    pub fn reply(&mut self, reply: &Reply) {
        let Some(recipient) = reply.handed else {
            return;
        };
        let consent = self.at(recipient);
        if consent.handed_at.is_none() {
            consent.handed_at = Some(reply.at.clone());
        }
    }

    /// Each of them, in the order in which they were given.
    pub fn iter(&self) -> impl Iterator<Item = &Consent> {
        self.list.iter()
    }

    /// How it stands with this recipient; nothing where it was never given and nothing handed on.
    pub fn get(&self, recipient: Recipient) -> Option<&Consent> {
        self.iter().find(|consent| consent.recipient == recipient)
    }

    /// Whether there is nothing to show.
    pub const fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The recipients for whom it is given now.
    pub fn given(&self) -> impl Iterator<Item = Recipient> {
        let given = self.iter().filter(|consent| consent.is_given);
        given.map(|consent| consent.recipient)
    }

    /// The answers of a note that takes one consent back, or gives it again; the others stay.
    pub fn with(&self, recipient: Recipient, is_given: bool) -> Payload {
        let others = self.given().filter(|other| *other != recipient);
        let codes = others.chain(is_given.then_some(recipient));
        let codes = codes.map(|recipient| recipient.code().to_owned()).collect();
        let mut answers = Payload::default();
        answers.push(AnswerKey::Share.code(), Answer::Codes(codes));
        answers
    }

    /// Chooses in the answers what is allowed now, for a tab that keeps them after sending.
    pub fn write_into(&self, answers: &mut Answers) {
        for recipient in Recipient::ALL {
            let is_given = self.get(recipient).is_some_and(|it| it.is_given);
            if answers.has(AnswerKey::Share, recipient.code()) != is_given {
                // Every recipient is an option of the question.
                let _ = answers.choose(AnswerKey::Share, recipient.code(), is_given);
            }
        }
    }

    fn change(&mut self, answers: &Payload, at: Option<&UtcTime>) {
        if answers.get(AnswerKey::Share.code()).is_none() {
            return;
        }
        let is_given = |recipient: Recipient| answers.has(AnswerKey::Share, recipient.code());
        for consent in &mut self.list {
            let stays = is_given(consent.recipient);
            if consent.is_given && !stays {
                consent.taken_back_at = at.cloned();
            } else if stays {
                consent.taken_back_at = None;
            }
            consent.is_given = stays;
            consent.was_given |= stays;
        }
        for recipient in Recipient::ALL.into_iter().filter(|it| is_given(*it)) {
            let consent = self.at(recipient);
            consent.is_given = true;
            consent.was_given = true;
        }
    }

    /// The place of this recipient, made where there is none.
    fn at(&mut self, recipient: Recipient) -> &mut Consent {
        let place = self.list.iter().position(|it| it.recipient == recipient);
        let place = place.unwrap_or_else(|| {
            self.list.push(Consent {
                is_given: false,
                was_given: false,
                ..Consent::given(recipient)
            });
            self.list.len() - 1
        });
        &mut self.list[place]
    }
}

impl Consent {
    const fn given(recipient: Recipient) -> Self {
        Self {
            recipient,
            is_given: true,
            was_given: true,
            taken_back_at: None,
            handed_at: None,
        }
    }
}

#[cfg(test)]
mod tests;
