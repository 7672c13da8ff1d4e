//! What makes a report one to be read first. The reason travels sealed, with the answers; that
//! there is one travels in the open, because the promise depends on it ([`crate::wire::Routing`]).

use crate::answers::Answers;
use crate::contents::{Answer, Payload};
use crate::questions::AnswerKey;

/// The member of the sealed answers that holds the code of the reason. It is worked out, not asked.
pub const URGENCY: &str = "urgency";

/// Why a report is read first. Where there are several reasons, the first one counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// Somebody under 18, and something goes on.
    Child,
    /// A safe place is needed tonight.
    SafePlace,
    /// Somebody threatens, or still gets in touch, and knows where the person harmed lives or works.
    KnowsPlace,
    /// Somebody threatens.
    Threatens,
    /// Somebody still gets in touch.
    Contacts,
    /// Force, today or yesterday.
    Force,
    /// Health care while 72 hours may still run.
    Health,
    /// The person asks for it.
    Asked,
    /// There was a reason, and the person said that it need not be read sooner.
    TakenBack,
}

impl Urgency {
    /// Every one, the most pressing first.
    pub const ALL: &'static [Self] = &[
        Self::Child,
        Self::SafePlace,
        Self::KnowsPlace,
        Self::Threatens,
        Self::Contacts,
        Self::Force,
        Self::Health,
        Self::Asked,
        Self::TakenBack,
    ];

    /// The reason in these answers, as they are sent; nothing where there is none.
    pub fn of(payload: &Payload) -> Option<Self> {
        let is = |key, codes: &[&str]| codes.iter().any(|code| payload.has(key, code));
        let goes_on = |codes: &[&str]| is(AnswerKey::Ongoing, codes);
        let is_pressing = goes_on(&["threatens", "contacts"]);
        let is_child = is(AnswerKey::Under18, &["yes"])
            && goes_on(&["contacts", "knows_place", "has_pictures", "threatens"]);
        let is_new_force =
            is(AnswerKey::Kinds, &["force"]) && is(AnswerKey::When, &["today", "yesterday"]);
        // Preventive medicine helps for 72 hours; only these two answers say that they are over.
        let is_health_now =
            is(AnswerKey::Needs, &["health"]) && !is(AnswerKey::When, &["this_month", "longer"]);
        [
            (is_child, Self::Child),
            (is(AnswerKey::Needs, &["safe_place"]), Self::SafePlace),
            (is_pressing && goes_on(&["knows_place"]), Self::KnowsPlace),
            (goes_on(&["threatens"]), Self::Threatens),
            (is_pressing, Self::Contacts),
            (is_new_force, Self::Force),
            (is_health_now, Self::Health),
            (is(AnswerKey::Soon, &["yes"]), Self::Asked),
        ]
        .into_iter()
        .find_map(|(holds, reason)| holds.then_some(reason))
    }

    /// The code that is sealed. Fixed: `docs/payload.md` lists every one.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::SafePlace => "safe_place",
            Self::KnowsPlace => "knows_place",
            Self::Threatens => "threatens",
            Self::Contacts => "contacts",
            Self::Force => "force",
            Self::Health => "health",
            Self::Asked => "asked",
            Self::TakenBack => "taken_back",
        }
    }

    /// The one that was sealed with these answers; nothing where there was none, or where the
    /// report is older than the reasons.
    pub fn sealed(payload: &Payload) -> Option<Self> {
        let Some(Answer::Text(code)) = payload.get(URGENCY) else {
            return None;
        };
        Self::ALL.iter().copied().find(|it| it.code() == code)
    }

    /// Whether the report is read first.
    pub const fn is_urgent(self) -> bool {
        !matches!(self, Self::TakenBack)
    }
}

impl Answers {
    /// Why the report would be read first if it were sent now.
    pub fn urgency(&self) -> Option<Urgency> {
        let reason = Urgency::of(&self.payload())?;
        Some(if self.needs_no_hurry() {
            Urgency::TakenBack
        } else {
            reason
        })
    }

    /// Whether the report would be read first.
    pub fn is_urgent(&self) -> bool {
        self.urgency().is_some_and(Urgency::is_urgent)
    }
}

#[cfg(test)]
mod tests;
