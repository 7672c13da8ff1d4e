//! How the person will hear back: worked out once, from what is sent, and put into words wherever
//! it is said.
//!
//! Before sending and to the care team it is said whole. On the receipt, in the mailbox and on the
//! plain receipt others may look on, so there the number is masked ([`ContactPlan::masked`]).

mod address;
mod chosen;
mod words;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::answers::Answers;
use crate::contents::Payload;
use crate::pasted::Address;
use crate::questions::AnswerKey;

pub use chosen::{Care, ContactWay, Hours, MissedCall, Zone};
pub use words::News;

/// What will happen.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactPlan {
    /// Nobody gets in touch.
    Nobody(NoContact),
    /// The organisation gets in touch, in the chosen way alone.
    Contact(Box<Contact>),
}

/// Why nobody gets in touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoContact {
    /// The person checks with the code.
    Code,
    /// The person needs no news.
    NoReply,
    /// No way to reach the person was given.
    NoWay,
}

/// How the organisation gets in touch.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The way.
    pub way: ContactWay,
    /// The number or address as it will be used and is shown.
    pub address: Zeroizing<String>,
    /// Whether it was not understood, and is used as it was written.
    #[serde(default, skip_serializing_if = "is_false")]
    pub as_written: bool,
    /// Whether nothing happens before the person says so.
    #[serde(default, skip_serializing_if = "is_false")]
    pub waits: bool,
    /// The hours; empty where none were chosen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hours: Vec<Hours>,
    /// The hours in which the person drives, as they wrote them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shift: Option<Zeroizing<String>>,
    /// The time zone of the hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// What is taken care of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub care: Vec<Care>,
    /// What is said where somebody else answers; empty where it is masked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub if_answered: Option<Zeroizing<String>>,
    /// Whether a missed call is safe.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missed_call: Option<MissedCall>,
    /// The name that is used; empty where it is masked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub call_name: Option<Zeroizing<String>>,
}

impl ContactPlan {
    /// The plan that a report asks for. What is skipped or not asked is not in the payload, so it
    /// is not in the plan either.
    pub fn of(payload: &Payload) -> Self {
        match Contact::of(payload) {
            Some(contact) => Self::Contact(Box::new(contact)),
            None => Self::Nobody(match payload.text(AnswerKey::ContactMode) {
                "code" => NoContact::Code,
                "no_reply" => NoContact::NoReply,
                _ => NoContact::NoWay,
            }),
        }
    }

    /// The same, with nothing in it that tells others where the person is reached, what staff say
    /// or how they call the person.
    #[must_use]
    pub fn masked(&self) -> Self {
        let Self::Contact(contact) = self else {
            return self.clone();
        };
        let hidden = |text: &Option<_>| {
            text.as_ref()
                .map(|_: &Zeroizing<String>| Zeroizing::default())
        };
        Self::Contact(Box::new(Contact {
            address: Zeroizing::new(address::masked(&Address::read(
                Some(contact.way.code()),
                &contact.address,
            ))),
            if_answered: hidden(&contact.if_answered),
            call_name: hidden(&contact.call_name),
            ..(**contact).clone()
        }))
    }

    /// Whether somebody gets in touch, now or later: then it can be stopped.
    pub const fn gets_in_touch(&self) -> bool {
        matches!(self, Self::Contact(_))
    }
}

impl Contact {
    fn of(payload: &Payload) -> Option<Self> {
        let way = ContactWay::from_code(payload.text(AnswerKey::Channel))?;
        let written = payload.text(AnswerKey::Address).trim();
        if written.is_empty() {
            return None;
        }
        let address = Address::read(Some(way.code()), written);
        let text = |key| {
            let text = payload.text(key).trim();
            (!text.is_empty()).then(|| Zeroizing::new(text.to_owned()))
        };
        let mut hours = Hours::of(payload, AnswerKey::Hours);
        if hours.contains(&Hours::Any) {
            hours = vec![Hours::Any];
        }
        Some(Self {
            way,
            as_written: !address.is_understood(),
            address: address::whole(&address),
            waits: payload.has(AnswerKey::Hours, "not_yet"),
            shift: text(AnswerKey::Shift).filter(|_| hours.contains(&Hours::OffShift)),
            hours,
            zone: Zone::from_code(payload.text(AnswerKey::Tz)),
            care: Care::of(payload, AnswerKey::Care),
            if_answered: text(AnswerKey::IfAnswered),
            missed_call: MissedCall::from_code(payload.text(AnswerKey::MissedCall)),
            call_name: text(AnswerKey::CallName),
        })
    }
}

impl Answers {
    /// How the person would hear back if the report were sent now.
    pub fn contact_plan(&self) -> ContactPlan {
        ContactPlan::of(&self.payload())
    }

    /// Whether the person asked for contact, or gave a part of one, and nobody would get in touch.
    /// They hear so before sending.
    pub fn lacks_contact(&self) -> bool {
        let gave_some =
            self.way_to_reach().is_some() || !self.text(AnswerKey::Address).trim().is_empty();
        !self.is_note()
            && (self.wants_contact() || gave_some)
            && !self.contact_plan().gets_in_touch()
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes references")]
const fn is_false(value: &bool) -> bool {
    !*value
}

#[cfg(test)]
mod tests;
